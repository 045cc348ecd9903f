// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kjc {

// For measurements: where whoever started the program says when, as T0_NS in the environment (nanoseconds of the monotonic
// clock), prints "`what`=<milliseconds since then>" to standard error. Does nothing otherwise.
void reportSinceStart(const char *what);

} // namespace kjc
