// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/microdata.h"

#include <QJsonArray>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

// hRecipe 0.22 and h-recipe: the class on the left is the property on the right.
struct ClassName {
    QLatin1StringView name;
    QLatin1StringView property;
};

constexpr ClassName classNames[] = {
    {"fn"_L1, "name"_L1},
    {"p-name"_L1, "name"_L1},
    {"ingredient"_L1, "recipeIngredient"_L1},
    {"p-ingredient"_L1, "recipeIngredient"_L1},
    {"instructions"_L1, "recipeInstructions"_L1},
    {"e-instructions"_L1, "recipeInstructions"_L1},
    {"yield"_L1, "recipeYield"_L1},
    {"p-yield"_L1, "recipeYield"_L1},
    {"duration"_L1, "totalTime"_L1},
    {"dt-duration"_L1, "totalTime"_L1},
    {"preptime"_L1, "prepTime"_L1},
    {"prepTime"_L1, "prepTime"_L1},
    {"cooktime"_L1, "cookTime"_L1},
    {"cookTime"_L1, "cookTime"_L1},
    {"totaltime"_L1, "totalTime"_L1},
    {"photo"_L1, "image"_L1},
    {"u-photo"_L1, "image"_L1},
    {"summary"_L1, "description"_L1},
    {"p-summary"_L1, "description"_L1},
    {"author"_L1, "author"_L1},
    {"p-author"_L1, "author"_L1},
    {"tag"_L1, "keywords"_L1},
    {"p-category"_L1, "keywords"_L1},
};

// The value-class and value-title patterns: <span class="value-title" title="PT30M">.
QString machineValue(const HtmlNode &node)
{
    if (const QString title = node.attribute("title"); node.is("abbr") && !title.isEmpty())
        return title;
    if (const QString time = node.attribute("datetime"); !time.isEmpty())
        return time;
    for (HtmlNode inner = node.next(node); !inner.isNull(); inner = inner.next(node)) {
        if (inner.hasClass("value-title"_L1))
            return inner.attribute("title");
    }
    return {};
}

QJsonValue valueOf(const HtmlNode &node, QLatin1StringView property)
{
    if (property == "image"_L1) {
        HtmlNode image = node;
        while (!image.isNull() && !image.is("img"))
            image = image.next(node);
        return image.attribute("src");
    }
    if (const QString machine = machineValue(node); !machine.isEmpty())
        return machine;
    if (property == "recipeInstructions"_L1)
        return QJsonArray::fromStringList(node.text().split(u'\n', Qt::SkipEmptyParts));
    return node.line();
}

QJsonObject recipeIn(const HtmlNode &top)
{
    QJsonObject object{{u"@type"_s, u"Recipe"_s}};
    for (HtmlNode node = top.next(top); !node.isNull(); node = node.next(top)) {
        if (!node.hasAttribute("class"))
            continue;
        for (const ClassName &known : classNames) {
            if (!node.hasClass(known.name))
                continue;
            const bool list = known.property == "recipeIngredient"_L1 || known.property == "keywords"_L1;
            if (list || !object.contains(known.property))
                addProperty(object, known.property, valueOf(node, known.property));
        }
    }
    return object;
}

} // namespace

std::vector<QJsonObject> microformatRecipes(const HtmlDocument &page)
{
    std::vector<QJsonObject> out;
    const HtmlNode root = page.root();
    for (HtmlNode node = root; !node.isNull(); node = node.next(root)) {
        if (node.hasClass("hrecipe"_L1) || node.hasClass("h-recipe"_L1) || node.hasClass("hRecipe"_L1))
            out.push_back(recipeIn(node));
    }
    return out;
}

} // namespace kjc::formats
