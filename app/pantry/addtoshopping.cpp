// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/addtoshopping.h"

#include "app/common/whendone.h"
#include "core/planning/weekview.h"
#include "core/store/shoppingstore.h"

namespace kjc {

static QFuture<Result<ShoppingListId>> currentList(Services &services)
{
    const QDate today = services.clock.today();
    return services.store.read([today](Connection &connection) -> Result<ShoppingListId> {
        KJC_TRY_ASSIGN(lists, shoppingstore::lists(connection));
        for (const ShoppingList &list : lists)
            if (!list.to.isValid() || list.to >= today)
                return list.id;
        return ShoppingListId();
    });
}

void addToShopping(Services &services, QObject *context, const QString &line,
                   std::function<void(const Result<ShoppingItemId> &)> done)
{
    const auto add = [&services, context, line, done](const Result<ShoppingListId> &list) {
        if (!list)
            return done(list.error());
        whenDone(services.shopping.add(list.value(), line, services.locale), context, done);
    };
    whenDone(currentList(services), context, [&services, context, add](const Result<ShoppingListId> &list) {
        if (!list || !list.value().isNull())
            return add(list);
        const QDate first = weekview::startOfWeek(services.clock.today(), services.locale.firstDayOfWeek());
        whenDone(services.shopping.make(first, first.addDays(6)), context, add);
    });
}

} // namespace kjc
