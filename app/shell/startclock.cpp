// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/startclock.h"

#include <QByteArray>

#include <chrono>
#include <cstdio>

namespace kjc {

void reportSinceStart(const char *what)
{
    const qint64 started = qgetenv("T0_NS").toLongLong();
    if (started <= 0)
        return;
    const auto now =
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
    std::fprintf(stderr, "%s=%.1f\n", what, double(now.count() - started) / 1e6);
}

} // namespace kjc
