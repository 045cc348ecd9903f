// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/account.h"

namespace kjc::cli {

// `kjc household encryption …`.
Exit runEncryption(Context &context, const Call &call);

// What is asked, wrapped for others or brought into its new form now is done when this returns.
void waitUntilEncryptionRests(Account &account);
// How things are, and what to do, in English, without a full stop.
QString wordsFor(const EncryptionStatus &status);

} // namespace kjc::cli
