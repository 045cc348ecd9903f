// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace kjc {

// How much of a streamed answer is taken, in bytes and numbers of events. More than any answer needs, and little enough
// that a server gone mad cannot fill the memory.
struct StreamLimits {
    qint64 line = 1024 * 1024;
    qint64 event = 4 * 1024 * 1024;
    qint64 stream = 16 * 1024 * 1024;
    qint64 events = 20'000;
};

} // namespace kjc
