// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/printout.h"
#include "app/printing/recipedocument.h"
#include "app/printing/shoppingdocument.h"
#include "app/printing/weekdocument.h"
#include "core/food/ingredientparser.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace kjc;
using namespace Qt::StringLiterals;

static Recipe omelette()
{
    Recipe recipe;
    recipe.title = u"Omelette <plain>"_s;
    recipe.servings = Fraction(2);
    recipe.totalMinutes = 10;
    for (const QString &text : {u"3 eggs"_s, u"salt"_s})
        recipe.ingredients.push_back({{}, {}, text, parseIngredient(text, u"en"_s)});
    recipe.steps.push_back({{}, {}, u"Beat & fry."_s});
    return recipe;
}

class TestRecipeDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void textReadsLikeARecipe();
    void scaledTextHasNewAmounts();
    void markupInTitlesIsText();
    void shoppingGoesThroughTheShop();
    void weeksHaveARowPerSlot();
    void pdfIsWritten();
};

void TestRecipeDocument::textReadsLikeARecipe()
{
    QCOMPARE(printing::recipeAsText(omelette()),
             u"Omelette <plain>\nServes 2 · 10\u00a0min\n\nIngredients\n- 3 eggs\n- salt\n\nSteps\n1. Beat & fry.\n"_s);
}

void TestRecipeDocument::scaledTextHasNewAmounts()
{
    const QString text = printing::recipeAsText(omelette(), Fraction(1, 2));
    QVERIFY(text.contains(u"Serves 1 "_s));
    QVERIFY(text.contains(u"- 1½ eggs\n- salt"_s));
}

void TestRecipeDocument::markupInTitlesIsText()
{
    const QString shown = printing::recipeDocument(omelette())->toPlainText();
    QVERIFY(shown.startsWith(u"Omelette <plain>"_s));
    QVERIFY(shown.contains(u"Beat & fry."_s));
}

void TestRecipeDocument::shoppingGoesThroughTheShop()
{
    ShoppingListView view;
    const auto add = [&](const QString &name, const QString &aisle, bool ticked) {
        ShoppingItem item;
        item.name = name;
        item.aisle = aisle;
        item.ticked = ticked;
        item.quantity = Quantity{Fraction(2), {}};
        view.items.push_back(item);
    };
    add(u"cod"_s, u"fish"_s, false);
    add(u"leeks"_s, u"produce"_s, false);
    add(u"bread"_s, u"bakery"_s, true);
    const QString text = printing::shoppingAsText(view);
    QVERIFY(text.indexOf(u"- 2 leeks"_s) > 0);
    QVERIFY(text.indexOf(u"- 2 leeks"_s) < text.indexOf(u"- 2 cod"_s));
    QVERIFY(!text.contains(u"bread"_s));
    QVERIFY(printing::shoppingDocument(view)->toPlainText().contains(u"leeks"_s));
}

void TestRecipeDocument::weeksHaveARowPerSlot()
{
    WeekView week;
    week.first = QDate(2026, 2, 9);
    Slot dinner;
    dinner.id = SlotId(QUuid::createUuid());
    dinner.key = u"dinner"_s;
    week.slots = {dinner};
    MealCard card;
    card.meal.day = week.first.addDays(4);
    card.meal.slot = dinner.id;
    card.title = u"Paella"_s;
    week.meals = {card};
    QVERIFY(printing::weekAsText(week).contains(u"- Dinner: Paella"_s));
    const QString shown = printing::weekDocument(week)->toPlainText();
    QVERIFY(shown.contains(u"Paella"_s));
    QVERIFY(shown.contains(u"Dinner"_s));
}

void TestRecipeDocument::pdfIsWritten()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"omelette.pdf"_s);
    const QByteArray pdf = printing::pdfOf(*printing::recipeDocument(omelette()), printing::Paper::Portrait);
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(printing::writeFile(file, pdf).result().ok());
    QCOMPARE(QFileInfo(file).size(), pdf.size());
    const auto refused = printing::writeFile(folder.filePath(u"no/such/folder.pdf"_s), pdf).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Io);
}

QTEST_MAIN(TestRecipeDocument)
#include "test_recipedocument.moc"
