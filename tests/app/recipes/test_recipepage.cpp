// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pictures.h"
#include "app/common/prompts.h"
#include "app/common/searchfield.h"
#include "app/common/services.h"
#include "app/common/stepper.h"
#include "app/common/theme.h"
#include "app/recipes/ingredientsedit.h"
#include "app/recipes/recipeeditor.h"
#include "app/recipes/recipegridview.h"
#include "app/recipes/recipepage.h"
#include "app/recipes/recipespage.h"
#include "core/store/recipestore.h"
#include "core/store/shoppingstore.h"
#include "tests/support/testlibrary.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

struct Screens : TestLibrary {
    PictureSource pictures{{}, {}};
    Services services{store,     clock,   pictures, QLocale(QLocale::English, QLocale::UnitedKingdom),
                      plan,      recipes, pantry,   shopping,
                      household, {}};

    Recipe load(RecipeId id)
    {
        return store.read([id](Connection &connection) { return recipestore::load(connection, id); }).result().value();
    }
};

} // namespace

class TestRecipePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void typingFindsAndEnterOpens();
    void lettersAreCommandsInTheGrid();
    void lettersCanBeSwitchedOff();
    void theShareIsScaled();
    void whatIsMissingGoesOnTheList();
    void aRecipeThatIsGoneSaysSo();
    void theEditorSavesWhatChanged();
    void theEditorAsksBeforeLosingChanges();
    void aTitleIsNeeded();
};

void TestRecipePage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
}

void TestRecipePage::typingFindsAndEnterOpens()
{
    Screens library;
    library.addRecipe(u"Shakshuka"_s, {u"6 eggs"_s});
    const RecipeId soup = library.addRecipe(u"Garlic soup"_s, {u"4 cloves garlic"_s});
    RecipesPage page(library.services);
    QSignalSpy loaded(&page.model(), &RecipeListModel::loaded);
    QSignalSpy opened(&page, &Page::recipeRequested);
    page.show();
    page.activate();
    QVERIFY(loaded.wait());
    QCOMPARE(page.model().rowCount(), 2);
    QVERIFY(page.focusSearch());
    QTest::keyClicks(page.findChild<SearchField *>(), u"gar"_s);
    QTRY_COMPARE(page.model().rowCount(), 1);
    QTest::keyClick(page.findChild<SearchField *>(), Qt::Key_Return);
    QTest::keyClick(&page.view(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<RecipeId>(), soup);
}

void TestRecipePage::lettersAreCommandsInTheGrid()
{
    Screens library;
    const RecipeId id = library.addRecipe(u"Shakshuka"_s, {u"6 eggs"_s});
    RecipesPage page(library.services);
    QSignalSpy loaded(&page.model(), &RecipeListModel::loaded);
    QSignalSpy planned(&page, &Page::addToPlanRequested);
    QSignalSpy edited(&page, &Page::recipeEditRequested);
    page.show();
    page.activate();
    QVERIFY(loaded.wait());
    page.view().setCurrentIndex(page.model().index(0));
    QTest::keyClick(&page.view(), Qt::Key_P);
    QCOMPARE(planned.first().first().value<QList<RecipeId>>(), QList<RecipeId>{id});
    QTest::keyClick(&page.view(), Qt::Key_E);
    QCOMPARE(edited.first().first().value<RecipeId>(), id);
    QTest::keyClick(&page.view(), Qt::Key_G);
    QCOMPARE(page.view().recipeLayout(), RecipeLayout::List);
    QTest::keyClick(&page.view(), Qt::Key_F);
    QTRY_VERIFY(page.model().at(0).favourite);
    QTest::keyClick(&page.view(), Qt::Key_Delete);
    QTRY_COMPARE(page.model().rowCount(), 0);
    QVERIFY(library.store.undo().result().ok());
    QTRY_COMPARE(page.model().rowCount(), 1);
}

void TestRecipePage::lettersCanBeSwitchedOff()
{
    Screens library;
    library.addRecipe(u"Shakshuka"_s, {u"6 eggs"_s});
    RecipesPage page(library.services);
    page.setSingleLetterKeys(false);
    QSignalSpy loaded(&page.model(), &RecipeListModel::loaded);
    QSignalSpy planned(&page, &Page::addToPlanRequested);
    page.show();
    page.activate();
    QVERIFY(loaded.wait());
    page.view().setCurrentIndex(page.model().index(0));
    QTest::keyClick(&page.view(), Qt::Key_P);
    QCOMPARE(planned.count(), 0);
    QCOMPARE(page.findChild<SearchField *>()->text(), u"p"_s);
    page.showTag(u"winter"_s);
    QTRY_COMPARE(page.model().rowCount(), 0);
    QVERIFY(page.findChild<SearchField *>()->text().isEmpty());
}

void TestRecipePage::theShareIsScaled()
{
    Screens library;
    const RecipeId id = library.addRecipe(u"Shakshuka"_s, {u"6 eggs"_s}, 4);
    RecipePage page(library.services);
    QSignalSpy noticed(&page, &Page::notice);
    page.show();
    page.showRecipe(id);
    QTRY_COMPARE(page.findChild<Stepper *>()->value(), 4.0);
    page.findChild<Stepper *>()->stepBy(-3);
    for (QToolButton *button : page.findChildren<QToolButton *>())
        if (button->accessibleName() == u"Copy as text"_s)
            button->click();
    QCOMPARE(noticed.count(), 1);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"- 1½ eggs"_s));
}

