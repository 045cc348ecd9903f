// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QStringList>

#include <vector>

namespace kjc {

struct Migration {
    int to; // schema version after it; PRAGMA user_version
    QStringList statements;
};

namespace migrator {

// The migrations of this program (core/store/migrations/NNNN_name.sql, in order). Statements in a file are parted by a
// semicolon and an empty line. A file that was released is never edited: write the next one.
std::vector<Migration> all();
int newestVersion();
Result<int> versionOf(Connection &connection);
// Applies what is missing up to `upTo`, each migration in one transaction. FileTooNew, with nothing touched, when the file
// was written by a newer program.
Result<Done> migrate(Connection &connection, int upTo = newestVersion());

} // namespace migrator
} // namespace kjc
