// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/householdlists.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

static constexpr qsizetype kIdWidth = 38;
static constexpr qsizetype kRoleWidth = 8;

static QString minuteOf(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

static QString isoOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

static void print(Context &context, const QJsonObject &object, const QString &line)
{
    context.json ? context.console.print(object) : context.console.print(line);
}

void printHousehold(Context &context, const HouseholdSummary &household, HouseholdId here)
{
    const bool isHere = household.id == here;
    const QString mark = isHere ? u"* "_s : u"  "_s;
    print(context,
          {{u"id"_s, household.id.toString()},
           {u"name"_s, household.name},
           {u"role"_s, wireName(household.role)},
           {u"members"_s, household.members},
           {u"encrypted"_s, household.encrypted},
           {u"bytes"_s, household.bytes},
           {u"mostBytes"_s, household.mostBytes},
           {u"here"_s, isHere}},
          mark + household.id.toString().leftJustified(kIdWidth) + wireName(household.role).leftJustified(kRoleWidth) +
              household.name);
}

void printMember(Context &context, const Member &member)
{
    print(context,
          {{u"user"_s, member.userId},
           {u"email"_s, member.email},
           {u"role"_s, wireName(member.role)},
           {u"joined"_s, isoOf(member.joined)}},
          wireName(member.role).leftJustified(kRoleWidth) + minuteOf(member.joined) + u"  " +
              (member.email.isEmpty() ? member.userId : member.email));
}

void printDevice(Context &context, const MemberDevice &device, const QString &email)
{
    print(context,
          {{u"device"_s, device.device},
           {u"user"_s, device.userId},
           {u"email"_s, email},
           {u"app"_s, device.app},
           {u"seen"_s, isoOf(device.seen)}},
          device.device.leftJustified(kIdWidth) + minuteOf(device.seen) + u"  " + (email.isEmpty() ? u"–"_s : email) +
              u"  " + device.app);
}

void printInvitation(Context &context, const Invitation &invitation)
{
    print(context,
          {{u"id"_s, invitation.id}, {u"role"_s, wireName(invitation.role)}, {u"expires"_s, isoOf(invitation.expires)}},
          invitation.id.leftJustified(kIdWidth) + wireName(invitation.role).leftJustified(kRoleWidth) + u"until " +
              minuteOf(invitation.expires));
}

void printCode(Context &context, const Invitation &invitation, const QString &link)
{
    if (context.json)
        return context.console.print({{u"code"_s, invitation.code},
                                      {u"link"_s, link},
                                      {u"role"_s, wireName(invitation.role)},
                                      {u"expires"_s, isoOf(invitation.expires)}});
    context.console.print(invitation.code);
    context.console.print(link);
    context.console.note(
        u"for one person, as %1, until %2"_s.arg(wireName(invitation.role), minuteOf(invitation.expires)));
}

} // namespace kjc::cli