void TestRecipePage::whatIsMissingGoesOnTheList()
{
    Screens library;
    const RecipeId id = library.addRecipe(u"Shakshuka"_s, {u"6 eggs"_s, u"4 tomatoes"_s}, 2);
    library.stock(u"2 eggs"_s);
    RecipePage page(library.services);
    QSignalSpy noticed(&page, &Page::notice);
    page.show();
    page.showRecipe(id);
    QTRY_COMPARE(page.findChild<Stepper *>()->value(), 2.0);
    QTest::keyClick(&page, Qt::Key_B);
    QVERIFY(noticed.wait());
    const auto items = library.store
                           .read([](Connection &connection) -> Result<std::vector<ShoppingItem>> {
                               KJC_TRY_ASSIGN(lists, shoppingstore::lists(connection));
                               return shoppingstore::items(connection, lists.front().id);
                           })
                           .result();
    QVERIFY(items.ok());
    QStringList bought;
    for (const ShoppingItem &item : items.value())
        bought.append(QString(item.shown()->amount.toString() + u' ' + item.foodKey));
    bought.sort();
    QCOMPARE(bought, QStringList({u"4 egg"_s, u"4 tomato"_s}));
}

void TestRecipePage::aRecipeThatIsGoneSaysSo()
{
    Screens library;
    const RecipeId id = library.addRecipe(u"Shakshuka"_s, {u"6 eggs"_s});
    RecipePage page(library.services);
    page.show();
    page.showRecipe(id);
    QTRY_COMPARE(page.findChild<Stepper *>()->value(), 2.0);
    QVERIFY(library.recipes.remove({id}).result().ok());
    const auto back = [&]() -> QPushButton * {
        for (QPushButton *button : page.findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == u"Back"_s)
                return button;
        return nullptr;
    };
    QTRY_VERIFY(back());
    QSignalSpy left(&page, &Page::backRequested);
    back()->click();
    QCOMPARE(left.count(), 1);
}

void TestRecipePage::theEditorSavesWhatChanged()
{
    Screens library;
    const RecipeId id = library.addRecipe(u"Shakshuka"_s, {u"6 eggs"_s, u"4 tomatoes"_s});
    const Recipe before = library.load(id);
    RecipeEditor editor(library.services);
    QSignalSpy saved(&editor, &RecipeEditor::saved);
    editor.show();
    editor.edit(id);
    auto *ingredients = editor.findChild<IngredientsEdit *>();
    QTRY_COMPARE(ingredients->toPlainText(), u"6 eggs\n4 tomatoes"_s);
    QVERIFY(!editor.isDirty());
    ingredients->setPlainText(u"6 eggs\n4 tomatoes\n1 chilli"_s);
    QVERIFY(editor.isDirty());
    editor.save();
    QVERIFY(saved.wait());
    const Recipe after = library.load(id);
    QCOMPARE(after.ingredients.size(), size_t(3));
    QCOMPARE(after.ingredients[0], before.ingredients[0]);
    QCOMPARE(after.ingredients[2].parsed.name, u"chilli"_s);
    QCOMPARE(after.servings, before.servings);
}

void TestRecipePage::theEditorAsksBeforeLosingChanges()
{
    Screens library;
    RecipeEditor editor(library.services);
    QSignalSpy left(&editor, &Page::backRequested);
    editor.show();
    editor.edit({});
    editor.findChild<QLineEdit *>()->setText(u"Cake"_s);
    prompts::answerNext(false);
    editor.cancel();
    QCOMPARE(left.count(), 0);
    prompts::answerNext(true);
    QTest::keyClick(&editor, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QCOMPARE(prompts::takeAsked().size(), 2);
}

void TestRecipePage::aTitleIsNeeded()
{
    Screens library;
    RecipeEditor editor(library.services);
    QSignalSpy saved(&editor, &RecipeEditor::saved);
    editor.show();
    editor.edit({});
    editor.save();
    QVERIFY(!saved.wait(50));
    editor.findChild<QLineEdit *>()->setText(u"Cake"_s);
    editor.save();
    QVERIFY(saved.wait());
}

QTEST_MAIN(TestRecipePage)
#include "test_recipepage.moc"
