// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"
#include "app/recipes/linestate.h"

#include <functional>

namespace kjc {

// What to write on a shopping list for the lines that are missing or short: "100 ml olive oil". Pure.
QStringList linesToBuy(const Recipe &recipe, const std::vector<LineState> &states, const QLocale &locale);

// Puts `lines` on the list of the week that holds `today`, which is made when there is none. done(how many) on the GUI thread,
// never after `context` is gone; the Error of the first that failed.
void buyMissing(Services &services, QObject *context, const QStringList &lines,
                std::function<void(const Result<int> &)> done);

} // namespace kjc
