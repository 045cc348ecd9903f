// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ingredientjson.h"

namespace kjc {

using namespace Qt::StringLiterals;

static void insertText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject toJson(const QString &text, const ParsedIngredient &parsed)
{
    QJsonObject object{{u"text"_s, text}, {u"name"_s, parsed.name}};
    if (parsed.quantity)
        object.insert(u"quantity"_s, parsed.quantity->toDouble());
    if (parsed.quantityMax)
        object.insert(u"quantityMax"_s, parsed.quantityMax->toDouble());
    insertText(object, u"unit"_s, parsed.unit);
    insertText(object, u"preparation"_s, parsed.preparation);
    insertText(object, u"comment"_s, parsed.comment);
    insertText(object, u"size"_s, parsed.size);
    if (parsed.optional)
        object.insert(u"optional"_s, true);
    return object;
}

} // namespace kjc
