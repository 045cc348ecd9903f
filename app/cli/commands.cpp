// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

static constexpr Command kCommands[] = {
    {"import"_L1, "Reads recipes from files, folders, archives and the web"_L1, &runImport},
    {"parse-ingredients"_L1, "Understands ingredient lines from stdin"_L1, &runParseIngredients},
    {"cooklang"_L1, "Takes apart one Cooklang recipe from stdin"_L1, &runCooklang},
    {"recipes"_L1, "Lists, searches, shows and exports the library's recipes"_L1, &runRecipes},
    {"plan"_L1, "Shows and changes the meals of a week"_L1, &runPlan},
    {"shopping"_L1, "Makes and shows the shopping list of a week"_L1, &runShopping},
    {"pantry"_L1, "Lists and changes what is at home"_L1, &runPantry},
#ifdef KJC_HAS_SYNC
    {"account"_L1, "Signs in and out, and keeps the key of what waits"_L1, &runAccount},
    {"household"_L1, "Shares the library with the people of a household"_L1, &runHousehold},
    {"sync"_L1, "Brings library and household in step, and shows what waits"_L1, &runSync},
#endif
    {"ai"_L1, "Shows what the assistants' answers come to"_L1, &runAi},
    {"backup"_L1, "Writes a copy of the library"_L1, &runBackup},
    {"restore"_L1, "Puts a copy in the place of the library"_L1, &runRestore},
    {"doctor"_L1, "Checks the library and tells versions, paths and timings"_L1, &runDoctor},
};

std::span<const Command> commands()
{
    return kCommands;
}

} // namespace kjc::cli
