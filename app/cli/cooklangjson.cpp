// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cooklangjson.h"

#include <QJsonArray>

namespace kjc::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue quantityOf(const CooklangItem &item, const QJsonValue &absent)
{
    if (item.amount)
        return item.amount->toDouble();
    return item.quantity.isEmpty() ? absent : QJsonValue(item.quantity);
}

QJsonObject component(const CooklangItem &item, const QString &type, const QJsonValue &absent)
{
    QJsonObject out{{u"type"_s, type}, {u"name"_s, item.text}, {u"quantity"_s, quantityOf(item, absent)}};
    // The specification writes units for every component but cookware in braces, which cannot have any.
    if (item.type != CooklangItem::Type::Cookware || !item.braces)
        out.insert(u"units"_s, item.units);
    if (!item.note.isEmpty())
        out.insert(u"preparation"_s, item.note);
    return out;
}

QJsonObject itemJson(const CooklangItem &item)
{
    switch (item.type) {
    case CooklangItem::Type::Text: return {{u"type"_s, u"text"_s}, {u"value"_s, item.text}};
    case CooklangItem::Type::Ingredient: return component(item, u"ingredient"_s, u"some"_s);
    case CooklangItem::Type::Cookware: return component(item, u"cookware"_s, 1);
    case CooklangItem::Type::Timer: return component(item, u"timer"_s, QString());
    }
    return {};
}

} // namespace

QJsonObject toJson(const CooklangRecipe &recipe)
{
    QJsonArray steps;
    for (const CooklangStep &step : recipe.steps) {
        QJsonArray items;
        for (const CooklangItem &item : step.items)
            items.append(itemJson(item));
        if (!step.isNote)
            steps.append(items);
    }
    return {{u"steps"_s, steps}, {u"metadata"_s, recipe.metadata}};
}

} // namespace kjc::cli
