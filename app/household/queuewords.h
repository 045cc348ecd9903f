// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/queuesummary.h"

namespace kjc::queuewords {

// Where a person would look for it: "Plan", "Shopping list"; "Change" when it cannot be read now.
QString place(const QueueEntry &entry);
// What happened: "Paella added to Friday dinner", "Flour changed".
QString what(const QueueEntry &entry);
// Why the server does not take it, and that it is kept here.
QString whyParked(const QueueEntry &entry);

} // namespace kjc::queuewords
