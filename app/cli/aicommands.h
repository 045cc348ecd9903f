// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

// What `kjc ai` can do: a file each.
namespace kjc::cli {

Exit runAiSuggest(Context &context, const Call &call);

// In builds with the network:
Exit runAiDecode(Context &context, const Call &call);
Exit runAiProviders(Context &context, const Call &call);
Exit runAiSet(Context &context, const Call &call);
Exit runAiKey(Context &context, const Call &call);
Exit runAiPreview(Context &context, const Call &call);

} // namespace kjc::cli
