// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace kjc::cli {

// The commands of `kjc sync` about what waits and what the server will not take.
Exit runQueue(Context &context, const Call &call);
Exit runAttention(Context &context, const Call &call);

} // namespace kjc::cli
