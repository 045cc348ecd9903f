// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace kjc {

// Where keys and nonces come from, passed in.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    // Writes `size` bytes that nobody can guess. Io when the system has none to give.
    virtual Result<Done> fill(uchar *data, qsizetype size) = 0;
};

// The operating system's, through OpenSSL. Safe from any thread.
class SystemRandom final : public RandomSource
{
public:
    Result<Done> fill(uchar *data, qsizetype size) override;
};

} // namespace kjc
