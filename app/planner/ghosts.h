// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/mealdraft.h"
#include "core/commands/plancommands.h"

#include <optional>
#include <vector>

namespace kjc {

// What an empty place shows besides its emptiness.
struct Ghost {
    enum class Kind { None, Thinking, Suggested };
    Kind kind = Kind::None;
    std::optional<MealDraft> draft; // of Suggested

    // Drafts never change: equal ids, equal drafts.
    friend bool operator==(const Ghost &a, const Ghost &b)
    {
        return a.kind == b.kind && (a.draft ? a.draft->id : QUuid()) == (b.draft ? b.draft->id : QUuid());
    }
};

// Everything that stands proposed or is thought about, whatever days are shown.
struct Ghosts {
    std::vector<MealDraft> drafts;
    std::vector<PlanPlace> thinking;
};

} // namespace kjc
