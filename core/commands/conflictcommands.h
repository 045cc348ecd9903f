// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/conflicts.h"
#include "core/store/store.h"

namespace kjc {

// A person has decided about two versions: one undo step writes what was chosen, and the question is gone for good. On an
// Error it stays. `copyTitle` as in conflicts::settle.
QFuture<Result<ChangeSet>> settleConflict(Store &store, const Disagreement &disagreement, ConflictChoice choice,
                                          const QString &copyTitle = {});

} // namespace kjc
