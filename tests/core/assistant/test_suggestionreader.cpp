// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/suggestionreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestSuggestionReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void asksForWhatItReads();
};

static QJsonObject lentils()
{
    return QJsonDocument::fromJson(
               R"({"day":"2026-11-23","slot":"dinner","title":"Lentil soup","servings":2,
                   "ingredients":[{"name":"red lentils","qty":"200","unit":"g"},{"name":"salt","qty":"","unit":""}]})")
        .object();
}

static QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

void TestSuggestionReader::readsEveryField()
{
    const auto read = readSuggestion(textOf(lentils()));
    QVERIFY(read);
    const Suggestion expected{QDate(2026, 11, 23),
                              u"dinner"_s,
                              u"Lentil soup"_s,
                              2,
                              {{u"red lentils"_s, u"200"_s, u"g"_s}, {u"salt"_s, {}, {}}}};
    QCOMPARE(read.value(), expected);
}

void TestSuggestionReader::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no day") << u"day"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("a day there is not") << u"day"_s << QJsonValue(u"2026-02-30"_s);
    QTest::newRow("a day with time") << u"day"_s << QJsonValue(u"2026-11-23T10:00"_s);
    QTest::newRow("a slot there is not") << u"slot"_s << QJsonValue(u"brunch"_s);
    QTest::newRow("half a serving") << u"servings"_s << QJsonValue(1.5);
    QTest::newRow("servings as text") << u"servings"_s << QJsonValue(u"3"_s);
    QTest::newRow("no servings") << u"servings"_s << QJsonValue(0);
    QTest::newRow("a party") << u"servings"_s << QJsonValue(21);
    QTest::newRow("an empty title") << u"title"_s << QJsonValue(u"  "_s);
    QTest::newRow("a title without end") << u"title"_s << QJsonValue(QString(121, u'x'));
    QTest::newRow("markup") << u"title"_s << QJsonValue(u"Soup <img src=x>"_s);
    QTest::newRow("an address") << u"title"_s << QJsonValue(u"Soup http://x.example"_s);
    QTest::newRow("a link") << u"title"_s << QJsonValue(u"[Soup](x)"_s);
    QTest::newRow("a site") << u"title"_s << QJsonValue(u"Soup of WWW.x.example"_s);
    QTest::newRow("no ingredients") << u"ingredients"_s << QJsonValue(QJsonArray());
    QTest::newRow("ingredients as text") << u"ingredients"_s << QJsonValue(u"lentils"_s);
    QTest::newRow("an ingredient as text") << u"ingredients"_s << QJsonValue(QJsonArray{u"lentils"_s});
    QTest::newRow("an ingredient without amount")
        << u"ingredients"_s << QJsonValue(QJsonArray{QJsonObject{{u"name"_s, u"x"_s}, {u"unit"_s, QString()}}});
}

void TestSuggestionReader::namesWhatIsWrong()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject object = lentils();
    if (value.isUndefined())
        object.remove(key);
    else
        object.insert(key, value);
    const auto read = readSuggestion(textOf(object));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Invalid);
    QVERIFY(!read.error().detail.isEmpty());
}

void TestSuggestionReader::asksForWhatItReads()
{
    const QJsonObject schema = QJsonDocument::fromJson(suggestionSchema()).object();
    const QJsonObject item = schema.value(u"properties"_s)[u"meals"_s].toObject().value(u"items"_s).toObject();
    QStringList required;
    for (const QJsonValue &key : item.value(u"required"_s).toArray())
        required.append(key.toString());
    required.sort();
    QCOMPARE(required, lentils().keys());
    QVERIFY(suggestionSchema().indexOf("\"title\":{") < suggestionSchema().indexOf("\"ingredients\":{"));
}

QTEST_GUILESS_MAIN(TestSuggestionReader)
#include "test_suggestionreader.moc"
