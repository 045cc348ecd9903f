// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account.h"
#include "app/cli/accountwords.h"
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/householdencryption.h"
#include "app/cli/householdlists.h"
#include "app/cli/householdmembers.h"
#include "app/cli/waitfor.h"
#include "core/store/backup.h"

#include <algorithm>

namespace kjc::cli {

using namespace Qt::StringLiterals;

Exit refused(Account &account, const HouseholdFailure &failure)
{
    account.context.console.problem(wordsFor(failure));
    return Exit::Nothing;
}

static std::unique_ptr<Account> signedIn(Context &context)
{
    auto account = Account::open(context);
    return account && account->isSignedIn() ? std::move(account) : nullptr;
}

std::unique_ptr<Account> linked(Context &context)
{
    auto account = Account::open(context);
    return account && account->isLinked() ? std::move(account) : nullptr;
}

static Exit runList(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = signedIn(context);
    if (!account)
        return Exit::Nothing;
    const auto mine = waitFor(account->service.households()->mine());
    if (!mine)
        return refused(*account, mine.failure);
    const AccountStatus &status = account->status();
    for (const HouseholdSummary &household : *mine.value)
        printHousehold(context, household, status.linked ? status.household : HouseholdId());
    return Exit::Done;
}

static bool isFree(Account &account)
{
    if (!account.status().linked)
        return true;
    account.context.console.problem(
        u"this library belongs to the household %1 already: 'kjc household unlink' first"_s.arg(
            account.status().householdName));
    return false;
}

static Exit runCreate(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"NAME"_s, u"What the household is called."_s);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const auto account = signedIn(context);
    if (!account || !isFree(*account))
        return Exit::Nothing;
    const auto made = waitFor(account->service.createHousehold(line.arguments().first()));
    if (!made)
        return refused(*account, made.failure);
    if (context.json)
        printHousehold(context, *made.value, made.value->id);
    context.console.note(u"this library is the household's from now on; 'kjc sync now' sends what is here"_s);
    return Exit::Done;
}

static const QString kStartFrom = u"start-from-household"_s;

static void addStartOption(CommandLine &line)
{
    line.addOption(kStartFrom, u"Leaves what is here behind, in a copy, in place of bringing it along."_s);
}

static Exit linkTo(Account &account, const HouseholdSummary &household, LocalRows local)
{
    const auto done = waitFor(account.service.link(household, local));
    if (!done) {
        account.context.console.problem(household.name, done.error());
        return Exit::Nothing;
    }
    const QStringList copies = backup::datedIn(Store::backupFolder(account.context.dataFolder));
    if (account.context.json)
        printHousehold(account.context, household, household.id);
    account.context.console.note(
        u"this library is in the household %1 from now on; 'kjc sync now' brings both in step"_s.arg(household.name));
    account.context.console.note(u"a copy of the library as it was: "_s + copies.value(0));
    return Exit::Done;
}

static LocalRows localRows(const CommandLine &line)
{
    return line.isSet(kStartFrom) ? LocalRows::LeaveBehind : LocalRows::Bring;
}

static Exit runLink(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"ID"_s, u"Of one of your households, as 'kjc household list' tells."_s);
    addStartOption(line);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const auto account = signedIn(context);
    if (!account || !isFree(*account))
        return Exit::Nothing;
    const auto mine = waitFor(account->service.households()->mine());
    if (!mine)
        return refused(*account, mine.failure);
    const auto found =
        std::ranges::find(*mine.value, HouseholdId::fromString(line.arguments().first()), &HouseholdSummary::id);
    if (found == mine.value->end())
        return refused(*account, {HouseholdProblem::NotMember, {}});
    return linkTo(*account, *found, localRows(line));
}

static Exit runJoin(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"CODE"_s, u"Of an invitation, or its link."_s);
    addStartOption(line);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const auto account = signedIn(context);
    if (!account || !isFree(*account))
        return Exit::Nothing;
    const auto joined = waitFor(account->service.households()->join(line.arguments().first()));
    if (!joined)
        return refused(*account, joined.failure);
    return linkTo(*account, *joined.value, localRows(line));
}

static Exit unlinked(Account &account)
{
    if (const auto done = waitFor(account.service.unlink()); !done) {
        account.context.console.problem({}, done.error());
        return Exit::Nothing;
    }
    account.context.console.note(u"everything stays here, and goes nowhere any more"_s);
    return Exit::Done;
}

static Exit runUnlink(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = Account::open(context);
    if (!account)
        return Exit::Nothing;
    if (account->status().linked)
        return unlinked(*account);
    context.console.problem(u"this library belongs to no household"_s);
    return Exit::Nothing;
}

static Exit runLeave(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto account = linked(context);
    if (!account)
        return Exit::Nothing;
    const auto left = waitFor(account->service.households()->leave(account->status().household));
    return left ? unlinked(*account) : refused(*account, left.failure);
}

static Exit runRename(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"NAME"_s, u"What the household is called from now on."_s);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const auto account = linked(context);
    if (!account)
        return Exit::Nothing;
    const auto renamed =
        waitFor(account->service.households()->rename(account->status().household, line.arguments().first()));
    return renamed ? Exit::Done : refused(*account, renamed.failure);
}

Exit runHousehold(Context &context, const Call &call)
{
    static constexpr Command kCommands[] = {
        {"list"_L1, "Lists your households"_L1, &runList},
        {"create"_L1, "Makes a household of this library"_L1, &runCreate},
        {"link"_L1, "Puts this library in one of your households"_L1, &runLink},
        {"join"_L1, "Takes an invitation, and puts this library in the household"_L1, &runJoin},
        {"invite"_L1, "Makes a code that one person can join with"_L1, &runInvite},
        {"invitations"_L1, "Lists the invitations that nobody used yet"_L1, &runInvitations},
        {"uninvite"_L1, "Takes an invitation back"_L1, &runUninvite},
        {"members"_L1, "Lists the people of the household"_L1, &runMembers},
        {"devices"_L1, "Lists the devices of the household"_L1, &runDevices},
        {"role"_L1, "Says what a member may do"_L1, &runRole},
        {"remove"_L1, "Takes a member out of the household"_L1, &runRemove},
        {"encryption"_L1, "Hides every word of the household from the server, or not"_L1, &runEncryption},
        {"rename"_L1, "Gives the household another name"_L1, &runRename},
        {"leave"_L1, "Leaves the household; everything stays here"_L1, &runLeave},
        {"unlink"_L1, "Keeps this library to this computer from now on"_L1, &runUnlink},
    };
    return runOneOf(context, call, kCommands);
}

} // namespace kjc::cli
