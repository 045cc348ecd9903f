// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/railbadges.h"

#include "app/common/whendone.h"
#include "app/shell/navigationrail.h"
#include "core/pantry/stockedfoods.h"
#include "core/store/pantrystore.h"
#include "core/store/shoppingstore.h"

#include <algorithm>

namespace kjc {

namespace {
struct Counts {
    int useSoon = 0;
    int toBuy = 0;
};
} // namespace

// The list of the days around today; the newest one when none covers today.
static Result<int> leftToBuy(Connection &connection, const QDate &today)
{
    KJC_TRY_ASSIGN(lists, shoppingstore::lists(connection));
    if (lists.empty())
        return 0;
    const auto current =
        std::ranges::find_if(lists, [&](const ShoppingList &list) { return list.from <= today && today <= list.to; });
    KJC_TRY_ASSIGN(items, shoppingstore::items(connection, (current == lists.end() ? lists.front() : *current).id));
    return int(std::ranges::count_if(items, [](const ShoppingItem &item) { return !item.ticked && !item.dismissed; }));
}

static Result<Counts> countsIn(Connection &connection, const QDate &today)
{
    Counts counts;
    KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
    for (const PantryStock &entry : stock) {
        const Freshness state = freshness(entry.lot.bestBefore, today);
        counts.useSoon +=
            entry.amount > Fraction(0) && (state == Freshness::UseSoon || state == Freshness::Expired) ? 1 : 0;
    }
    KJC_TRY_ASSIGN(toBuy, leftToBuy(connection, today));
    counts.toBuy = toBuy;
    return counts;
}

RailBadges::RailBadges(Services &services, NavigationRail &rail, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_rail(rail)
{
    connect(&services.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Kind::PantryLot) || changes.touches(Kind::PantryMovement) ||
            changes.touches(Kind::ShoppingItem) || changes.touches(Kind::ShoppingList))
            refresh();
    });
}

void RailBadges::refresh()
{
    const QDate today = m_services.clock.today();
    whenDone(m_services.store.read([today](Connection &connection) { return countsIn(connection, today); }), this,
             [this](const Result<Counts> &counts) {
                 if (!counts)
                     return; // whoever shows the pantry says why
                 m_rail.setBadge(Destination::Pantry, counts.value().useSoon, true);
                 m_rail.setBadge(Destination::Shopping, counts.value().toBuy, false);
             });
}

} // namespace kjc
