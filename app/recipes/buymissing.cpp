// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/buymissing.h"

#include "app/common/whendone.h"
#include "core/food/quantityformat.h"
#include "core/planning/weekview.h"

namespace kjc {

QStringList linesToBuy(const Recipe &recipe, const std::vector<LineState> &states, const QLocale &locale)
{
    QStringList lines;
    for (size_t i = 0; i < states.size() && i < recipe.ingredients.size(); ++i) {
        const LineState &state = states[i];
        if (state.stock != LineStock::Missing && state.stock != LineStock::Short)
            continue;
        const QString name = recipe.ingredients[i].parsed.name;
        if (state.missing)
            lines.append(QString(formatQuantity(*state.missing, locale, FractionStyle::Vulgar) + u' ' + name));
        else
            lines.append(name);
    }
    return lines;
}

namespace {

// One after the other, so that they stand on the list in the recipe's order.
struct Purchase {
    Services &services;
    QObject *context;
    ShoppingListId list;
    QStringList lines;
    int next = 0;
    std::function<void(const Result<int> &)> done;
};

void addNext(const std::shared_ptr<Purchase> &purchase)
{
    if (purchase->next >= purchase->lines.size())
        return purchase->done(purchase->next);
    const QString line = purchase->lines.at(purchase->next);
    const auto added = purchase->services.shopping.add(purchase->list, line, purchase->services.locale);
    whenDone(added, purchase->context, [purchase](const Result<ShoppingItemId> &item) {
        if (!item)
            return purchase->done(item.error());
        ++purchase->next;
        addNext(purchase);
    });
}

} // namespace

void buyMissing(Services &services, QObject *context, const QStringList &lines,
                std::function<void(const Result<int> &)> done)
{
    const QDate first = weekview::startOfWeek(services.clock.today(), services.locale.firstDayOfWeek());
    auto purchase = std::make_shared<Purchase>(Purchase{services, context, {}, lines, 0, std::move(done)});
    whenDone(services.shopping.make(first, first.addDays(6)), context, [purchase](const Result<ShoppingListId> &list) {
        if (!list)
            return purchase->done(list.error());
        purchase->list = list.value();
        addNext(purchase);
    });
}

} // namespace kjc
