// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/cooklangwriter.h"
#include "core/recipe/formats/registry.h"
#include "core/recipe/formats/schemaorgwriter.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestRecipeWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemaOrgComesBackTheSame();
    void cooklangComesBackTheSame();
    void cooklangMarksIngredientsWhereStepsNameThem();
    void awkwardTextComesBackTheSame();
};

namespace {

Recipe sample()
{
    Recipe recipe;
    recipe.title = u"Bread: the \"daily\" one"_s;
    recipe.description = u"Two lines.\nOf it."_s;
    recipe.ingredients = {{{}, u"Dough"_s, u"500 g flour, sifted"_s, {}},
                          {{}, u"Dough"_s, u"salt"_s, {}},
                          {{}, u"Glaze"_s, u"1 egg (or some milk)"_s, {}}};
    recipe.steps = {{{}, u"Dough"_s, u"Knead the flour with salt for 10 minutes."_s},
                    {{}, u"Glaze"_s, u"Brush and bake."_s}};
    recipe.servings = Fraction(12);
    recipe.yieldText = u"12 rolls"_s;
    recipe.prepMinutes = 90;
    recipe.cookMinutes = 25;
    recipe.tags = {u"bread"_s, u"week, end"_s};
    recipe.language = u"en"_s;
    recipe.author = u"Ana Baker"_s;
    recipe.sourceUrl = u"https://larder.example/bread"_s;
    recipe.sourceName = u"The Test Larder"_s;
    recipe.imageUrl = u"https://larder.example/bread.jpg"_s;
    recipe.nutrition = {{u"calories"_s, u"210 kcal"_s}};
    return recipe;
}

Recipe readAgain(const QByteArray &file, const QString &format)
{
    const auto batch = formats::read({file, {}, {}}, format);
    if (!batch || batch.value().recipes.size() != 1)
        return {};
    Recipe recipe = batch.value().recipes.front().recipe;
    recipe.original.clear();
    recipe.originalFormat.clear();
    for (IngredientLine &line : recipe.ingredients)
        line.parsed = {};
    return recipe;
}

QStringList linesOf(const Recipe &recipe)
{
    QStringList out;
    for (const IngredientLine &line : recipe.ingredients)
        out += line.section + u": "_s + line.text;
    for (const RecipeStep &step : recipe.steps)
        out += step.section + u": "_s + step.text;
    return out;
}

} // namespace

void TestRecipeWriters::schemaOrgComesBackTheSame()
{
    Recipe recipe = sample();
    recipe.tags = {u"bread"_s, u"weekend"_s}; // keywords have no way to hold a comma
    const Recipe again = readAgain(formats::toSchemaOrg(recipe), u"schema-org-json"_s);
    QCOMPARE(linesOf(again), linesOf(recipe));
    QVERIFY(again == recipe);
}

void TestRecipeWriters::cooklangComesBackTheSame()
{
    Recipe recipe = sample();
    recipe.notes = u"Freezes well."_s;
    recipe.nutrition.clear(); // Cooklang has no place for it
    const Recipe again = readAgain(formats::toCooklang(recipe), u"cooklang"_s);
    QCOMPARE(linesOf(again), linesOf(recipe));
    QCOMPARE(again.description, recipe.description);
    QCOMPARE(again.tags, recipe.tags);
    QVERIFY(again == recipe);
}

void TestRecipeWriters::cooklangMarksIngredientsWhereStepsNameThem()
{
    Recipe recipe;
    recipe.title = u"Rice"_s;
    recipe.language = u"es"_s;
    IngredientLine rice{{}, {}, u"2 tazas de arroz, lavado"_s, {}};
    rice.parsed.name = u"arroz"_s;
    rice.parsed.preparation = u"lavado"_s;
    recipe.ingredients = {rice};
    recipe.steps = {{{}, {}, u"Cuece el arroz a fuego lento."_s}};
    const QByteArray file = formats::toCooklang(recipe);
    QVERIFY2(file.contains("Cuece el @arroz{2%tazas}(lavado) a fuego lento."), file.constData());
    QCOMPARE(linesOf(readAgain(file, u"cooklang"_s)), linesOf(recipe));
}

void TestRecipeWriters::awkwardTextComesBackTheSame()
{
    Recipe recipe;
    recipe.title = u"---"_s;
    recipe.ingredients = {{{}, {}, u"1 x 400 g tin (drained) 50%"_s, {}}};
    recipe.steps = {{{}, {}, u"= not a heading @all #1 ~ish -- or [- so -] a\\b"_s},
                    {{}, u"Then"_s, u"> no note"_s},
                    {{}, {}, u"Done."_s}};
    QCOMPARE(linesOf(readAgain(formats::toCooklang(recipe), u"cooklang"_s)), linesOf(recipe));
}

QTEST_GUILESS_MAIN(TestRecipeWriters)
#include "test_recipewriters.moc"
