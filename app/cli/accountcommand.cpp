// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account.h"
#include "app/cli/accountwords.h"
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/secretinput.h"
#include "app/cli/signingin.h"
#include "app/cli/waitfor.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

static Exit runProject(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"ADDRESS KEY|LINK"_s, u"Of the project: its address and publishable key, or a link with both."_s);
    if (const auto exit = line.read(1, 2))
        return *exit;
    const QStringList words = line.arguments();
    const auto project = words.size() == 1 ? projectFromLink(words.first()) : projectFrom(words.first(), words.last());
    if (!project) {
        context.console.problem({}, project.error());
        return Exit::Nothing;
    }
    const auto account = Account::open(context);
    if (!account)
        return Exit::Nothing;
    if (const auto used = account->service.useProject(project.value()); !used) {
        context.console.problem({}, used.error());
        return Exit::Nothing;
    }
    context.console.note(u"the project of this library is "_s + project.value().address.toString());
    return Exit::Done;
}

static Exit runSignOut(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = Account::open(context);
    if (!account || !account->isSignedIn())
        return Exit::Nothing;
    if (const auto done = waitFor(account->service.signOut()); !done) {
        context.console.problem({}, done.error());
        return Exit::Nothing;
    }
    context.console.note(u"signed out; edits go on and wait here until somebody signs in"_s);
    return Exit::Done;
}

static QJsonObject toJson(const AccountStatus &status)
{
    return {{u"project"_s, status.project.address.toString()},
            {u"email"_s, status.email},
            {u"user"_s, status.userId},
            {u"signedIn"_s, status.signedIn},
            {u"vault"_s, nameOf(status.vaultKind)},
            {u"vaultState"_s, nameOf(status.vault)},
            {u"linked"_s, status.linked},
            {u"household"_s, status.linked ? status.household.toString() : QString()},
            {u"householdName"_s, status.linked ? status.householdName : QString()}};
}

static QString personIn(const AccountStatus &status)
{
    if (status.userId.isEmpty())
        return u"nobody"_s;
    if (status.vault != VaultState::Ready)
        return QString(status.email + u" (cannot be told now: "_s + wordsFor(status.vault, status.vaultKind) + u')');
    return status.signedIn ? status.email : QString(status.email + u", signed out"_s);
}

static Exit runStatus(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = Account::open(context);
    if (!account)
        return Exit::Nothing;
    const AccountStatus &status = account->status();
    if (context.json) {
        context.console.print(toJson(status));
        return Exit::Done;
    }
    context.console.print(u"project:   "_s + (status.hasProject() ? status.project.address.toString() : u"none"_s));
    context.console.print(u"signed in: "_s + personIn(status));
    context.console.print(u"key:       "_s + nameOf(status.vaultKind));
    context.console.print(
        u"household: "_s +
        (status.linked ? QString(status.householdName + u" ("_s + status.household.toString() + u')') : u"none"_s));
    return Exit::Done;
}

// Before anything is noted down, it is tried whether the key can be kept there at all.
static VaultKeys tryVault(Account &account, VaultKind kind, const QByteArray &passphrase)
{
    const auto record = AccountFile(account.context.dataFolder).load();
    Library &library = *account.library;
    LibraryKey key(library.store, library.sealer, library.random,
                   systemVaults(account.context.dataFolder, library.random));
    const bool isKnown = record && record.value();
    key.useVault(kind, isKnown ? record.value()->profile : QString(), SecretBytes::copyOf(passphrase));
    return waitFor(key.open({}));
}

static Exit useVault(Account &account, VaultKind kind)
{
    Console &console = account.context.console;
    QByteArray passphrase;
    if (kind == VaultKind::Passphrase) {
        const auto typed = askNewSecret(console, u"Passphrase of this library"_s);
        if (!typed)
            return Exit::Nothing;
        passphrase = typed->toUtf8();
    }
    const VaultKeys keys = tryVault(account, kind, passphrase);
    if (!keys.ok()) {
        console.problem(wordsFor(keys.state, kind));
        if (keys.state == VaultState::WrongKey && kind == VaultKind::Passphrase)
            console.note(u"this library had a passphrase before: it is still that one"_s);
        return Exit::Nothing;
    }
    const bool wasSignedIn = !account.status().userId.isEmpty() && account.status().vaultKind != kind;
    const auto used = account.service.useVault(kind, SecretBytes::copyOf(passphrase));
    wipe(passphrase);
    if (!used) {
        console.problem({}, used.error());
        return Exit::Nothing;
    }
    console.note(u"from now on the key of this library lies in: "_s + nameOf(kind));
    if (wasSignedIn)
        console.note(u"sign in again: the session lay under the key of before"_s);
    return Exit::Done;
}

static Exit runVault(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"keychain|passphrase|memory"_s,
                     u"Of the system; a file that a passphrase opens; or nowhere, until the command ends."_s);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const auto kind = vaultNamed(line.arguments().first());
    if (!kind)
        return line.wrong(u"there is no vault '%1'"_s.arg(line.arguments().first()));
    const auto account = Account::open(context);
    if (!account || !account->hasProject())
        return Exit::Nothing;
    return useVault(*account, *kind);
}

Exit runAccount(Context &context, const Call &call)
{
    static constexpr Command kCommands[] = {
        {"project"_L1, "Names the project that the household's server is"_L1, &runProject},
        {"sign-up"_L1, "Makes an account"_L1, &runSignUp},
        {"sign-in"_L1, "Signs in with a password or a code sent by mail"_L1, &runSignIn},
        {"reset"_L1, "Sets a new password with a code sent by mail"_L1, &runReset},
        {"sign-out"_L1, "Ends the session; what waits goes on waiting"_L1, &runSignOut},
        {"status"_L1, "Tells project, person, key and household"_L1, &runStatus},
        {"vault"_L1, "Says where the key of this library is kept"_L1, &runVault},
    };
    return runOneOf(context, call, kCommands);
}

} // namespace kjc::cli
