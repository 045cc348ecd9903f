// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/randomsource.h"

#include <openssl/rand.h>

#include <limits>

namespace kjc {

using namespace Qt::StringLiterals;

Result<Done> SystemRandom::fill(uchar *data, qsizetype size)
{
    Q_ASSERT(size <= std::numeric_limits<int>::max());
    if (RAND_bytes(data, int(size)) != 1)
        return Error{Error::Kind::Io, u"The system has no random bytes"_s, {}};
    return Done{};
}

} // namespace kjc
