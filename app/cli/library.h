// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/base/idsource.h"
#include "core/commands/householdcommands.h"
#include "core/commands/pantrycommands.h"
#include "core/commands/plancommands.h"
#include "core/commands/recipecommands.h"
#include "core/commands/shoppingcommands.h"
#include "core/store/store.h"

#ifdef KJC_HAS_SYNC
#include "sync/crypto/queuesealer.h"
#include "sync/crypto/randomsource.h"
#endif

#include <memory>

namespace kjc::cli {

// The opened library of a profile with everything commands do to it. A new one gets a household and the four meals.
class Library
{
public:
    static Result<std::unique_ptr<Library>> open(const QString &folder);
    // The same, with a failure named on stderr: null then, and the command ends with Exit::Nothing.
    static std::unique_ptr<Library> open(Context &context);

    // Waits for the store thread, which the program's main thread may.
    template <typename Read>
    auto read(Read read)
    {
        return store.read(std::move(read)).result();
    }
    // The recipe of an id, a title, or words that only one recipe has. NotFound, or Invalid with the titles as detail when
    // there are several.
    Result<RecipeId> findRecipe(const QString &text);

    SystemClock clock;
    UuidV7Source ids{clock};
#ifdef KJC_HAS_SYNC
    SystemRandom random;
    QueueSealer sealer{random};
#endif
    Store store;
    PlanCommands plan{store};
    RecipeCommands recipes{store};
    PantryCommands pantry{store};
    ShoppingCommands shopping{store};
    HouseholdCommands household{store};

private:
    explicit Library(const QString &folder);
    Result<Done> prepare();
};

} // namespace kjc::cli
