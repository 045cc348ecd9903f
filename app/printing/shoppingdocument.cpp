// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/shoppingdocument.h"

#include "app/common/aislenames.h"
#include "app/common/format.h"
#include "app/printing/documenthtml.h"
#include "core/food/foodcatalogue.h"

#include <QCoreApplication>
#include <QTextDocument>

namespace kjc::printing {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

struct Aisle {
    QString id;
    std::vector<ShoppingItem> items;
};

// In the order of a walk; aisles that a person made come last, as first met.
std::vector<Aisle> byAisle(const std::vector<ShoppingItem> &items)
{
    std::vector<Aisle> aisles;
    for (const QString &id : FoodCatalogue::aisles())
        aisles.push_back({id, {}});
    for (const ShoppingItem &item : items) {
        if (item.ticked)
            continue;
        auto aisle = std::find_if(aisles.begin(), aisles.end(), [&](const Aisle &a) { return a.id == item.aisle; });
        if (aisle == aisles.end())
            aisle = aisles.insert(aisles.end(), Aisle{item.aisle, {}});
        aisle->items.push_back(item);
    }
    std::erase_if(aisles, [](const Aisle &aisle) { return aisle.items.empty(); });
    return aisles;
}

QString amountOf(const ShoppingItem &item)
{
    return item.shown() ? format::amount(*item.shown()) : QString();
}

QString aisleRows(const Aisle &aisle)
{
    QString html = u"<tr><td colspan=\"3\"><h3>%1</h3></td></tr>"_s.arg(escaped(aisleName(aisle.id)));
    for (const ShoppingItem &item : aisle.items)
        html += u"<tr><td>☐</td><td class=\"amount\" align=\"right\">%1</td><td>%2</td></tr>"_s.arg(
            escaped(amountOf(item)), escaped(item.name));
    return html;
}

} // namespace

QString shoppingTitle(const ShoppingList &list)
{
    if (!list.name.isEmpty())
        return list.name;
    if (list.from.isValid() && list.to.isValid())
        //: %1 is a span of days
        return Words::tr("Shopping for %1").arg(format::span(list.from, list.to));
    return Words::tr("Shopping list");
}

std::unique_ptr<QTextDocument> shoppingDocument(const ShoppingListView &view)
{
    const QString title = shoppingTitle(view.list);
    QString body = u"<h1>%1</h1><table cellspacing=\"0\">"_s.arg(escaped(title));
    for (const Aisle &aisle : byAisle(view.items))
        body += aisleRows(aisle);
    return documentOf(title, QString(body + u"</table>"_s));
}

QString shoppingAsText(const ShoppingListView &view)
{
    QString text = QString(shoppingTitle(view.list) + u'\n');
    for (const Aisle &aisle : byAisle(view.items)) {
        text += QString(u'\n' + aisleName(aisle.id) + u'\n');
        for (const ShoppingItem &item : aisle.items) {
            const QString amount = amountOf(item);
            const QString words = amount.isEmpty() ? item.name : QString(amount + u' ' + item.name);
            text += QString(u"- "_s + words + u'\n');
        }
    }
    return text;
}

} // namespace kjc::printing
