// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "sync/account/gotrue.h"
#include "sync/account/households.h"

namespace kjc::accountwords {

// Whole sentences for a person: what happened and what to do. Nothing of a server's own words is shown.
QString sentence(const AuthFailure &failure);
QString sentence(const HouseholdFailure &failure);
// Of projectFrom() and projectFromLink(); `error.place` names the field.
QString projectSentence(const Error &error);
// Of SyncService::signIn(), useProject(), link().
QString serviceSentence(const Error &error);

QString roleName(MemberRole role);        // "Owner"
QString roleExplanation(MemberRole role); // "Changes everything, except who belongs here"
QString providerName(const QString &provider);

} // namespace kjc::accountwords
