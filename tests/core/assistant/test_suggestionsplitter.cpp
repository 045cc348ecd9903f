// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/suggestionsplitter.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestSuggestionSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSuggestions_data();
    void findsTheSuggestions();
    void handsOnAtTheClosingBrace();
    void neverHandsOnAPart();
    void healsSurrogatesThatWereCut();
    void givesUpOnEndlessProse();
    void givesUpOnAnEndlessSuggestion();
};

static QStringList split(const QString &text, qsizetype step)
{
    QStringList found;
    SuggestionSplitter splitter([&found](const QString &json) { found.append(json); });
    for (qsizetype at = 0; at < text.size(); at += step)
        if (!splitter.feed(QStringView(text).mid(at, step)))
            break;
    return found;
}

void TestSuggestionSplitter::findsTheSuggestions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString a = uR"({"title":"A \" { ]","ingredients":[{"n":1}]})"_s;
    const QString b = uR"({"title":"B\\","servings":12})"_s;
    const QStringList both{a, b};
    QTest::newRow("wrapped") << uR"({"meals":[%1,%2]})"_s.arg(a, b) << both;
    QTest::newRow("wrapped, keys around it")
        << uR"({"note":"[{","meals": [ %1 , %2 ],"x":[1,{"y":2}]})"_s.arg(a, b) << both;
    QTest::newRow("wrapped twice") << uR"({"plan":{"meals":[%1,%2]}})"_s.arg(a, b) << both;
    QTest::newRow("a list") << uR"([%1,%2])"_s.arg(a, b) << both;
    QTest::newRow("a list of wrapped") << uR"([{"meals":[%1]},{"meals":[%2]}])"_s.arg(a, b) << both;
    QTest::newRow("one a line") << QString(a + u'\n' + b + u'\n') << both;
    QTest::newRow("fenced") << u"Here [as you asked]: {mild}\n```json\n{\"meals\":[%1,%2]}\n```\nEnjoy {it}!"_s.arg(a,
                                                                                                                    b)
                            << both;
    QTest::newRow("fenced lines") << u"```\n%1\n%2\n```"_s.arg(a, b) << both;
    QTest::newRow("no suggestions") << uR"({"meals":[]})"_s << QStringList{};
    QTest::newRow("meals as a word") << uR"({"meals":["dinner"],"title":"A"})"_s
                                     << QStringList{uR"({"meals":["dinner"],"title":"A"})"_s};
    QTest::newRow("nothing") << u"I cannot help with that."_s << QStringList{};
    // Balanced by number; the reader says what is wrong with it.
    QTest::newRow("brackets that do not match") << uR"({"meals":[}]]])"_s << QStringList{uR"({"meals":[}])"_s};
}

void TestSuggestionSplitter::findsTheSuggestions()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    for (const qsizetype step : {1, 2, 3, 7, 1000})
        QCOMPARE(split(text, step), expected);
}

void TestSuggestionSplitter::handsOnAtTheClosingBrace()
{
    int found = 0;
    SuggestionSplitter splitter([&found](const QString &) { ++found; });
    QVERIFY(splitter.feed(uR"({"meals":[{"servings":1)"));
    QCOMPARE(found, 0);
    QVERIFY(splitter.feed(u"2}"));
    QCOMPARE(found, 1);
    QVERIFY(splitter.isInside());
    QVERIFY(splitter.feed(u"]}"));
    QVERIFY(!splitter.isInside());
    QCOMPARE(found, 1);
}

void TestSuggestionSplitter::neverHandsOnAPart()
{
    const QString text = uR"({"meals":[{"title":"A","ingredients":[{"name":"x"}]}]})"_s;
    for (qsizetype length = 0; length < text.size() - 2; ++length)
        QVERIFY(split(text.left(length), 5).isEmpty());
}

void TestSuggestionSplitter::healsSurrogatesThatWereCut()
{
    const QString json = u"{\"t\":\"🍲\"}"_s;
    QCOMPARE(split(json, 1), QStringList{json});
}

void TestSuggestionSplitter::givesUpOnEndlessProse()
{
    SuggestionSplitter splitter([](const QString &) {});
    QVERIFY(splitter.feed(QString(SuggestionSplitter::kMostProse, u'x')));
    QVERIFY(!splitter.feed(u"x"));
    QVERIFY(!splitter.feed(u"{\"a\":1}"));
}

void TestSuggestionSplitter::givesUpOnAnEndlessSuggestion()
{
    SuggestionSplitter splitter([](const QString &) {});
    QVERIFY(splitter.feed(u"{\"meals\":[{\"title\":\""));
    QVERIFY(!splitter.feed(QString(SuggestionSplitter::kMostElement + 1, u'x')));
}

QTEST_GUILESS_MAIN(TestSuggestionSplitter)
#include "test_suggestionsplitter.moc"
