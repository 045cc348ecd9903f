// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/cooklangparser.h"

#include <QJsonArray>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;
using Type = CooklangItem::Type;

class TestCooklang : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersHaveNoLeadingZero_data();
    void numbersHaveNoLeadingZero();
    void bracesAllowNamesOfManyWords();
    void singleWordsEndAtPunctuation();
    void aLoneMarkIsText();
    void notesAndModifiersAreKept();
    void blankLinesPartSteps();
    void commentsAreLeftOut();
    void frontMatterHasListsAndMaps();
};

namespace {

std::vector<CooklangItem> onlyStep(const QString &source)
{
    const CooklangRecipe recipe = parseCooklang(source);
    return recipe.steps.size() == 1 ? recipe.steps.front().items : std::vector<CooklangItem>();
}

} // namespace

void TestCooklang::numbersHaveNoLeadingZero_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number"); // empty: none
    QTest::newRow("whole") << u"3"_s << u"3"_s;
    QTest::newRow("decimal") << u"0.25"_s << u"1/4"_s;
    QTest::newRow("fraction") << u"1 / 2"_s << u"1/2"_s;
    QTest::newRow("mixed") << u"1 1/2"_s << u"3/2"_s;
    QTest::newRow("leading zero") << u"01/2"_s << QString();
    QTest::newRow("by zero") << u"1/0"_s << QString();
    QTest::newRow("range") << u"2-3"_s << QString();
    QTest::newRow("word") << u"few"_s << QString();
}

void TestCooklang::numbersHaveNoLeadingZero()
{
    QFETCH(const QString, text);
    QFETCH(const QString, number);
    const auto got = cooklangNumber(text);
    QCOMPARE(got ? got->toString() : QString(), number);
}

void TestCooklang::bracesAllowNamesOfManyWords()
{
    const auto items = onlyStep(u"Add @sea salt{2%tsp} to the #big pot{} for ~rest{5%minutes}."_s);
    QCOMPARE(items.size(), size_t(7));
    QCOMPARE(items[1].text, u"sea salt"_s);
    QCOMPARE(items[1].quantity, u"2"_s);
    QCOMPARE(items[1].units, u"tsp"_s);
    QCOMPARE(items[3].type, Type::Cookware);
    QCOMPARE(items[5].type, Type::Timer);
    QCOMPARE(items[5].text, u"rest"_s);
    QCOMPARE(items[6].text, u"."_s);
}

void TestCooklang::singleWordsEndAtPunctuation()
{
    const auto items = onlyStep(u"Mix @salt, @self-raising flour{1%cup}"_s);
    QCOMPARE(items[1].text, u"salt"_s);
    QVERIFY(!items[1].braces);
    QCOMPARE(items[2].text, u", "_s);
    QCOMPARE(items[3].text, u"self-raising flour"_s);
}

void TestCooklang::aLoneMarkIsText()
{
    for (const QString &text :
         {u"Message @ example{}"_s, u"Recipe # 5"_s, u"wait ~ a bit"_s, u"me@example.org"_s, u"an open @{"_s}) {
        const auto items = onlyStep(text);
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items.front().type, Type::Text);
        QCOMPARE(items.front().text, text);
    }
}

void TestCooklang::notesAndModifiersAreKept()
{
    const auto items = onlyStep(u"@?onion|it{=1}(peeled) and @salt()"_s);
    QCOMPARE(items[0].text, u"onion"_s);
    QCOMPARE(items[0].alias, u"it"_s);
    QCOMPARE(items[0].note, u"peeled"_s);
    QCOMPARE(items[0].modifiers, u"?"_s);
    QCOMPARE(items[0].quantity, u"1"_s);
    QCOMPARE(items[3].text, u"()"_s);
}

void TestCooklang::blankLinesPartSteps()
{
    const CooklangRecipe recipe =
        parseCooklang(u"one\r\nand more\r\n\r\n== Sauce ==\r\ntwo\r\n\r\n> a note\r\n> goes on\r\n"_s);
    QCOMPARE(recipe.steps.size(), size_t(3));
    QCOMPARE(recipe.steps[0].items.front().text, u"one and more"_s);
    QCOMPARE(recipe.steps[1].section, u"Sauce"_s);
    QVERIFY(recipe.steps[2].isNote);
    QCOMPARE(recipe.steps[2].items.front().text, u"a note goes on"_s);
}

void TestCooklang::commentsAreLeftOut()
{
    const CooklangRecipe recipe = parseCooklang(u"-- all of it\nMix [- gently\n\n -] well -- really\nthen --- rest"_s);
    QCOMPARE(recipe.steps.size(), size_t(1));
    QCOMPARE(recipe.steps[0].items.front().text, u"Mix  well then --- rest"_s);
}

void TestCooklang::frontMatterHasListsAndMaps()
{
    const CooklangRecipe recipe = parseCooklang(
        u"---\ntitle: \"A: b\" \ntags:\n  - one\n  - 'two, too'\nsource:\n  name: Me # a comment\nflow: [a, \"b, c\"]\n---\nMix."_s);
    QCOMPARE(recipe.metadata.value("title"_L1).toString(), u"A: b"_s);
    QCOMPARE(recipe.metadata.value("tags"_L1).toArray(), (QJsonArray{u"one"_s, u"two, too"_s}));
    QCOMPARE(recipe.metadata.value("source"_L1).toObject().value("name"_L1).toString(), u"Me"_s);
    QCOMPARE(recipe.metadata.value("flow"_L1).toArray(), (QJsonArray{u"a"_s, u"b, c"_s}));
    QCOMPARE(recipe.steps.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestCooklang)
#include "test_cooklang.moc"
