// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/draftcommands.h"
#include "core/store/recipestore.h"
#include "tests/support/testlibrary.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static const QDate kFriday(2026, 2, 13);

class TestDraftCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecipeOfTheLibraryIsPlanned();
    void anUnknownDishBecomesARecipe();
    void allOfThemAreOneStep();
    void oneTitleMakesOneRecipe();
    void aRecipeThatIsGoneTakesNothing();

private:
    static MealDraft draft(TestLibrary &library, const QString &title, int day = 0)
    {
        MealDraft draft;
        draft.id = library.ids.next();
        draft.place = {kFriday.addDays(day), library.slot(u"dinner"_s), u"dinner"_s};
        draft.title = title;
        draft.servings = 4;
        draft.ingredients = {{u"red lentils"_s, u"200"_s, u"g"_s}, {u"carrot"_s, u"1/2"_s, {}}};
        draft.source = u"claude"_s;
        return draft;
    }

    static QList<RecipeId> recipes(TestLibrary &library)
    {
        return library.store.read([](Connection &c) { return recipestore::allIds(c); }).result().value();
    }
};

void TestDraftCommands::aRecipeOfTheLibraryIsPlanned()
{
    TestLibrary library;
    MealDraft known = draft(library, u"Soup"_s);
    known.recipe = library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    QVERIFY(DraftCommands(library.store).accept({known}, u"Suggested"_s).result());
    const auto meals = library.meals(kFriday, kFriday);
    QCOMPARE(meals.size(), size_t(1));
    QCOMPARE(meals[0].recipe, known.recipe);
    QCOMPARE(meals[0].servings, 4);
    QCOMPARE(recipes(library).size(), 1);
}

void TestDraftCommands::anUnknownDishBecomesARecipe()
{
    TestLibrary library;
    QVERIFY(DraftCommands(library.store).accept({draft(library, u"Lentil soup"_s)}, u"Suggested by Claude"_s).result());
    const RecipeId id = library.meals(kFriday, kFriday).at(0).recipe;
    const Recipe recipe = library.store.read([id](Connection &c) { return recipestore::load(c, id); }).result().value();
    QCOMPARE(recipe.title, u"Lentil soup"_s);
    QCOMPARE(recipe.notes, u"Suggested by Claude"_s);
    QCOMPARE(recipe.servings, Fraction(4));
    QCOMPARE(recipe.ingredients.at(0).text, u"200 g red lentils"_s);
    QCOMPARE(recipe.ingredients.at(0).parsed.unit, u"g"_s);
    QCOMPARE(recipe.ingredients.at(1).parsed.quantity, Fraction(1, 2));
}

void TestDraftCommands::allOfThemAreOneStep()
{
    TestLibrary library;
    DraftCommands commands(library.store);
    QVERIFY(
        commands.accept({draft(library, u"A"_s), draft(library, u"B"_s, 1), draft(library, u"C"_s, 2)}, {}).result());
    QCOMPARE(library.meals(kFriday, kFriday.addDays(2)).size(), size_t(3));
    QCOMPARE(library.store.undo().result().value().count, 3);
    QVERIFY(library.meals(kFriday, kFriday.addDays(2)).empty());
    QVERIFY(recipes(library).isEmpty());
}

void TestDraftCommands::oneTitleMakesOneRecipe()
{
    TestLibrary library;
    DraftCommands commands(library.store);
    QVERIFY(commands.accept({draft(library, u"Piñón stew"_s), draft(library, u"piñon Stew"_s, 1)}, {}).result());
    QCOMPARE(recipes(library).size(), 1);
}

void TestDraftCommands::aRecipeThatIsGoneTakesNothing()
{
    TestLibrary library;
    MealDraft gone = draft(library, u"Gone"_s, 1);
    gone.recipe = library.addRecipe(u"Gone"_s, {u"1 onion"_s});
    QVERIFY(library.recipes.remove({gone.recipe}).result());
    const auto result = DraftCommands(library.store).accept({draft(library, u"New"_s), gone}, {}).result();
    QCOMPARE(result.error().kind, Error::Kind::NotFound);
    QVERIFY(library.meals(kFriday, kFriday.addDays(1)).empty());
    QVERIFY(recipes(library).isEmpty());
}

QTEST_GUILESS_MAIN(TestDraftCommands)
#include "test_draftcommands.moc"
