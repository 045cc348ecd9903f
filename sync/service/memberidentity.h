// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/keyoffice.h"
#include "sync/crypto/keyvault.h"
#include "sync/crypto/memberkey.h"

#include <QFuture>

namespace kjc {

// A member's key pair, and how the server may keep it.
struct MemberIdentity {
    MemberKey pair;
    WrappedIdentity wrapped;
    QString recovery; // the code of `wrapped.byRecovery`, as it is printed; empty when it was left as it is
};

// Key pairs and what opens them. Each takes about half a second on the pool; `random` outlives the futures.
namespace memberidentity {

// A new pair, or `pair` under another passphrase; with a new recovery code.
QFuture<Result<MemberIdentity>> make(const SharedKey &pair, const SharedSecret &passphrase, const QString &user,
                                     RandomSource &random);
// Invalid when the passphrase is another.
QFuture<Result<MemberKey>> open(const WrappedIdentity &wrapped, const SharedSecret &passphrase, const QString &user);
// Invalid when the code is another; NotFound when there is none. Its place says where the code was mistyped.
Result<MemberKey> recover(const WrappedIdentity &wrapped, const QString &typedCode, const QString &user);
// Only another recovery code.
Result<MemberIdentity> withNewCode(const SharedKey &pair, const WrappedIdentity &wrapped, const QString &user,
                                   RandomSource &random);

} // namespace memberidentity
} // namespace kjc
