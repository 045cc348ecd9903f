// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/householdmembers.h"

#include "app/cli/commandline.h"
#include "app/cli/householdencryption.h"
#include "app/cli/householdlists.h"
#include "app/cli/waitfor.h"

#include <algorithm>
#include <functional>

namespace kjc::cli {

using namespace Qt::StringLiterals;

using Act = std::function<Exit(Account &, Households &, HouseholdId)>;

static Exit inHousehold(Context &context, const Act &act)
{
    const auto account = linked(context);
    return account ? act(*account, *account->service.households(), account->status().household) : Exit::Nothing;
}

Exit runInvite(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addOption(u"viewer"_s, u"Who joins may look, and change nothing."_s);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const MemberRole role = line.isSet(u"viewer"_s) ? MemberRole::Viewer : MemberRole::Editor;
    return inHousehold(context, [&](Account &account, Households &households, HouseholdId id) {
        const auto made = waitFor(households.invite(id, role));
        if (!made)
            return refused(account, made.failure);
        printCode(context, *made.value, invitationLink(account.status().project, made.value->code));
        return Exit::Done;
    });
}

Exit runInvitations(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    return inHousehold(context, [&](Account &account, Households &households, HouseholdId id) {
        const auto open = waitFor(households.invitations(id));
        if (!open)
            return refused(account, open.failure);
        for (const Invitation &invitation : *open.value)
            printInvitation(context, invitation);
        return Exit::Done;
    });
}

Exit runUninvite(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"ID"_s, u"Of the invitation, as 'kjc household invitations' tells."_s);
    if (const auto exit = line.read(1, 1))
        return *exit;
    return inHousehold(context, [&](Account &account, Households &households, HouseholdId id) {
        const auto done = waitFor(households.uninvite(id, line.arguments().first()));
        return done ? Exit::Done : refused(account, done.failure);
    });
}

Exit runMembers(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    return inHousehold(context, [&](Account &account, Households &households, HouseholdId id) {
        const auto members = waitFor(households.members(id));
        if (!members)
            return refused(account, members.failure);
        for (const Member &member : *members.value)
            printMember(context, member);
        return Exit::Done;
    });
}

Exit runDevices(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    return inHousehold(context, [&](Account &account, Households &households, HouseholdId id) {
        const auto devices = waitFor(households.devices(id));
        if (!devices)
            return refused(account, devices.failure);
        const auto members = waitFor(households.members(id));
        if (!members)
            return refused(account, members.failure);
        for (const MemberDevice &device : *devices.value) {
            const auto owner = std::ranges::find(*members.value, device.userId, &Member::userId);
            printDevice(context, device, owner == members.value->end() ? QString() : owner->email);
        }
        return Exit::Done;
    });
}

// Does `act` to the member of that address, or of that id where the account has none.
static Exit
withMember(Context &context, const QString &named,
           const std::function<QFuture<HouseholdResult<Done>>(Households &, HouseholdId, const QString &)> &act)
{
    return inHousehold(context, [&](Account &account, Households &households, HouseholdId id) {
        const auto members = waitFor(households.members(id));
        if (!members)
            return refused(account, members.failure);
        const auto member = std::ranges::find_if(*members.value, [&](const Member &known) {
            return known.email.compare(named, Qt::CaseInsensitive) == 0 || known.userId == named;
        });
        if (member == members.value->end()) {
            context.console.problem(u"nobody of that address is in the household: "_s + named);
            return Exit::Nothing;
        }
        const auto done = waitFor(act(households, id, member->userId));
        if (done && account.service.encryption()) {
            account.service.encryption()->refresh(); // who left must not have the next key
            waitUntilEncryptionRests(account);
        }
        return done ? Exit::Done : refused(account, done.failure);
    });
}

Exit runRole(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"EMAIL"_s, u"Of the member."_s);
    line.addArgument(u"owner|editor|viewer"_s, u"What the member may do from now on."_s);
    if (const auto exit = line.read(2, 2))
        return *exit;
    const auto role = roleNamed(line.arguments().last());
    if (!role)
        return line.wrong(u"there is no role '%1'"_s.arg(line.arguments().last()));
    return withMember(context, line.arguments().first(),
                      [&](Households &households, HouseholdId id, const QString &userId) {
                          return households.setRole(id, userId, *role);
                      });
}

Exit runRemove(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"EMAIL"_s, u"Of the member. What that person's devices hold stays there."_s);
    if (const auto exit = line.read(1, 1))
        return *exit;
    return withMember(context, line.arguments().first(),
                      [](Households &households, HouseholdId id, const QString &userId) {
                          return households.removeMember(id, userId);
                      });
}

} // namespace kjc::cli
