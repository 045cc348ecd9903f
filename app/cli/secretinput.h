// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

#include <optional>

namespace kjc::cli {

// What must never stand among the arguments, where other programs and the shell's history see it. Asked for on the terminal,
// where it does not show while it is typed; without a terminal it is the next line of stdin. Absent, with a word, when there
// is none.
std::optional<QString> askSecret(Console &console, const QString &what);
// One that is made up just now: on a terminal it is to be typed twice. Absent, with a word, when the two differ.
std::optional<QString> askNewSecret(Console &console, const QString &what);

} // namespace kjc::cli
