// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/amounttext.h"
#include "core/recipe/formats/htmlcharset.h"
#include "core/recipe/formats/jsonrepair.h"
#include "core/recipe/formats/plaintext.h"

#include <QJsonDocument>
#include <QTest>

using namespace kjc;
using namespace kjc::formats;
using namespace Qt::StringLiterals;

class TestPageText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }
    void durationsBecomeMinutes_data();
    void durationsBecomeMinutes();
    void yieldsBecomeServings_data();
    void yieldsBecomeServings();
    void markupBecomesPlainText_data();
    void markupBecomesPlainText();
    void brokenJsonIsRepaired_data();
    void brokenJsonIsRepaired();
    void charactersAreReadInTheirSet_data();
    void charactersAreReadInTheirSet();
};

void TestPageText::durationsBecomeMinutes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes"); // -1: none
    const std::initializer_list<std::pair<const char *, int>> rows = {
        {"PT1H30M", 90},     {"P0DT1H30M", 90},     {"PT90M", 90},    {"PT1H30", 90},
        {"pt45m", 45},       {"PT0.5H", 30},        {"PT1,5H", 90},   {"P0Y0M0DT0H35M0.000S", 35},
        {"PT30S", 1},        {"PT0M", 0},           {"P1DT2H", 1560}, {"P30M", 30},
        {"1 h 20 min", 80},  {"30 minutes", 30},    {"45", 45},       {"1:30", 90},
        {"1½ horas", 90},    {"2 Stunden", 120},    {"1h30", 90},     {"20-25 min", 25},
        {"1 1/2 hours", 90}, {"soon", -1},          {"", -1},         {"PT", -1},
        {"3 eggs", -1},      {"99999999 hours", -1}};
    for (const auto &[text, minutes] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << minutes;
}

void TestPageText::durationsBecomeMinutes()
{
    QFETCH(const QString, text);
    QFETCH(const int, minutes);
    QCOMPARE(minutesFromText(text).value_or(-1), minutes);
}

void TestPageText::yieldsBecomeServings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("servings");
    const std::initializer_list<std::pair<const char *, const char *>> rows = {
        {"4 servings", "4"}, {"Serves 4-6", "6"}, {"3 to 4", "4"}, {"1½ loaves", "3/2"},
        {"many", ""},        {"0", ""},           {"2.5 l", "5/2"}};
    for (const auto &[text, servings] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(servings);
}

void TestPageText::yieldsBecomeServings()
{
    QFETCH(const QString, text);
    QFETCH(const QString, servings);
    const auto got = servingsFromText(text);
    QCOMPARE(got ? got->toString() : QString(), servings);
}

void TestPageText::markupBecomesPlainText_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("text");
    QTest::newRow("entities twice") << u"Salt &amp;amp; pepper&amp;nbsp;mix"_s << u"Salt & pepper mix"_s;
    QTest::newRow("blocks") << u"<p>One</p><p>Two<br/>Three</p>"_s << u"One\nTwo\nThree"_s;
    QTest::newRow("escaped tags") << u"&lt;b&gt;Stir&lt;/b&gt; well"_s << u"Stir well"_s;
    QTest::newRow("less than") << u"Cook <5 minutes & serve"_s << u"Cook <5 minutes & serve"_s;
    QTest::newRow("script") << u"Mix<script>var a = '<p>';</script> it"_s << u"Mix it"_s;
    QTest::newRow("numbers") << u"&#189; cup &#x2013; or &#99999999; so"_s << u"½ cup – or &#99999999; so"_s;
    QTest::newRow("open tag") << u"a <b"_s << u"a <b"_s;
}

void TestPageText::markupBecomesPlainText()
{
    QFETCH(const QString, markup);
    QFETCH(const QString, text);
    QCOMPARE(plainText(markup), text);
}

void TestPageText::brokenJsonIsRepaired_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *broken, const char *json) {
        QTest::newRow(name) << QByteArray(broken) << QByteArray(json);
    };
    row("trailing commas", "{\"a\":[1,2,],}", "[{\"a\":[1,2]}]");
    row("doubled commas", "{\"a\":1,,\"b\":2}", "[{\"a\":1,\"b\":2}]");
    row("missing comma", "{\"a\":\"x\"\n\"b\":2}", "[{\"a\":\"x\",\"b\":2}]");
    row("stray quotes", "{\"a\":\"the \"best\" one\",\"b\":\"2\"}", "[{\"a\":\"the \\\"best\\\" one\",\"b\":\"2\"}]");
    row("raw line break", "{\"a\":\"x\ny\"}", "[{\"a\":\"x\\ny\"}]");
    row("bad escape", "{\"a\":\"it\\'s \\u00zz\"}", "[{\"a\":\"it's 00zz\"}]");
    row("missing end", "{\"a\":{\"b\":[\"c", "[{\"a\":{\"b\":[\"c\"]}}]");
    row("wrapped", "<!-- var x = {\"a\":1}; -->", "[{\"a\":1}]");
    row("no value", "{\"a\":,\"b\":}", "[{\"a\":null,\"b\":null}]");
    row("bare words", "{a: yes, b: undefined, c: 1.50}", "[{\"a\":\"yes\",\"b\":null,\"c\":1.5}]");
    row("two values", "{\"a\":1}{\"b\":2}", "[{\"a\":1},{\"b\":2}]");
    row("wrong bracket", "{\"a\":[1,2}}", "[{\"a\":[1,2]}]");
    row("comment", "{/* x */\"a\":1 // y\n}", "[{\"a\":1}]");
}

void TestPageText::brokenJsonIsRepaired()
{
    QFETCH(const QByteArray, broken);
    QFETCH(const QByteArray, json);
    QCOMPARE(repairedJson(broken), json);
    QVERIFY(!QJsonDocument::fromJson(repairedJson(broken)).isNull());
}

void TestPageText::charactersAreReadInTheirSet_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("utf-8") << QByteArray("pur\xC3\xA9") << u"puré"_s;
    QTest::newRow("windows-1252") << QByteArray("pur\xE9 \x96 5 \x80") << u"puré – 5 €"_s;
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBFpur\xC3\xA9") << u"puré"_s;
    QTest::newRow("utf-16") << QByteArray("\xFF\xFEp\0\xE9\0", 6) << u"pé"_s;
    QTest::newRow("named") << QByteArray("<meta charset=\"windows-1251\">\xF1\xF3\xEF")
                           << u"<meta charset=\"windows-1251\">суп"_s;
    QTest::newRow("damaged utf-8") << QByteArray("<meta charset=utf-8>a\xC3\xA9\xFF")
                                   << u"<meta charset=utf-8>aé\uFFFD"_s;
    QTest::newRow("zero") << QByteArray("a\0b", 3) << u"a b"_s;
}

void TestPageText::charactersAreReadInTheirSet()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QCOMPARE(QString::fromUtf8(pageAsUtf8(bytes)), text);
}

QTEST_GUILESS_MAIN(TestPageText)
#include "test_pagetext.moc"
