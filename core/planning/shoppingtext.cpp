// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/shoppingtext.h"

#include "core/food/foodcatalogue.h"
#include "core/food/quantityformat.h"

#include <algorithm>

namespace kjc::shoppingtext {

using namespace Qt::StringLiterals;

namespace {

struct Aisle {
    QString id;
    std::vector<const ShoppingItem *> items;
};

} // namespace

static std::vector<Aisle> byAisle(std::span<const ShoppingItem> items)
{
    std::vector<Aisle> aisles;
    for (const QString &id : FoodCatalogue::aisles())
        aisles.push_back({id, {}});
    for (const ShoppingItem &item : items) {
        auto aisle = std::ranges::find(aisles, item.aisle, &Aisle::id);
        if (aisle == aisles.end())
            aisle = aisles.insert(aisles.end(), Aisle{item.aisle, {}});
        aisle->items.push_back(&item);
    }
    std::erase_if(aisles, [](const Aisle &aisle) { return aisle.items.empty(); });
    return aisles;
}

static QString lineOf(const ShoppingItem &item, const QLocale &locale)
{
    if (!item.shown())
        return item.name;
    return QString(formatQuantity(*item.shown(), locale, FractionStyle::Decimal) + u' ' + item.name);
}

QStringList dishesOf(const ShoppingItem &item)
{
    QStringList dishes;
    for (const ShoppingSource &source : item.sources)
        if (!source.meal.isEmpty() && !dishes.contains(source.meal))
            dishes.append(source.meal);
    return dishes;
}

QString asText(std::span<const ShoppingItem> items, const ShoppingWords &words)
{
    QString text = QString(words.title + u'\n');
    for (const Aisle &aisle : byAisle(items)) {
        text += QString(u'\n' + words.aisleName(aisle.id) + u'\n');
        for (const ShoppingItem *item : aisle.items)
            text += QString((item->ticked ? u"[x] "_s : u"[ ] "_s) + lineOf(*item, words.locale) + u'\n');
    }
    return text;
}

static QString escapedMarkdown(const QString &text)
{
    QString escaped;
    for (const QChar sign : text) {
        if (QStringView(u"\\`*_[]<>#|~").contains(sign))
            escaped += u'\\';
        escaped += sign;
    }
    return escaped;
}

QString asMarkdown(std::span<const ShoppingItem> items, const ShoppingWords &words)
{
    QString text = QString(u"# "_s + escapedMarkdown(words.title) + u'\n');
    for (const Aisle &aisle : byAisle(items)) {
        text += QString(u"\n## "_s + escapedMarkdown(words.aisleName(aisle.id)) + u"\n\n"_s);
        for (const ShoppingItem *item : aisle.items)
            text += QString((item->ticked ? u"- [x] "_s : u"- [ ] "_s) + escapedMarkdown(lineOf(*item, words.locale)) +
                            u'\n');
    }
    return text;
}

static QString csvField(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t").contains(text.front()))
        text.prepend(u'\'');
    const bool quoted = std::ranges::any_of(text, [](QChar sign) { return QStringView(u",\"\r\n").contains(sign); });
    return quoted ? QString(u'"' + text.replace(u'"', u"\"\""_s) + u'"') : text;
}

QString asCsv(std::span<const ShoppingItem> items, const ShoppingWords &words)
{
    QString text = u"aisle,name,amount,unit,done,for\r\n"_s;
    for (const Aisle &aisle : byAisle(items)) {
        for (const ShoppingItem *item : aisle.items) {
            const auto &shown = item->shown();
            const QStringList fields{
                csvField(words.aisleName(aisle.id)),
                csvField(item->name),
                shown ? QString::number(shown->amount.toDouble(), 'g', 12) : QString(),
                shown ? shown->unit : QString(),
                item->ticked ? u"yes"_s : u"no"_s,
                csvField(dishesOf(*item).join(u"; "_s)),
            };
            text += QString(fields.join(u',') + u"\r\n"_s);
        }
    }
    return text;
}

} // namespace kjc::shoppingtext
