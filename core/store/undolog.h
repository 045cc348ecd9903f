// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/store/writer.h"

#include <optional>

namespace kjc {

// What can be undone and redone now; absent where there is nothing.
struct UndoState {
    std::optional<Operation> undo;
    std::optional<Operation> redo;

    friend bool operator==(const UndoState &, const UndoState &) = default;
};

// Before-images of what a person did, in the library's own file, written in the transaction of the edit itself.
// Every function: store thread, inside a transaction.
namespace undolog {

inline constexpr int kMostEntries = 200;
inline constexpr qint64 kJoinWithinMs = 1500;

// Remembers `edits` as one step and forgets what was undone before it. Nothing to remember when `edits` is empty. Quick
// presses on one number are one step: an edit of the same fields of the same rows within kJoinWithinMs joins the last one.
Result<Done> remember(Connection &connection, const Operation &operation, const std::vector<RowEdit> &edits,
                      qint64 nowMs);
// A change from elsewhere landed on these rows: steps that touch them can no longer be undone honestly.
Result<Done> forgetTouched(Connection &connection, const std::vector<RowEdit> &edits);
// Writes the newest step back (undo) or the last undone one again (redo). NotFound when there is none.
Result<Operation> undo(Writer &writer);
Result<Operation> redo(Writer &writer);
Result<UndoState> state(Connection &connection);

} // namespace undolog
} // namespace kjc
