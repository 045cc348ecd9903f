// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "sync/account/households.h"

namespace kjc::cli {

// What the server tells of households, a line each: a table, or JSON where that was asked for.
void printHousehold(Context &context, const HouseholdSummary &household, HouseholdId here);
void printMember(Context &context, const Member &member);
// `email` of the person it belongs to; empty when nobody knows.
void printDevice(Context &context, const MemberDevice &device, const QString &email);
void printInvitation(Context &context, const Invitation &invitation);
// One that was made just now: the only time its code is told.
void printCode(Context &context, const Invitation &invitation, const QString &link);

} // namespace kjc::cli
