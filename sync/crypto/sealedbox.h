// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/randomsource.h"
#include "sync/crypto/secretbytes.h"

namespace kjc {

// What AES-256-GCM makes of a text.
struct Sealed {
    static constexpr qsizetype kNonceBytes = 12;
    static constexpr qsizetype kTagBytes = 16;

    QByteArray nonce;
    QByteArray cipher; // as long as the text
    QByteArray tag;

    // nonce, cipher and tag in a row, for files and fields.
    [[nodiscard]] QByteArray toBytes() const;
    // FileDamaged when there are fewer bytes than nonce and tag need.
    static Result<Sealed> fromBytes(const QByteArray &bytes);
};

// AES-256-GCM (NIST SP 800-38D) under one key. Every text gets a random nonce of its own: a counter would repeat itself when
// a database is restored. Used on one thread at a time.
class SealedBox
{
public:
    // `random` must outlive this.
    SealedBox(SharedKey key, RandomSource &random);

    // `bound` is authenticated but not encrypted. Io without random bytes, or when the random source repeats itself;
    // Invalid for a text beyond 1 GiB.
    Result<Sealed> seal(QByteArrayView text, QByteArrayView bound);
    // FileDamaged when a single bit of the nonce, the cipher, the tag or `bound` is not what was sealed, or the key is
    // another; these cannot be told apart.
    static Result<SecretBytes> open(const SecretKey &key, const Sealed &sealed, QByteArrayView bound);
    [[nodiscard]] Result<SecretBytes> open(const Sealed &sealed, QByteArrayView bound) const
    {
        return open(*m_key, sealed, bound);
    }

private:
    SharedKey m_key;
    RandomSource &m_random;
    QByteArray m_lastNonce;
};

} // namespace kjc
