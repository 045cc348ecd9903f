// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/householdencryption.h"

#include "app/cli/accountwords.h"
#include "app/cli/commandline.h"
#include "app/cli/householdmembers.h"
#include "app/cli/secretinput.h"
#include "app/cli/waitfor.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

using State = EncryptionState;
using Code = HouseholdResult<QString>;

void waitUntilEncryptionRests(Account &account)
{
    HouseholdEncryption *encryption = account.service.encryption();
    if (!encryption || !encryption->isBusy())
        return;
    QEventLoop loop;
    QObject::connect(encryption, &HouseholdEncryption::rested, &loop, &QEventLoop::quit);
    QObject::connect(encryption, &QObject::destroyed, &loop, &QEventLoop::quit);
    loop.exec();
}

// The account of a library in a household, after its server was asked how things are.
static std::unique_ptr<Account> asked(Context &context)
{
    auto account = linked(context);
    if (!account)
        return nullptr;
    HouseholdEncryption *encryption = account->service.encryption();
    QEventLoop loop;
    QObject::connect(encryption, &HouseholdEncryption::rested, &loop, &QEventLoop::quit);
    if (!encryption->isBusy())
        encryption->refresh();
    loop.exec();
    return account;
}

QString wordsFor(const EncryptionStatus &status)
{
    switch (status.state) {
    case State::Unknown: return u"not known, as the project was not reached"_s;
    case State::Off: return u"off; the server can read everything"_s;
    case State::On: return u"on; only the household can read its words"_s;
    case State::Locked: return u"on, and locked here: 'kjc household encryption unlock'"_s;
    case State::NoPassphrase:
        return u"on, and you have no passphrase yet: 'kjc household encryption unlock' makes one"_s;
    case State::AwaitingKey: break;
    }
    return u"on; the key comes as soon as a device of an owner is in step"_s;
}

static QString nameOf(State state)
{
    switch (state) {
    case State::Unknown: return u"unknown"_s;
    case State::Off: return u"off"_s;
    case State::On: return u"on"_s;
    case State::Locked: return u"locked"_s;
    case State::NoPassphrase: return u"noPassphrase"_s;
    case State::AwaitingKey: break;
    }
    return u"awaitingKey"_s;
}

static SecretBytes bytesOf(const QString &typed)
{
    QByteArray bytes = typed.normalized(QString::NormalizationForm_KC).toUtf8();
    SecretBytes secret = SecretBytes::copyOf(bytes);
    wipe(bytes);
    return secret;
}

// The one time that a code is told.
static Exit told(Account &account, const Code &code)
{
    if (!code)
        return refused(account, code.failure);
    waitUntilEncryptionRests(account);
    Console &console = account.context.console;
    if (account.context.json)
        console.print(
            QJsonObject{{u"state"_s, nameOf(account.status().encryption.state)}, {u"recovery"_s, *code.value}});
    else
        console.print(*code.value);
    console.note(
        u"this is the recovery code: write it down and keep it away from this computer; it is not shown again"_s);
    if (!account.status().encryption.kept)
        console.note(u"the key could not be kept here: the passphrase is asked for again"_s);
    return Exit::Done;
}

static Exit runStatus(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = asked(context);
    if (!account)
        return Exit::Nothing;
    const EncryptionStatus &status = account->status().encryption;
    if (!context.json)
        context.console.print(wordsFor(status));
    else
        context.console.print(QJsonObject{{u"state"_s, nameOf(status.state)},
                                          {u"mayDecide"_s, status.mayDecide},
                                          {u"hasPassphrase"_s, status.hasPassphrase},
                                          {u"hasRecovery"_s, status.hasRecovery},
                                          {u"unopened"_s, status.unopened}});
    if (status.unopened > 0)
        context.console.problem(u"%1 rows could not be opened here; they are kept as they came"_s.arg(status.unopened));
    return Exit::Done;
}

static Exit runOn(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = asked(context);
    if (!account)
        return Exit::Nothing;
    const EncryptionStatus &status = account->status().encryption;
    if (status.state != State::Off) {
        context.console.problem(u"encryption is "_s + wordsFor(status));
        return Exit::Nothing;
    }
    const QString what = u"Passphrase of the household"_s;
    const auto typed = status.hasPassphrase ? askSecret(context.console, what) : askNewSecret(context.console, what);
    if (!typed)
        return Exit::Nothing;
    return told(*account, waitFor(account->service.encryption()->switchOn(bytesOf(*typed))));
}

static Exit runOff(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = asked(context);
    if (!account)
        return Exit::Nothing;
    const auto off = waitFor(account->service.encryption()->switchOff());
    if (!off)
        return refused(*account, off.failure);
    waitUntilEncryptionRests(*account);
    context.console.note(u"encryption is off; the server can read everything from now on"_s);
    return Exit::Done;
}

static Exit recovered(Account &account)
{
    Console &console = account.context.console;
    const auto code = askSecret(console, u"Recovery code"_s);
    if (!code)
        return Exit::Nothing;
    const auto passphrase = askNewSecret(console, u"New passphrase of the household"_s);
    if (!passphrase)
        return Exit::Nothing;
    return told(account, waitFor(account.service.encryption()->recover(*code, bytesOf(*passphrase))));
}

static Exit unlocked(Account &account)
{
    const auto passphrase = askSecret(account.context.console, u"Passphrase of the household"_s);
    if (!passphrase)
        return Exit::Nothing;
    const auto opened = waitFor(account.service.encryption()->unlock(bytesOf(*passphrase)));
    if (!opened)
        return refused(account, opened.failure);
    waitUntilEncryptionRests(account);
    account.context.console.note(u"encryption is "_s + wordsFor(account.status().encryption));
    return Exit::Done;
}

static Exit runUnlock(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addOption(u"recovery"_s, u"Asks for the recovery code and for another passphrase."_s);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = asked(context);
    if (!account)
        return Exit::Nothing;
    const EncryptionStatus &status = account->status().encryption;
    if (status.state == State::NoPassphrase) {
        const auto typed = askNewSecret(context.console, u"Your passphrase of the household"_s);
        return typed ? told(*account, waitFor(account->service.encryption()->choosePassphrase(bytesOf(*typed))))
                     : Exit::Nothing;
    }
    if (status.state == State::Locked)
        return line.isSet(u"recovery"_s) ? recovered(*account) : unlocked(*account);
    context.console.problem(u"encryption is "_s + wordsFor(status));
    return Exit::Nothing;
}

static Exit runRecovery(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = asked(context);
    if (!account)
        return Exit::Nothing;
    return told(*account, waitFor(account->service.encryption()->newRecoveryCode()));
}

Exit runEncryption(Context &context, const Call &call)
{
    static constexpr Command kCommands[] = {
        {"status"_L1, "Tells whether the server can read the household"_L1, &runStatus},
        {"on"_L1, "Hides every word from the server, behind a passphrase"_L1, &runOn},
        {"off"_L1, "Lets the server read everything again"_L1, &runOff},
        {"unlock"_L1, "Opens an encrypted household on this computer"_L1, &runUnlock},
        {"recovery"_L1, "Makes another recovery code; the one before opens no more"_L1, &runRecovery},
    };
    return runOneOf(context, call, kCommands);
}

} // namespace kjc::cli
