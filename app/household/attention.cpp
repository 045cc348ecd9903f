// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/attention.h"

#include <QCoreApplication>

namespace kjc {

using namespace Qt::StringLiterals;
using Action = Attention::Action;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Attention)
};

} // namespace

static Attention signIn()
{
    return {Action::SignIn,
            Tone::Info,
            u"people"_s,
            Words::tr("Sign in to go on syncing"),
            Words::tr("Your changes are safe on this computer and are sent then."),
            Words::tr("Sign in")};
}

static std::optional<Attention> aboutKey(const AccountStatus &status)
{
    if (status.vaultKind == VaultKind::Passphrase)
        return Attention{Action::Unlock,
                         Tone::Info,
                         u"lock"_s,
                         Words::tr("Syncing waits for your passphrase"),
                         Words::tr("Changes are kept on this computer and are sent once it is typed."),
                         {}};
    if (status.vault == VaultState::NoService || status.vault == VaultState::WrongKey)
        return Attention{Action::ChooseKeyPlace,
                         Tone::Soon,
                         u"key"_s,
                         Words::tr("The key of this library is not at hand"),
                         Words::tr("The system’s key store does not give it. Your changes are safe on this computer."),
                         Words::tr("Choose another place")};
    return Attention{Action::OpenKey,
                     Tone::Soon,
                     u"key"_s,
                     Words::tr("The system’s key store is locked"),
                     Words::tr("Open it, and syncing goes on. Your changes are safe on this computer."),
                     Words::tr("Try again")};
}

static std::optional<Attention> aboutEngine(SyncState state)
{
    switch (state) {
    case SyncState::UpgradeNeeded:
        return Attention{Action::TryAgain,
                         Tone::Soon,
                         u"info"_s,
                         Words::tr("A newer version is needed to send changes"),
                         Words::tr("What the others change still arrives. Yours is kept here until you install it."),
                         Words::tr("Try again")};
    case SyncState::NotMember:
        return Attention{Action::StopHere,
                         Tone::Soon,
                         u"people"_s,
                         Words::tr("This household is no longer yours"),
                         Words::tr("Somebody took you out of it, or it is gone. Everything is still on this computer."),
                         Words::tr("Stop syncing here")};
    case SyncState::AskBeforeDelete:
        return Attention{
            Action::Decide,
            Tone::Danger,
            u"warning"_s,
            Words::tr("Much would disappear"),
            Words::tr("A large part of the household was removed on another device. Nothing of it was taken "
                      "from here yet."),
            Words::tr("Decide…")};
    case SyncState::KeyMissing:
        return Attention{Action::OpenKey,
                         Tone::Soon,
                         u"key"_s,
                         Words::tr("What waits cannot be opened right now"),
                         Words::tr("Its key is not at hand. Nothing is lost, and you can go on working."),
                         Words::tr("Try again")};
    case SyncState::Refused:
        return Attention{Action::TryAgain,
                         Tone::Soon,
                         u"warning"_s,
                         Words::tr("The server does not take a change as it is"),
                         Words::tr("It is kept here, with everything after it."),
                         Words::tr("Try again")};
    default: return {};
    }
}

static std::optional<Attention> aboutEncryption(EncryptionState state)
{
    switch (state) {
    case EncryptionState::Locked:
        return Attention{Action::OpenHousehold,
                         Tone::Info,
                         u"lock"_s,
                         Words::tr("The household is encrypted"),
                         Words::tr("Unlock it once on this computer, and syncing goes on. Your changes wait here."),
                         Words::tr("Unlock…")};
    case EncryptionState::NoPassphrase:
        return Attention{Action::ChoosePassphrase,
                         Tone::Info,
                         u"lock"_s,
                         Words::tr("The household is encrypted"),
                         Words::tr("Choose a passphrase of your own to take part. Your changes wait here."),
                         Words::tr("Choose passphrase…")};
    case EncryptionState::AwaitingKey:
        return Attention{
            Action::TryAgain,
            Tone::Info,
            u"key"_s,
            Words::tr("Waiting for the household’s key"),
            Words::tr("It comes from an owner’s device as soon as that is in step. Your changes wait here."),
            Words::tr("Try again")};
    default: return {};
    }
}

std::optional<Attention> attentionFor(const AccountStatus &status)
{
    if (!status.ready || !status.linked)
        return {};
    if (status.vault != VaultState::Ready && !(status.vault == VaultState::Missing && !status.signedIn))
        return aboutKey(status);
    if (!status.signedIn || status.engine.state == SyncState::SignInNeeded)
        return signIn();
    if (const auto attention = aboutEncryption(status.encryption.state))
        return attention;
    return aboutEngine(status.engine.state);
}

} // namespace kjc
