// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shoppingjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kjc::cli {

using namespace Qt::StringLiterals;

static QJsonArray sourcesOf(const ShoppingItem &item)
{
    QJsonArray out;
    for (const ShoppingSource &source : item.sources)
        out.append(QJsonObject{
            {u"meal"_s, source.meal}, {u"day"_s, source.day.toString(Qt::ISODate)}, {u"line"_s, source.line}});
    return out;
}

static QString lineOf(const ShoppingItem &item, bool inPantry)
{
    QJsonObject out{{u"id"_s, item.id.toString()}, {u"name"_s, item.name},     {u"aisle"_s, item.aisle},
                    {u"ticked"_s, item.ticked},    {u"byHand"_s, item.byHand}, {u"inPantry"_s, inPantry}};
    if (const auto &quantity = item.shown()) {
        out.insert(u"amount"_s, quantity->amount.toDouble());
        if (!quantity->unit.isEmpty())
            out.insert(u"unit"_s, quantity->unit);
    }
    if (!item.sources.empty())
        out.insert(u"sources"_s, sourcesOf(item));
    return QString(QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact)) + u'\n');
}

QString jsonOf(const ShoppingListView &view)
{
    QString lines;
    for (const ShoppingItem &item : view.items)
        lines += lineOf(item, false);
    for (const ShoppingItem &item : view.inPantry)
        lines += lineOf(item, true);
    return lines;
}

} // namespace kjc::cli
