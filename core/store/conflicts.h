// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan.h"
#include "core/store/writer.h"

#include <optional>
#include <vector>

namespace kjc {

// One field of a person's words that two devices wrote without knowing of each other.
struct WordsConflict {
    struct Version {
        QString value;   // as it lies in the field; empty where the other removed it
        QString shown;   // what a person reads: the value, or the title of the recipe it names
        qint64 atMs = 0; // when it was written, milliseconds since 1970 UTC by that device's clock
        QString device;  // the last 8 hex digits of that device's id

        friend bool operator==(const Version &, const Version &) = default;
    };

    qint64 number = 0;
    Kind kind = Kind::Recipe; // of the row: a line of a recipe is one of its own
    QUuid id;
    QString field;
    Version lost, won;
    std::optional<QString> merged; // both in one; absent where they changed the same words

    friend bool operator==(const WordsConflict &, const WordsConflict &) = default;
};

// All that two versions of one thing differ in.
struct Disagreement {
    Kind kind = Kind::Recipe; // or PlannedMeal
    QUuid id;
    QString title;                    // of the recipe as it is now; of a planned meal what is eaten
    QDate day;                        // of a planned meal; null for none
    Slot slot;                        // of a planned meal; null id for none
    std::vector<WordsConflict> parts; // at least one, in the order they were noticed

    [[nodiscard]] bool isMergeable() const; // every part is
    friend bool operator==(const Disagreement &, const Disagreement &) = default;
};

enum class ConflictChoice { Lost, Won, Merged, Both };

// "Both versions kept": what lostwords noticed, until a person decides. Store thread.
namespace conflicts {

// The oldest first. What is said of things that are gone is left out: it shows again should they come back.
Result<std::vector<Disagreement>> open(Connection &connection);
// Writes what was chosen, as an ordinary edit. Both: the words that lost become a recipe of their own, called `copyTitle`
// unless its title is what lost, or one more meal at that place. Merged REQUIRES isMergeable().
Result<Done> settle(Writer &writer, const Disagreement &disagreement, ConflictChoice choice, const QString &copyTitle);
// It is decided. Not part of any undo.
Result<Done> forget(Writer &writer, const Disagreement &disagreement);

} // namespace conflicts
} // namespace kjc
