// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/jsonld.h"

#include "core/recipe/formats/jsonrepair.h"

#include <QJsonArray>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostValues = 2'000'000; // a page's JSON never has more; a hostile one may

bool isPage(const QJsonObject &object)
{
    return isOfType(object, "WebPage"_L1) || isOfType(object, "WebSite"_L1) || isOfType(object, "Article"_L1) ||
           isOfType(object, "ItemPage"_L1);
}

// Inner values in document order: the last pushed is the next visited.
void pushChildren(const QJsonValue &value, std::vector<QJsonValue> &todo)
{
    const size_t from = todo.size();
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array)
            todo.push_back(one);
    } else {
        const QJsonObject object = value.toObject();
        for (const QJsonValue one : object)
            todo.push_back(one);
    }
    std::reverse(todo.begin() + qptrdiff(from), todo.end());
}

} // namespace

void LinkedData::add(const QJsonValue &value)
{
    std::vector<QJsonValue> todo{value};
    for (size_t seen = 0; !todo.empty() && seen < mostValues; ++seen) {
        const QJsonValue next = todo.back();
        todo.pop_back();
        if (next.isObject()) {
            const QJsonObject object = next.toObject();
            const QString id = object.value("@id"_L1).toString();
            if (!id.isEmpty() && object.size() > byId.value(id).size())
                byId.insert(id, object);
            if (isOfType(object, "Recipe"_L1))
                recipes.push_back(object);
            hasPrimaryImage = hasPrimaryImage || object.contains("primaryImageOfPage"_L1);
            if (pageLanguage.isEmpty() && isPage(object))
                pageLanguage = object.value("inLanguage"_L1).toString();
        }
        if (next.isObject() || next.isArray())
            pushChildren(next, todo);
    }
}

bool LinkedData::addText(const QByteArray &utf8)
{
    const auto json = readLooseJson(utf8);
    if (!json)
        return false;
    const size_t before = recipes.size();
    add(json->value);
    repaired = repaired || (json->repaired && recipes.size() > before);
    return true;
}

} // namespace kjc::formats
