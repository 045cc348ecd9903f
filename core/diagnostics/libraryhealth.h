// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace kjc {

struct RowCount {
    QString table;
    qint64 live = 0;
    qint64 deleted = 0; // tombstones
};

struct QueryTime {
    QString query;      // what a person would call it: "search"
    double p50 = 0;     // milliseconds
    double slowest = 0; // milliseconds
};

// What can be said of a library's file without changing it.
struct LibraryHealth {
    QString sqliteVersion;
    int schemaVersion = 0;
    int newestVersion = 0; // that this program knows
    QStringList damages;   // of SQLite's integrity check; empty when all is well
    bool searchInStep = false;
    std::vector<RowCount> rows;
    qint64 undoSteps = 0;
    qint64 waiting = 0; // operations in the queue
    std::vector<QueryTime> timings;

    [[nodiscard]] bool isWell() const { return damages.isEmpty() && searchInStep && schemaVersion <= newestVersion; }
};

// Looks into the file at `file`, on the calling thread, also while another program has it open. NotFound when there is none,
// FileDamaged when nothing in it can be read.
Result<LibraryHealth> examineLibrary(const QString &file, const QDate &today);

} // namespace kjc
