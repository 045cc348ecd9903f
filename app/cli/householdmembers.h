// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/account.h"

namespace kjc::cli {

// The commands of `kjc household` about the people of the household that the library belongs to.
Exit runInvite(Context &context, const Call &call);
Exit runInvitations(Context &context, const Call &call);
Exit runUninvite(Context &context, const Call &call);
Exit runMembers(Context &context, const Call &call);
Exit runDevices(Context &context, const Call &call);
Exit runRole(Context &context, const Call &call);
Exit runRemove(Context &context, const Call &call);

// The account of a library in a household, with somebody signed in; null when there is none, which was told then.
std::unique_ptr<Account> linked(Context &context);
// Tells why not.
Exit refused(Account &account, const HouseholdFailure &failure);

} // namespace kjc::cli
