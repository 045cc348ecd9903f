// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/conflictcommands.h"

namespace kjc {

QFuture<Result<ChangeSet>> settleConflict(Store &store, const Disagreement &disagreement, ConflictChoice choice,
                                          const QString &copyTitle)
{
    const bool isMeal = disagreement.kind == Kind::PlannedMeal;
    const Operation operation{isMeal ? OperationKind::EditMeal : OperationKind::SaveRecipe, disagreement.title, 1};
    const auto written = store.transact(operation, [=](Writer &writer) -> Result<Done> {
        KJC_TRY(conflicts::settle(writer, disagreement, choice, copyTitle));
        return conflicts::forget(writer, disagreement);
    });
    // Where the words were as chosen already, that transaction had nothing to commit.
    return store.transact(
        {},
        [=](Writer &writer) -> Result<Done> {
            if (const Result<ChangeSet> result = written.result(); !result) // has ended: transactions run in order
                return result.error();
            return conflicts::forget(writer, disagreement);
        },
        Origin::Remote);
}

} // namespace kjc
