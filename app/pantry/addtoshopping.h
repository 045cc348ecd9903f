// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"

namespace kjc {

// Puts a line on the list a person is shopping with: the newest one that has not passed, else one made for this week.
// done() gets the outcome unless `context` is gone.
void addToShopping(Services &services, QObject *context, const QString &line,
                   std::function<void(const Result<ShoppingItemId> &)> done);

} // namespace kjc
