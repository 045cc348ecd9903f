// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/accountwords.h"

#include "app/common/format.h"
#include "app/common/messages.h"

#include <QCoreApplication>
#include <QHash>

namespace kjc::accountwords {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

} // namespace

static QString tooOften(const Judgement &judgement)
{
    if (!judgement.retryAfter)
        return Words::tr("That was tried too often. Wait a few minutes and try again.");
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*judgement.retryAfter).count();
    return Words::tr("That was tried too often. Try again in %n minute(s).", nullptr, int(seconds / 60) + 1);
}

static QString weakPassword(const QStringList &reasons)
{
    if (reasons.contains(u"pwned"_s))
        return Words::tr("This password is on lists of stolen passwords. Choose another one.");
    if (reasons.contains(u"characters"_s))
        return Words::tr("This password needs more kinds of characters: capitals, digits or signs.");
    return Words::tr("This password is too short. A few words one after another are easy to remember.");
}

// What is about the account itself.
static QString accountSentence(const AuthFailure &failure)
{
    switch (failure.problem) {
    case AuthProblem::WrongCredentials: return Words::tr("E-mail address or password is not right.");
    case AuthProblem::EmailNotConfirmed:
        return Words::tr("This address is not confirmed yet. Use the code from the mail you got.");
    case AuthProblem::WrongCode: return Words::tr("This code is not right or too old. Ask for another one.");
    case AuthProblem::WeakPassword: return weakPassword(failure.weakReasons);
    case AuthProblem::PasswordTooLong: return Words::tr("This password is too long. 72 characters are the most.");
    case AuthProblem::SamePassword: return Words::tr("This is the password you had. Choose another one.");
    case AuthProblem::EmailTaken: return Words::tr("This address has an account. Sign in with it instead.");
    case AuthProblem::EmailRefused: return Words::tr("No mail can be sent to this address. See whether it is right.");
    case AuthProblem::UnknownEmail: return Words::tr("This address has no account yet. Create one first.");
    case AuthProblem::Banned: return Words::tr("This account was closed by those who run the project.");
    default: return {};
    }
}

QString sentence(const AuthFailure &failure)
{
    switch (failure.problem) {
    case AuthProblem::Unreachable:
        return Words::tr("The project is not reached right now. Everything goes on working without it.");
    case AuthProblem::SignUpClosed: return Words::tr("This project takes no new accounts. Ask those who run it.");
    case AuthProblem::MethodDisabled: return Words::tr("This project does not offer this way of signing in.");
    case AuthProblem::TooOften: return tooOften(failure.judgement);
    case AuthProblem::NeedsFreshLogin:
    case AuthProblem::SignedOut: return Words::tr("Sign in again to go on.");
    case AuthProblem::LinkExpired: return Words::tr("Signing in took too long. Begin again.");
    case AuthProblem::Denied: return Words::tr("The sign-in was cancelled in the browser.");
    case AuthProblem::WrongKey:
        return Words::tr("The project does not know this program’s key. See whether address and key are right.");
    case AuthProblem::Other: return Words::tr("Signing in did not work. Nothing was changed; try again later.");
    default: return accountSentence(failure);
    }
}

QString sentence(const HouseholdFailure &failure)
{
    switch (failure.problem) {
    case HouseholdProblem::Unreachable:
        return Words::tr("The project is not reached right now. Everything goes on working without it.");
    case HouseholdProblem::SignedOut: return Words::tr("Sign in again to go on.");
    case HouseholdProblem::NotMember: return Words::tr("You do not belong to this household any more.");
    case HouseholdProblem::NotAllowed: return Words::tr("Only an owner of the household can do this.");
    case HouseholdProblem::WrongCode:
        return Words::tr("This invitation is not right, was used, or has run out. Ask for another one.");
    case HouseholdProblem::Taken:
        return Words::tr("This library belongs to a household already. Join that one instead.");
    case HouseholdProblem::Limit: return Words::tr("There are as many as this project allows.");
    case HouseholdProblem::LastOwner:
        return Words::tr("A household keeps at least one owner. Make somebody else an owner first.");
    case HouseholdProblem::Invalid: return Words::tr("This name is empty or too long. Choose another one.");
    case HouseholdProblem::NotSetUp:
        return Words::tr("This project is not set up for Kecarajocomer yet, or for another version of it.");
    case HouseholdProblem::WrongPassphrase: return Words::tr("This is not the passphrase. Try again.");
    case HouseholdProblem::WrongRecovery:
        return Words::tr("This is not the recovery code. Compare it letter by letter and try again.");
    case HouseholdProblem::Locked: return Words::tr("Unlock the household on this computer first.");
    case HouseholdProblem::Other: return Words::tr("That did not work. Nothing was changed; try again later.");
    }
    return {};
}

QString projectSentence(const Error &error)
{
    const bool refused = error.kind == Error::Kind::Unsupported;
    if (error.place == u"address")
        return refused ? Words::tr("The address must begin with https://, so that nobody can listen.")
                       : Words::tr("This is no address of a project. It looks like https://name.supabase.co.");
    if (error.place == u"key")
        return refused ? Words::tr("This is a secret key. Use the publishable one; the secret one stays with you.")
                       : Words::tr("This is no key. Copy the publishable key from the project’s settings.");
    return Words::tr("This is no set-up link or invitation. It begins with kecarajocomer://");
}

QString serviceSentence(const Error &error)
{
    if (error.kind == Error::Kind::Invalid)
        return Words::tr("This library belongs to another account. Sign in with that one, or stop syncing here first.");
    return messages::forUser(error, messages::Doing::Saving).oneLine();
}

QString roleName(MemberRole role)
{
    switch (role) {
    //: What somebody may do in a household
    case MemberRole::Owner: return Words::tr("Owner");
    //: What somebody may do in a household
    case MemberRole::Editor: return Words::tr("Can edit");
    //: What somebody may do in a household
    case MemberRole::Viewer: return Words::tr("Can look");
    }
    return {};
}

QString roleExplanation(MemberRole role)
{
    switch (role) {
    case MemberRole::Owner: return Words::tr("Changes everything, also who belongs to the household.");
    case MemberRole::Editor: return Words::tr("Plans, cooks, shops, and changes recipes.");
    case MemberRole::Viewer: return Words::tr("Sees everything and changes nothing.");
    }
    return {};
}

QString providerName(const QString &provider)
{
    static const QHash<QString, QString> names{{u"github"_s, u"GitHub"_s},
                                               {u"gitlab"_s, u"GitLab"_s},
                                               {u"linkedin"_s, u"LinkedIn"_s},
                                               {u"azure"_s, u"Microsoft"_s},
                                               {u"linkedin_oidc"_s, u"LinkedIn"_s}};
    const QString plain = provider.left(1).toUpper() + provider.mid(1);
    return names.value(provider, plain);
}

} // namespace kjc::accountwords
