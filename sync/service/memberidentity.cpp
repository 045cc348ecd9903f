// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service/memberidentity.h"

#include "sync/crypto/recoverycode.h"
#include "sync/crypto/slowwork.h"

namespace kjc::memberidentity {

using namespace Qt::StringLiterals;

Result<MemberIdentity> withNewCode(const SharedKey &pair, const WrappedIdentity &wrapped, const QString &user,
                                   RandomSource &random)
{
    KJC_TRY_ASSIGN(member, MemberKey::of(pair));
    KJC_TRY_ASSIGN(code, RecoveryCode::random(random));
    KJC_TRY_ASSIGN(byRecovery, wrapForRecovery(member, code, user, random));
    return MemberIdentity{member, {member.publicKey, wrapped.byPassphrase, byRecovery}, code.toText()};
}

QFuture<Result<MemberIdentity>> make(const SharedKey &pair, const SharedSecret &passphrase, const QString &user,
                                     RandomSource &random)
{
    return slowly([pair, passphrase, user, &random]() -> Result<MemberIdentity> {
        SharedKey secret = pair;
        if (!secret) {
            KJC_TRY_ASSIGN(fresh, MemberKey::random(random));
            secret = fresh.secret;
        }
        KJC_TRY_ASSIGN(member, MemberKey::of(secret));
        KJC_TRY_ASSIGN(byPassphrase, wrapForPassphrase(member, *passphrase, user, random));
        return withNewCode(secret, {member.publicKey, byPassphrase, {}}, user, random);
    });
}

QFuture<Result<MemberKey>> open(const WrappedIdentity &wrapped, const SharedSecret &passphrase, const QString &user)
{
    return slowly([wrapped, passphrase, user] { return unwrapByPassphrase(wrapped.byPassphrase, *passphrase, user); });
}

Result<MemberKey> recover(const WrappedIdentity &wrapped, const QString &typedCode, const QString &user)
{
    if (wrapped.byRecovery.isEmpty())
        return Error{Error::Kind::NotFound, u"there is no recovery code"_s, {}};
    KJC_TRY_ASSIGN(code, RecoveryCode::parse(typedCode));
    return unwrapByRecovery(wrapped.byRecovery, code, user);
}

} // namespace kjc::memberidentity
