// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/slowwork.h"

#include <openssl/crypto.h>

namespace kjc {

void giveBackThread()
{
    OPENSSL_thread_stop();
}

} // namespace kjc
