// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/keyderivation.h"
#include "sync/crypto/sealedbox.h"

namespace kjc {

// What stands in clear before bytes that a passphrase protects: format, cost and salt, all of them authenticated.
struct PassphraseHeader {
    ScryptCost cost;
    QByteArray salt;

    // A new salt at `cost`.
    static Result<PassphraseHeader> fresh(RandomSource &random, const ScryptCost &cost = {});
    // FileDamaged when these are not ours, Unsupported for a newer format.
    static Result<PassphraseHeader> of(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;
    // Half a second and 128 MiB at the usual cost: not for the GUI thread. Errors as of scrypt().
    [[nodiscard]] Result<SharedKey> keyFor(const SecretBytes &passphrase) const;

    friend bool operator==(const PassphraseHeader &, const PassphraseHeader &) = default;
};

// The header, then the sealed text. `bound` says what this is and whose.
Result<QByteArray> sealUnder(const PassphraseHeader &header, const SharedKey &key, QByteArrayView text,
                             QByteArrayView bound, RandomSource &random);
// Invalid when the passphrase is another, or the bytes are damaged: these cannot be told apart. FileDamaged and Unsupported
// as of PassphraseHeader::of().
Result<SecretBytes> openUnder(const QByteArray &bytes, const SharedKey &key, QByteArrayView bound);

// Both steps in one.
Result<QByteArray> sealWithPassphrase(QByteArrayView text, const SecretBytes &passphrase, QByteArrayView bound,
                                      RandomSource &random, const ScryptCost &cost = {});
Result<SecretBytes> openWithPassphrase(const QByteArray &bytes, const SecretBytes &passphrase, QByteArrayView bound);

} // namespace kjc
