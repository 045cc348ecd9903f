// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/microdata.h"

#include "core/recipe/formats/schemaorgrecipe.h"

#include <QJsonArray>
#include <QSet>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 16; // items within items

bool wantsAddress(const QString &property)
{
    return property == "image"_L1 || property == "photo"_L1 || property == "thumbnailUrl"_L1 || property == "url"_L1 ||
           property == "contentUrl"_L1;
}

bool wantsDuration(const QString &property)
{
    return property.endsWith("Time"_L1);
}

// Lists are marked either item by item or as a whole: then its lines are the values.
QJsonValue listLines(const HtmlNode &node)
{
    const QStringList lines = node.text().split(u'\n', Qt::SkipEmptyParts);
    return lines.size() > 1 ? QJsonValue(QJsonArray::fromStringList(lines)) : QJsonValue(lines.value(0));
}

bool holdsList(const HtmlNode &node)
{
    for (HtmlNode inner = node.next(node); !inner.isNull(); inner = inner.next(node)) {
        if (inner.is("li") || inner.is("br") || inner.is("p"))
            return true;
    }
    return false;
}

QString addressOf(const HtmlNode &node)
{
    for (const char *name : {"content", "data-src", "data-lazy-src", "src", "href", "srcset"}) {
        const QString value = node.attribute(name).trimmed();
        if (!value.isEmpty() && !value.startsWith("data:"_L1))
            return value.section(u' ', 0, 0);
    }
    for (HtmlNode inner = node.next(node); !inner.isNull(); inner = inner.next(node)) {
        if (inner.is("img"))
            return addressOf(inner);
    }
    return {};
}

QJsonValue plainValue(const HtmlNode &node, const QString &property)
{
    if (wantsAddress(property))
        return addressOf(node);
    const QString content = node.attribute("content").trimmed();
    if (!content.isEmpty())
        return content;
    if (const QString time = node.attribute("datetime");
        !time.isEmpty() && (node.is("time") || wantsDuration(property)))
        return time;
    if (node.is("data") || node.is("meter"))
        return node.attribute("value");
    if (property.contains("ngredient"_L1) || property.contains("nstruction"_L1))
        return node.is("li") || !holdsList(node) ? QJsonValue(node.line()) : listLines(node);
    return node.line();
}

QJsonObject itemOf(const HtmlNode &item, int depth);

void addNode(QJsonObject &object, const HtmlNode &node, bool isItem, int depth)
{
    const QStringList names = node.attribute("itemprop").simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        QJsonValue value = isItem && depth < deepest ? QJsonValue(itemOf(node, depth + 1)) : plainValue(node, name);
        const bool hollow = isItem && value.toObject().size() <= 1; // an item that marks nothing inside
        addProperty(object, name, hollow ? plainValue(node, name) : value);
    }
}

QJsonObject itemOf(const HtmlNode &item, int depth)
{
    QJsonObject object;
    object.insert(u"@type"_s, item.attribute("itemtype").trimmed());
    HtmlNode node = item.next(item);
    while (!node.isNull()) {
        const bool isItem = node.hasAttribute("itemscope");
        if (node.hasAttribute("itemprop"))
            addNode(object, node, isItem, depth);
        node = isItem ? node.nextAfter(item) : node.next(item);
    }
    return object;
}

} // namespace

void addProperty(QJsonObject &object, const QString &name, const QJsonValue &value)
{
    if (value.isString() && value.toString().trimmed().isEmpty())
        return;
    const QJsonValue old = object.value(name);
    if (old.isUndefined()) {
        object.insert(name, value);
        return;
    }
    QJsonArray values = old.isArray() ? old.toArray() : QJsonArray{old};
    const QJsonArray more = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue one : more)
        values.append(one);
    object.insert(name, values);
}

std::vector<QJsonObject> microdataRecipes(const HtmlDocument &page)
{
    std::vector<QJsonObject> out;
    const HtmlNode root = page.root();
    for (HtmlNode node = root; !node.isNull(); node = node.next(root)) {
        if (!node.hasAttribute("itemtype"))
            continue;
        const QJsonObject type{{u"@type"_s, node.attribute("itemtype").trimmed()}};
        if (isOfType(type, "Recipe"_L1))
            out.push_back(itemOf(node, 0));
    }
    return out;
}

} // namespace kjc::formats
