// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/draftcontext.h"
#include "core/assistant/shareddata.h"
#include "core/assistant/suggestioncheck.h"

namespace kjc {

// A question as a model gets it. `instructions` are the program's own words and always the same; all that others wrote is
// data inside of `task`, between tags that nobody could know.
struct MealPrompt {
    QString instructions;
    QString task;

    friend bool operator==(const MealPrompt &, const MealPrompt &) = default;
};

struct MealPromptParts {
    const DraftContext &context;
    SharedData shared;
    QString wish;
    QString language; // of titles, BCP 47
    std::vector<WantedMeal> wanted;
    QStringList planned;    // titles that are in the plan, or were turned down
    QStringList complaints; // why earlier proposals were not taken
    quint64 nonce = 0;      // random; names the tags
};

// Pure; safe from any thread. What `shared` does not name is not in it.
MealPrompt mealPrompt(const MealPromptParts &parts);

} // namespace kjc
