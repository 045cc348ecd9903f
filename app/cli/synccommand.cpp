// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountwords.h"
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/householdencryption.h"
#include "app/cli/synclists.h"
#include "app/cli/syncrun.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

static QJsonObject toJson(const SyncRun &run)
{
    return {{u"state"_s, nameOf(run.end.state)}, {u"detail"_s, run.end.detail},    {u"sent"_s, run.sent},
            {u"received"_s, run.received},       {u"waiting"_s, run.left.waiting}, {u"attention"_s, run.left.parked}};
}

static Exit told(Context &context, const SyncRun &run)
{
    if (context.json)
        context.console.print(toJson(run));
    context.console.note(
        u"%1 edits sent, %2 rows received, %3 edits waiting"_s.arg(run.sent).arg(run.received).arg(run.left.waiting));
    if (run.left.parked > 0)
        context.console.problem(u"%1 edits need attention: 'kjc sync attention'"_s.arg(run.left.parked));
    if (run.encryption.unopened > 0)
        context.console.problem(
            u"%1 rows could not be opened here; they are kept as they came"_s.arg(run.encryption.unopened));
    if (run.isLocked()) {
        context.console.problem(u"nothing was sent or received, as the household's encryption is "_s +
                                wordsFor(run.encryption));
        return Exit::Nothing;
    }
    if (run.end.state == SyncState::Idle)
        return run.left.parked > 0 ? Exit::SomeFailed : Exit::Done;
    context.console.problem(wordsFor(run.end));
    return Exit::Nothing;
}

static Exit runNow(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addOption(u"agree-to-delete"_s, u"Lets go what others have deleted, however much it is."_s);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = Account::open(context);
    if (!account || !account->isLinked())
        return Exit::Nothing;
    return told(context, syncToEnd(*account, line.isSet(u"agree-to-delete"_s)));
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
    const QueueCounts counts = account->counts();
    if (context.json) {
        context.console.print({{u"linked"_s, status.linked},
                               {u"household"_s, status.linked ? status.household.toString() : QString()},
                               {u"householdName"_s, status.linked ? status.householdName : QString()},
                               {u"signedIn"_s, status.signedIn},
                               {u"vaultState"_s, nameOf(status.vault)},
                               {u"waiting"_s, counts.waiting},
                               {u"attention"_s, counts.parked}});
        return Exit::Done;
    }
    context.console.print(u"household: "_s +
                          (status.linked ? status.householdName : u"none; nothing is sent anywhere"_s));
    context.console.print(u"waiting:   %1"_s.arg(counts.waiting));
    context.console.print(u"attention: %1"_s.arg(counts.parked));
    if (status.linked && status.vault != VaultState::Ready)
        context.console.print(u"key:       "_s + wordsFor(status.vault, status.vaultKind));
    else if (status.linked && !status.signedIn)
        context.console.print(u"signed in: nobody"_s);
    return Exit::Done;
}

Exit runSync(Context &context, const Call &call)
{
    static constexpr Command kCommands[] = {
        {"now"_L1, "Sends what waits and takes what others changed"_L1, &runNow},
        {"status"_L1, "Tells the household and how much waits"_L1, &runStatus},
        {"queue"_L1, "Lists the edits that wait"_L1, &runQueue},
        {"attention"_L1, "Lists edits that the server will not take; retries or discards one"_L1, &runAttention},
    };
    return runOneOf(context, call, kCommands);
}

} // namespace kjc::cli
