// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account.h"

#include "app/cli/accountwords.h"
#include "app/cli/secretinput.h"
#include "app/cli/waitfor.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

Account::Account(Context &context, std::unique_ptr<Library> opened)
    : context(context),
      library(std::move(opened)),
      service({library->store, library->sealer, library->clock, library->ids, library->random, context.dataFolder,
               systemVaults(context.dataFolder, library->random)})
{
}

// What the service asked of the store refers to the service.
Account::~Account()
{
    library->store.read([](Connection &) { return Result<Done>(Done{}); }).waitForFinished();
}

std::unique_ptr<Account> Account::open(Context &context)
{
    auto library = Library::open(context);
    if (!library)
        return nullptr;
    std::unique_ptr<Account> account(new Account(context, std::move(library)));
    waitFor(account->service.open());
    return account;
}

bool Account::tell(const QString &problem)
{
    context.console.problem(problem);
    return false;
}

bool Account::hasProject()
{
    return status().hasProject() || tell(u"no project is known yet: name it with 'kjc account project ADDRESS KEY'"_s);
}

bool Account::askPassphrase()
{
    const auto passphrase = askSecret(context.console, u"Passphrase of this library"_s);
    if (!passphrase)
        return false;
    QByteArray bytes = passphrase->toUtf8();
    const Result<Done> used = service.useVault(VaultKind::Passphrase, SecretBytes::copyOf(bytes));
    wipe(bytes);
    if (!used)
        context.console.problem({}, used.error());
    return used.ok();
}

bool Account::unlock()
{
    if (status().vault != VaultState::Ready && status().vaultKind == VaultKind::Passphrase) {
        if (!askPassphrase())
            return false;
        waitFor(service.open());
    }
    return status().vault == VaultState::Ready || tell(wordsFor(status().vault, status().vaultKind));
}

bool Account::maySignIn()
{
    const bool isOpen = status().vault == VaultState::Ready || status().vaultKind != VaultKind::Passphrase;
    return hasProject() && (isOpen || askPassphrase());
}

bool Account::isSignedIn()
{
    const QString signIn = u"nobody is signed in: 'kjc account sign-in EMAIL'"_s;
    if (!hasProject())
        return false;
    if (status().userId.isEmpty())
        return tell(signIn);
    return unlock() && (status().signedIn || tell(signIn));
}

bool Account::isLinked()
{
    if (!status().linked)
        return tell(u"this library belongs to no household: 'kjc household create NAME' makes one of it, "
                    "'kjc household join CODE' brings it into another"_s);
    return isSignedIn();
}

Exit Account::signIn(const AuthSession &session)
{
    const auto done = waitFor(service.signIn(session));
    if (!done && done.error().kind == Error::Kind::NotFound)
        context.console.problem(u"nobody was signed in, as "_s + wordsFor(status().vault, status().vaultKind));
    else if (!done)
        context.console.problem({}, done.error());
    if (!done)
        return Exit::Nothing;
    context.console.note(u"signed in as "_s + session.email);
    if (status().vaultKind == VaultKind::Memory)
        context.console.note(u"the key is kept in memory alone, so this ends with this command"_s);
    return Exit::Done;
}

QueueCounts Account::counts()
{
    return library->read([](Connection &connection) { return syncqueue::counts(connection); }).valueOr({});
}

} // namespace kjc::cli
