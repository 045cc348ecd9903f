// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/baserows.h"

namespace kjc::sealedrows {

// A value that could not be opened when it came lies in its row under this and the field's name, as it came.
inline constexpr QLatin1StringView kUnopened("!sealed.");

// How many rows have such values. Store thread.
Result<int> count(Connection &connection);
// Asks for all rows again, now that they may be opened; edits that wait go on waiting. Nothing to do where every row is open,
// or while the rows are being read anyway. Store thread, inside Store::transact with Origin::Remote.
Result<Done> readAgain(Writer &writer);

} // namespace kjc::sealedrows
