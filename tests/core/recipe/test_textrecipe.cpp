// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/registry.h"
#include "core/recipe/formats/textlines.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

// Whole recipes are under tests/data/recipes; here is what is refused, guessed and told apart.
class TestTextRecipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }
    void whatIsNoRecipeIsNotTakenForOne_data();
    void whatIsNoRecipeIsNotTakenForOne();
    void aStoryBecomesStepsWithAWarning();
    void linesBrokenForWantOfRoomAreJoined();
    void amountsTurnIntoSentencesWithoutAnyHeading();
    void partsOfADishKeepTheirNames();
    void aTextWithoutATitleGetsItsFirstWords();
    void theLanguageIsHeardFromCommonWords_data();
    void theLanguageIsHeardFromCommonWords();
};

namespace {

ImportedRecipe recipeIn(const QString &text, const QString &format = {})
{
    const auto batch = formats::read({text.toUtf8(), {}, {}}, format);
    return batch && !batch.value().recipes.empty() ? batch.value().recipes.front() : ImportedRecipe();
}

QStringList ingredientsOf(const ImportedRecipe &imported)
{
    QStringList texts;
    for (const IngredientLine &line : imported.recipe.ingredients)
        texts.append(line.section.isEmpty() ? line.text : QString(line.section + u": "_s + line.text));
    return texts;
}

QStringList stepsOf(const ImportedRecipe &imported)
{
    QStringList texts;
    for (const RecipeStep &step : imported.recipe.steps)
        texts.append(step.text);
    return texts;
}

QStringList codesOf(const ImportedRecipe &imported)
{
    QStringList codes;
    for (const ImportWarning &warning : imported.warnings)
        codes.append(warning.code);
    return codes;
}

} // namespace

void TestTextRecipe::whatIsNoRecipeIsNotTakenForOne_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fileName");
    const QByteArray soup =
        "Soup\nIngredients\n2 onions\n1 l water\nMethod\nBoil the onions in the water until soft.\n";
    QTest::newRow("a letter") << QByteArray("Dear all,\n\nThe meeting is at 3 pm. Please bring 2 copies.\n\nRegards\n")
                              << u"letter.txt"_s;
    QTest::newRow("a list") << QByteArray("2 onions\n1 l milk\n6 eggs\n") << u"shopping.txt"_s;
    QTest::newRow("a table") << soup << u"table.csv"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << QString();
    QTest::newRow("nothing") << QByteArray(" \n\n") << u"empty.txt"_s;
}

void TestTextRecipe::whatIsNoRecipeIsNotTakenForOne()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, fileName);
    QVERIFY(!formats::detect({bytes, fileName, {}}));
}

void TestTextRecipe::aStoryBecomesStepsWithAWarning()
{
    const QString story = u"Pasta for tired people\n\nBoil 200 g of pasta in salted water. Fry two cloves of garlic, "
                          "add a tin of tomatoes and toss the pasta in it."_s;
    QVERIFY(!formats::detect({story.toUtf8(), {}, {}})); // only where somebody says that it is a recipe
    const ImportedRecipe read = recipeIn(story, u"text"_s);
    QCOMPARE(read.recipe.title, u"Pasta for tired people"_s);
    QCOMPARE(stepsOf(read).size(), 1);
    QCOMPARE(codesOf(read), (QStringList{u"no-ingredients"_s, u"guessed-steps"_s}));
}

void TestTextRecipe::linesBrokenForWantOfRoomAreJoined()
{
    const ImportedRecipe read = recipeIn(u"Bread\n\nIngredients\n500 g flour\n7 g yeast\n\nMethod\n"
                                         "Mix the flour with the yeast and as much water as it takes to\n"
                                         "make a soft dough.\n"
                                         "Knead it.\n"
                                         "Let it rise and bake it for forty minutes in an oven that was heated\n"
                                         "to 220 degrees.\n"_s);
    QCOMPARE(stepsOf(read),
             (QStringList{u"Mix the flour with the yeast and as much water as it takes to make a soft dough."_s,
                          u"Knead it."_s,
                          u"Let it rise and bake it for forty minutes in an oven that was heated to 220 degrees."_s}));
    QVERIFY(read.warnings.empty());
}

void TestTextRecipe::amountsTurnIntoSentencesWithoutAnyHeading()
{
    const ImportedRecipe read = recipeIn(u"Tortitas de plátano\n\n2 plátanos\n2 huevos\nuna pizca de canela\n\n"
                                         "Aplasta los plátanos con un tenedor y mézclalos con los huevos.\n\n"
                                         "Fríe cucharadas de la masa en una sartén hasta que se doren."_s);
    QCOMPARE(ingredientsOf(read), (QStringList{u"2 plátanos"_s, u"2 huevos"_s, u"una pizca de canela"_s}));
    QCOMPARE(stepsOf(read).size(), 2);
    QCOMPARE(codesOf(read), (QStringList{u"guessed-ingredients"_s, u"guessed-steps"_s}));
    QCOMPARE(read.recipe.language, u"es"_s);
}

void TestTextRecipe::partsOfADishKeepTheirNames()
{
    const ImportedRecipe read =
        recipeIn(u"Pie\nIngredients\nFor the crust:\n200 g flour\n100 g butter\n"
                 "For the filling:\n4 apples\nDirections\nMake a crust, fill it and bake it."_s);
    QCOMPARE(ingredientsOf(read), (QStringList{u"For the crust: 200 g flour"_s, u"For the crust: 100 g butter"_s,
                                               u"For the filling: 4 apples"_s}));
}

void TestTextRecipe::aTextWithoutATitleGetsItsFirstWords()
{
    const ImportedRecipe read = recipeIn(u"Ingredients\n2 eggs\nMethod\nBoil the eggs."_s);
    QCOMPARE(read.recipe.title, u"Boil the eggs."_s);
    QCOMPARE(codesOf(read), QStringList{u"no-title"_s});
}

void TestTextRecipe::theLanguageIsHeardFromCommonWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"Heat the oil and add the onion with the garlic until soft."_s << u"en"_s;
    QTest::newRow("es") << u"Calienta el aceite y añade la cebolla con los ajos hasta dorar."_s << u"es"_s;
    QTest::newRow("de") << u"Das Öl erhitzen und die Zwiebel mit dem Knoblauch anbraten, bis alles weich ist."_s
                        << u"de"_s;
    QTest::newRow("fr") << u"Faire revenir les oignons et le lard avec une noix de beurre."_s << u"fr"_s;
    QTest::newRow("too little") << u"2 huevos"_s << QString();
}

void TestTextRecipe::theLanguageIsHeardFromCommonWords()
{
    QFETCH(const QString, text);
    QTEST(formats::languageOfText(text), "language");
}

QTEST_GUILESS_MAIN(TestTextRecipe)
#include "test_textrecipe.moc"
