// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace kjc::cli {

// Standard input. Both read UTF-8 and wait until something comes.

// The next line without its end; absent when there are no more.
std::optional<QString> nextInputLine();
QByteArray allInput();

} // namespace kjc::cli
