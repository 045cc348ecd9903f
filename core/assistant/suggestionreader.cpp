// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/suggestionreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace suggestionlimits;

namespace {

Error invalid(const QString &what, const QString &where)
{
    return {Error::Kind::Invalid, what, where};
}

// The string at `key`, trimmed; an error when it is missing, no string, longer than `longest` or no plain text.
Result<QString> textAt(const QJsonObject &object, const QString &key, int longest)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined())
        return invalid(u"missing"_s, key);
    if (!value.isString())
        return invalid(u"not a string"_s, key);
    const QString text = value.toString().trimmed();
    if (text.size() > longest)
        return invalid(u"too long"_s, key);
    if (looksLikeMarkup(text))
        return invalid(u"holds markup or an address"_s, key);
    return text;
}

Result<QString> nameAt(const QJsonObject &object, const QString &key, int longest)
{
    KJC_TRY_ASSIGN(text, textAt(object, key, longest));
    if (text.isEmpty())
        return invalid(u"empty"_s, key);
    return text;
}

Result<QDate> dayOf(const QJsonObject &object)
{
    static const QRegularExpression form(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    KJC_TRY_ASSIGN(text, nameAt(object, u"day"_s, kLongestAmount));
    const QDate day = form.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!day.isValid())
        return invalid(u"not a date"_s, u"day"_s);
    return day;
}

Result<QString> slotOf(const QJsonObject &object)
{
    KJC_TRY_ASSIGN(slot, nameAt(object, u"slot"_s, kLongestAmount));
    if (slot != u"breakfast" && slot != u"lunch" && slot != u"dinner" && slot != u"snack")
        return invalid(u"not a meal of the day"_s, u"slot"_s);
    return slot;
}

Result<int> servingsOf(const QJsonObject &object)
{
    // toInt() gives its default for 1.5 and for "3": neither is a number of servings.
    const int servings = object.value(u"servings"_s).toInt(-1);
    if (servings < 1 || servings > kMostServings)
        return invalid(u"not a whole number from 1 to %1"_s.arg(kMostServings), u"servings"_s);
    return servings;
}

Result<SuggestedIngredient> ingredientOf(const QJsonValue &value)
{
    if (!value.isObject())
        return invalid(u"not an object"_s, u"ingredients"_s);
    const QJsonObject object = value.toObject();
    SuggestedIngredient ingredient;
    KJC_TRY_ASSIGN(name, nameAt(object, u"name"_s, kLongestName));
    KJC_TRY_ASSIGN(quantity, textAt(object, u"qty"_s, kLongestAmount));
    KJC_TRY_ASSIGN(unit, textAt(object, u"unit"_s, kLongestAmount));
    return SuggestedIngredient{name, quantity, unit};
}

Result<std::vector<SuggestedIngredient>> ingredientsOf(const QJsonObject &object)
{
    const QJsonValue value = object.value(u"ingredients"_s);
    if (!value.isArray())
        return invalid(value.isUndefined() ? u"missing"_s : u"not a list"_s, u"ingredients"_s);
    const QJsonArray list = value.toArray();
    if (list.isEmpty() || list.size() > kMostIngredients)
        return invalid(u"not 1 to %1 of them"_s.arg(kMostIngredients), u"ingredients"_s);
    std::vector<SuggestedIngredient> ingredients;
    for (const QJsonValue &each : list) {
        KJC_TRY_ASSIGN(ingredient, ingredientOf(each));
        ingredients.push_back(std::move(ingredient));
    }
    return ingredients;
}

} // namespace

bool looksLikeMarkup(QStringView text)
{
    return text.contains(u'<') || text.contains(u"://") || text.contains(u"](") ||
           text.contains(u"www.", Qt::CaseInsensitive) || text.contains(u"javascript:", Qt::CaseInsensitive) ||
           text.contains(u"data:", Qt::CaseInsensitive);
}

Result<Suggestion> readSuggestion(const QString &json)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{Error::Kind::Parse, problem.errorString(), {}};
    if (!document.isObject())
        return invalid(u"not an object"_s, {});
    const QJsonObject object = document.object();
    Suggestion suggestion;
    KJC_TRY_ASSIGN(day, dayOf(object));
    KJC_TRY_ASSIGN(slot, slotOf(object));
    KJC_TRY_ASSIGN(title, nameAt(object, u"title"_s, kLongestTitle));
    KJC_TRY_ASSIGN(servings, servingsOf(object));
    KJC_TRY_ASSIGN(ingredients, ingredientsOf(object));
    return Suggestion{day, slot, title, servings, std::move(ingredients)};
}

QByteArray suggestionSchema()
{
    return R"({"type":"object","additionalProperties":false,"required":["meals"],"properties":{"meals":{"type":"array",)"
           R"("items":{"type":"object","additionalProperties":false,)"
           R"("required":["day","slot","title","servings","ingredients"],"properties":{)"
           R"("day":{"type":"string","format":"date"},)"
           R"("slot":{"type":"string","enum":["breakfast","lunch","dinner","snack"]},)"
           R"("title":{"type":"string"},"servings":{"type":"integer"},)"
           R"("ingredients":{"type":"array","items":{"type":"object","additionalProperties":false,)"
           R"("required":["name","qty","unit"],"properties":{"name":{"type":"string"},"qty":{"type":"string"},)"
           R"("unit":{"type":"string"}}}}}}}}})";
}

} // namespace kjc
