// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/mealsource.h"

#include <optional>

namespace kjc {

// What was asked once, and how it goes.
struct Exchange {
    enum class Stage { Queued, Asking, Writing, Pausing, Done };

    QString wish;   // in the person's words; empty: to fill what is empty
    QString other;  // title of the suggestion another one is wanted for; empty otherwise
    QString first;  // id of who was asked first
    QString source; // … and of who is asked now
    QString model;
    QDate from;
    QDate to;
    Stage stage = Stage::Queued;
    qint64 startedMs = 0;              // when it was its turn
    std::chrono::milliseconds pause{}; // of Pausing
    std::optional<DraftFacts> facts;
    bool nothingToFill = false; // every place has a meal
    DraftOutcome outcome;       // of Done
};

} // namespace kjc
