// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace kjc::cli {

// Every command of the program, one file each.
std::span<const Command> commands();

Exit runImport(Context &context, const Call &call);
Exit runParseIngredients(Context &context, const Call &call);
Exit runCooklang(Context &context, const Call &call);
Exit runRecipes(Context &context, const Call &call);
Exit runPlan(Context &context, const Call &call);
Exit runShopping(Context &context, const Call &call);
Exit runPantry(Context &context, const Call &call);
Exit runAi(Context &context, const Call &call);
Exit runBackup(Context &context, const Call &call);
Exit runRestore(Context &context, const Call &call);
Exit runDoctor(Context &context, const Call &call);
// In builds with sync alone:
Exit runAccount(Context &context, const Call &call);
Exit runHousehold(Context &context, const Call &call);
Exit runSync(Context &context, const Call &call);

} // namespace kjc::cli
