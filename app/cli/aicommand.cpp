// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/aicommands.h"
#include "app/cli/commands.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

static constexpr Command kCommands[] = {
    {"suggest"_L1, "Proposes meals for the empty places of a week, one a line"_L1, &runAiSuggest},
#ifdef KJC_HAS_SYNC
    {"preview"_L1, "Shows word for word what would be sent"_L1, &runAiPreview},
    {"providers"_L1, "Lists whom the assistant may ask, and what it cost"_L1, &runAiProviders},
    {"set"_L1, "Sets up one who may be asked, and what may be told"_L1, &runAiSet},
    {"key"_L1, "Keeps a provider's key in the keychain"_L1, &runAiKey},
    {"decode"_L1, "Decodes a recorded answer and tells what came of it"_L1, &runAiDecode},
#endif
};

Exit runAi(Context &context, const Call &call)
{
    return runOneOf(context, call, kCommands);
}

} // namespace kjc::cli
