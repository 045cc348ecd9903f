// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/householdcommands.h"
#include "core/commands/pantrycommands.h"
#include "core/commands/plancommands.h"
#include "core/commands/recipecommands.h"
#include "core/commands/shoppingcommands.h"
#include "core/recipe/fetchedpage.h"

#include <QLocale>

namespace kjc {

class PictureSource;

// What a screen may use; made once by the application, outlives every screen. GUI thread.
struct Services {
    Store &store;
    const Clock &clock;
    PictureSource &pictures;
    QLocale locale; // language, numbers, dates, first day of the week
    PlanCommands plan{store};
    RecipeCommands recipes{store};
    PantryCommands pantry{store};
    ShoppingCommands shopping{store};
    HouseholdCommands household{store};
    FetchPage fetchPage; // empty in a build without the network
};

} // namespace kjc
