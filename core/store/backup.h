// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QDateTime>
#include <QStringList>

namespace kjc::backup {

// Copies of the library's file. A backup is a whole SQLite file and can be opened like one.

// Writes a consistent copy to `target`, complete or not at all (through a temporary name). Io when it cannot be written.
Result<Done> writeTo(Connection &connection, const QString &target);
// Gives a finished file its name once it surely lies on the disk; what had that name is replaced.
Result<Done> moveInto(const QString &partial, const QString &target);
// Copies into `folder` under a dated name and keeps the newest `keep`. Returns the path.
Result<QString> writeDated(Connection &connection, const QString &folder, const QDateTime &now, int keep = 5);
// Dated copies in `folder`, newest first.
QStringList datedIn(const QString &folder);
// Checks that `file` is a library this program can read: FileDamaged, FileTooNew or Io otherwise.
Result<Done> check(const QString &file);
// Puts a copy of `backupFile` in the place of `libraryFile`; what stood there is kept beside it as "….before-restore-<date>".
// REQUIRES: nobody has the library open. Nothing is changed when the backup does not pass check().
Result<Done> restore(const QString &backupFile, const QString &libraryFile, const QDateTime &now);
// Reads every table of a damaged file as far as it goes into a new library at `target`, replacing what is there. Returns how many
// rows were saved; FileDamaged when not even the list of its tables can be read. The damaged file is left as it is.
Result<qint64> salvage(const QString &damagedFile, const QString &target);

} // namespace kjc::backup
