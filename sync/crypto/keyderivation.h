// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/secretbytes.h"

namespace kjc {

// What scrypt is told (RFC 7914); stored with what it protects.
struct ScryptCost {
    quint64 n = quint64(1) << 17; // a power of two; memory is 128 * n * r bytes, 128 MiB here
    quint32 r = 8;
    quint32 p = 1;

    friend bool operator==(const ScryptCost &, const ScryptCost &) = default;
};

static constexpr qsizetype kSaltBytes = 16;

// The key that a passphrase stands for. Takes about half a second and 128 MiB at the usual cost: not for the GUI thread.
// Invalid for a cost that makes no sense, or beyond 1 GiB, as a file that was tampered with may ask for anything; Io when
// there is not enough memory.
Result<SecretBytes> scrypt(QByteArrayView passphrase, QByteArrayView salt, const ScryptCost &cost,
                           qsizetype size = SecretKey::kBytes);

// HKDF-SHA256 (RFC 5869): a key for one purpose from a key that serves several. `purpose` differs for each of them.
// Invalid for more than 255 * 32 bytes.
Result<SecretBytes> hkdf(QByteArrayView key, QByteArrayView salt, QByteArrayView purpose,
                         qsizetype size = SecretKey::kBytes);
// The same without a salt, as a key to hold on to.
Result<SharedKey> subKey(const SecretKey &key, QByteArrayView purpose);

// Eight bytes by which a key can be known again, and that tell nothing of it.
static constexpr qsizetype kKeyIdBytes = 8;
Result<QByteArray> keyIdOf(const SecretKey &key);

} // namespace kjc
