// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace kjc::cli {

// The commands of `kjc account` that end with somebody being signed in. Passwords and codes come from the terminal or stdin,
// after the passphrase where the library has one.
Exit runSignUp(Context &context, const Call &call);
Exit runSignIn(Context &context, const Call &call);
Exit runReset(Context &context, const Call &call);

} // namespace kjc::cli
