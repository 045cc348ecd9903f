// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/randomsource.h"
#include "sync/crypto/secretbytes.h"

#include <QString>

namespace kjc {

// A secret of 160 bits to be printed and typed in again: eight groups of four signs of Crockford's base 32 (no I, L, O, U)
// and a fifth that checks them, "9A2KX-…". A group's check finds every single mistake in it, every two neighbours that
// changed places, and groups in another order, and so says where to look.
class RecoveryCode
{
public:
    static constexpr int kGroups = 8;
    static constexpr int kGroupSigns = 5; // the last one checks
    static constexpr qsizetype kBytes = 20;

    static Result<RecoveryCode> random(RandomSource &random);
    // Small letters, any spaces and hyphens, O for 0, I and L for 1 are welcome. Errors are Invalid, and `place` says where:
    // "group 3" for a mistake in it, "group 3, sign 2" for a sign that is none of ours, empty when the number of signs is
    // wrong, which `detail` tells. Empty when there is no sign at all.
    static Result<RecoveryCode> parse(QStringView typed);

    // As it is printed, in groups with hyphens. Whoever holds this text holds the secret.
    [[nodiscard]] QString toText() const;
    // The key that it stands for. No need to slow guessing down: nobody guesses 160 bits.
    [[nodiscard]] Result<SharedKey> key() const;

    friend bool operator==(const RecoveryCode &a, const RecoveryCode &b) { return a.m_secret == b.m_secret; }

private:
    explicit RecoveryCode(SecretBytes secret) : m_secret(std::move(secret)) {}

    SecretBytes m_secret;
};

} // namespace kjc
