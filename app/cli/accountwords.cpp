// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountwords.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

static QString withDetail(const QString &words, const Judgement &judgement)
{
    const QString said = judgement.detail.isEmpty() ? judgement.code : judgement.detail;
    return said.isEmpty() ? words : QString(words + u" ("_s + said + u')');
}

static QString plainWords(AuthProblem problem)
{
    switch (problem) {
    case AuthProblem::WrongCredentials: return u"the address or the password is wrong"_s;
    case AuthProblem::EmailNotConfirmed:
        return u"the address was not confirmed yet: 'kjc account sign-up EMAIL --code' takes the code of the mail"_s;
    case AuthProblem::WrongCode: return u"the code is wrong or too old"_s;
    case AuthProblem::WeakPassword: return u"the password is too easy to guess"_s;
    case AuthProblem::PasswordTooLong: return u"the password is longer than 72 bytes"_s;
    case AuthProblem::SamePassword: return u"that is the password there is already"_s;
    case AuthProblem::EmailTaken: return u"there is an account of that address already"_s;
    case AuthProblem::EmailRefused: return u"the project does not take that address"_s;
    case AuthProblem::UnknownEmail: return u"there is no account of that address"_s;
    case AuthProblem::SignUpClosed: return u"the project takes no new accounts"_s;
    case AuthProblem::MethodDisabled: return u"the project does not offer this way of signing in"_s;
    case AuthProblem::Banned: return u"this account is blocked"_s;
    case AuthProblem::NeedsFreshLogin: return u"sign in again before this change"_s;
    case AuthProblem::SignedOut: return u"the session is over"_s;
    case AuthProblem::WrongKey: return u"the project does not know the key"_s;
    default: return {};
    }
}

QString wordsFor(const AuthFailure &failure)
{
    const Judgement &judgement = failure.judgement;
    switch (failure.problem) {
    case AuthProblem::Unreachable: return withDetail(u"the project was not reached; try again later"_s, judgement);
    case AuthProblem::TooOften:
        return judgement.retryAfter ? u"too often; try again in %1 s"_s.arg(judgement.retryAfter->count() / 1000)
                                    : u"too often; try again later"_s;
    default: break;
    }
    const QString words = plainWords(failure.problem);
    return words.isEmpty() ? withDetail(u"the project refused"_s, judgement) : words;
}

QString wordsFor(const HouseholdFailure &failure)
{
    switch (failure.problem) {
    case HouseholdProblem::Unreachable:
        return withDetail(u"the project was not reached; try again later"_s, failure.judgement);
    case HouseholdProblem::SignedOut: return u"nobody is signed in: 'kjc account sign-in EMAIL'"_s;
    case HouseholdProblem::NotMember: return u"there is no such household, or you are not one of its members"_s;
    case HouseholdProblem::NotAllowed: return u"only an owner of the household may do that"_s;
    case HouseholdProblem::WrongCode: return u"the invitation is wrong, used or run out"_s;
    case HouseholdProblem::Taken: return u"a household of that id is somebody else's"_s;
    case HouseholdProblem::Limit: return u"there are as many as there may be"_s;
    case HouseholdProblem::LastOwner: return u"the household needs another owner first: 'kjc household role'"_s;
    case HouseholdProblem::Invalid: return withDetail(u"the project does not take that"_s, failure.judgement);
    case HouseholdProblem::NotSetUp:
        return withDetail(u"the project lacks what this version needs: apply sync/supabase to it"_s, failure.judgement);
    case HouseholdProblem::WrongPassphrase: return u"the passphrase is wrong"_s;
    case HouseholdProblem::WrongRecovery: return withDetail(u"the recovery code is wrong"_s, failure.judgement);
    case HouseholdProblem::Locked:
        return u"the household's key is not at hand here: 'kjc household encryption unlock'"_s;
    case HouseholdProblem::Other: break;
    }
    return withDetail(u"the project refused"_s, failure.judgement);
}

QString wordsFor(VaultState state, VaultKind kind)
{
    switch (state) {
    case VaultState::Ready: return {};
    case VaultState::Missing: return u"the key of this library was not made yet: sign in first"_s;
    case VaultState::Locked:
        return kind == VaultKind::Keychain ? u"the keychain is locked: open it and try again"_s
                                           : u"the passphrase is needed"_s;
    case VaultState::Denied: return u"the keychain does not give the key of this library out"_s;
    case VaultState::WrongKey:
        return kind == VaultKind::Passphrase ? u"the passphrase is wrong"_s
                                             : u"the keychain holds the key of another library"_s;
    case VaultState::NoService: break;
    }
    return kind == VaultKind::Keychain ? u"no keychain answers here: 'kjc account vault passphrase' keeps the key "
                                         "without one"_s
                                       : u"the file with the key cannot be read or written"_s;
}

QString wordsFor(const EngineStatus &status)
{
    switch (status.state) {
    case SyncState::Idle: return u"everything is in step"_s;
    case SyncState::Stopped:
    case SyncState::Working: return u"synchronising"_s;
    case SyncState::Waiting:
        return QString(u"the server was not reached; what waits is kept ("_s + status.detail + u')');
    case SyncState::SignInNeeded: return u"the session is over, what waits is kept: 'kjc account sign-in EMAIL'"_s;
    case SyncState::UpgradeNeeded:
        return u"this version is too old to send; what waits is kept until a newer one does"_s;
    case SyncState::NotMember: return u"you are not a member of this household any more; what is here stays here"_s;
    case SyncState::AskBeforeDelete:
        return QString(u"much would disappear: "_s + status.detail +
                       u"; nothing was taken yet: 'kjc sync now --agree-to-delete' agrees"_s);
    case SyncState::KeyMissing: return u"what waits cannot be opened without its key"_s;
    case SyncState::Refused: break;
    }
    return QString(u"the server does not take what is sent; it is kept ("_s + status.detail + u')');
}

QString nameOf(VaultKind kind)
{
    switch (kind) {
    case VaultKind::Keychain: return u"keychain"_s;
    case VaultKind::Passphrase: return u"passphrase"_s;
    case VaultKind::Memory: break;
    }
    return u"memory"_s;
}

std::optional<VaultKind> vaultNamed(const QString &name)
{
    for (const VaultKind kind : {VaultKind::Keychain, VaultKind::Passphrase, VaultKind::Memory})
        if (nameOf(kind) == name)
            return kind;
    return {};
}

QString nameOf(VaultState state)
{
    switch (state) {
    case VaultState::Ready: return u"ready"_s;
    case VaultState::Missing: return u"missing"_s;
    case VaultState::Locked: return u"locked"_s;
    case VaultState::Denied: return u"denied"_s;
    case VaultState::NoService: return u"noService"_s;
    case VaultState::WrongKey: break;
    }
    return u"wrongKey"_s;
}

QString nameOf(SyncState state)
{
    switch (state) {
    case SyncState::Stopped: return u"stopped"_s;
    case SyncState::Idle: return u"idle"_s;
    case SyncState::Working: return u"working"_s;
    case SyncState::Waiting: return u"waiting"_s;
    case SyncState::SignInNeeded: return u"signInNeeded"_s;
    case SyncState::UpgradeNeeded: return u"upgradeNeeded"_s;
    case SyncState::NotMember: return u"notMember"_s;
    case SyncState::AskBeforeDelete: return u"askBeforeDelete"_s;
    case SyncState::KeyMissing: return u"keyMissing"_s;
    case SyncState::Refused: break;
    }
    return u"refused"_s;
}

} // namespace kjc::cli
