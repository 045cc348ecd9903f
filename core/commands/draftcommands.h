// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/mealdraft.h"
#include "core/store/store.h"

namespace kjc {

// Puts drafts a person took into the plan.
class DraftCommands
{
public:
    explicit DraftCommands(Store &store) : m_store(store) {} // `store` must outlive this

    // One transaction and one undo step for all of them. A dish the library does not have becomes a recipe; `note` goes
    // into its notes, saying where it comes from ("Suggested by Claude"). Two drafts of one title make one recipe.
    QFuture<Result<ChangeSet>> accept(const std::vector<MealDraft> &drafts, const QString &note);

private:
    Store &m_store;
};

} // namespace kjc
