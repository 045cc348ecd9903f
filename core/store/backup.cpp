// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/base/log.h"
#include "core/store/migrator.h"
#include "core/store/rowschema.h"
#include "core/store/searchindex.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kjc::backup {

using namespace Qt::StringLiterals;

static QString dated(const QDateTime &now)
{
    return now.toUTC().toString(u"yyyyMMdd-HHmmss-zzz"_s);
}

Result<Done> writeTo(Connection &connection, const QString &target)
{
    const QString partial = target + u".partial"_s;
    QFile::remove(partial);
    if (const auto copied = connection.exec(u"VACUUM INTO ?"_s, {partial}); !copied) {
        QFile::remove(partial);
        return copied.error();
    }
    if (QFile::exists(target) && !QFile::remove(target))
        return Error{Error::Kind::Io, u"cannot replace the older copy"_s, target};
    if (!QFile::rename(partial, target))
        return Error{Error::Kind::Io, u"cannot name the copy"_s, target};
    return Done{};
}

Result<QString> writeDated(Connection &connection, const QString &folder, const QDateTime &now, int keep)
{
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Io, u"cannot make the folder"_s, folder};
    const QString target = QDir(folder).filePath(u"library-%1.sqlite"_s.arg(dated(now)));
    KJC_TRY(writeTo(connection, target));
    const QStringList copies = datedIn(folder);
    for (qsizetype i = keep; i < copies.size(); ++i)
        QFile::remove(copies[i]);
    return target;
}

QStringList datedIn(const QString &folder)
{
    QStringList paths;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({u"library-*.sqlite"_s}, QDir::Files, QDir::Name | QDir::Reversed))
        paths.append(directory.filePath(name));
    return paths;
}

Result<Done> check(const QString &file)
{
    if (!QFileInfo::exists(file))
        return Error{Error::Kind::NotFound, u"no such file"_s, file};
    KJC_TRY_ASSIGN(connection, Connection::open(file));
    KJC_TRY_ASSIGN(verdict, connection->value(u"PRAGMA quick_check(1)"_s));
    if (verdict.toString() != u"ok")
        return Error{Error::Kind::FileDamaged, verdict.toString(), file};
    KJC_TRY_ASSIGN(version, migrator::versionOf(*connection));
    if (version > migrator::newestVersion())
        return Error{Error::Kind::FileTooNew, u"schema %1"_s.arg(version), file};
    if (version < 1)
        return Error{Error::Kind::Parse, u"a database, but not a library"_s, file};
    return Done{};
}

// The write-ahead log belongs to the file it lies beside: moving one without the other would mix two libraries.
static Result<Done> setAside(const QString &libraryFile, const QDateTime &now)
{
    const QString suffix = u".before-restore-"_s + dated(now);
    for (const QString &part : {u""_s, u"-wal"_s, u"-shm"_s})
        if (QFile::exists(libraryFile + part) && !QFile::rename(libraryFile + part, libraryFile + suffix + part))
            return Error{Error::Kind::Io, u"cannot set the present library aside"_s, libraryFile + part};
    return Done{};
}

Result<Done> restore(const QString &backupFile, const QString &libraryFile, const QDateTime &now)
{
    KJC_TRY(check(backupFile));
    const QString incoming = libraryFile + u".incoming"_s;
    QFile::remove(incoming);
    {
        KJC_TRY_ASSIGN(connection,
                       Connection::open(backupFile)); // through SQLite, so that a log beside the backup counts
        KJC_TRY(writeTo(*connection, incoming));
    }
    KJC_TRY(setAside(libraryFile, now));
    if (!QFile::rename(incoming, libraryFile))
        return Error{Error::Kind::Io, u"cannot put the backup in place"_s, libraryFile};
    return Done{};
}

// Row by row, and on an unreadable page on from the next row that can be reached.
static qint64 salvageTable(Connection &damaged, Connection &fresh, const RowSchema &schema)
{
    const QString columns = u"id, household_id, %1, stamps, deleted, live, extra"_s.arg(schema.columnList());
    const int count = int(schema.columns.size()) + 6;
    const QString insert = u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(schema.name, columns,
                                                                              QStringList(count, u"?"_s).join(u", "_s));
    qint64 saved = 0;
    for (const QString &order :
         {u"ASC"_s, u"DESC"_s}) { // from both ends: a hole in the middle costs only what is in it
        const auto read =
            damaged.query(u"SELECT %1 FROM %2 NOT INDEXED ORDER BY rowid %3"_s.arg(columns, schema.name, order), {},
                          [&](const Columns &row) {
                              QVariantList values;
                              for (int i = 0; i < count; ++i)
                                  values.append(row.value(i));
                              if (fresh.exec(insert, values))
                                  ++saved;
                          });
        if (read)
            break;
        qCWarning(logStore) << "salvage:" << logForm(read.error());
    }
    const auto counted = fresh.value(u"SELECT count(*) FROM %1"_s.arg(schema.name));
    return counted ? counted.value().toLongLong() : saved;
}

Result<qint64> salvage(const QString &damagedFile, const QString &target)
{
    KJC_TRY_ASSIGN(damaged, Connection::open(damagedFile));
    KJC_TRY_ASSIGN(fresh, Connection::open(target));
    KJC_TRY(migrator::migrate(*fresh));
    KJC_TRY_ASSIGN(transaction, Transaction::begin(*fresh));
    qint64 saved = 0;
    for (const RowSchema &schema : allSchemas())
        saved += salvageTable(*damaged, *fresh, schema);
    for (const QString &table : {u"meta"_s, u"device"_s, u"original"_s}) {
        const QString columns = table == u"device" ? u"household_id, device_id, next_n, last_stamp, linked, user_id"_s
                                : table == u"meta" ? u"key, value"_s
                                                   : u"hash, bytes"_s;
        const int count = int(columns.count(u',')) + 1;
        const auto copied = damaged->query(u"SELECT %1 FROM %2"_s.arg(columns, table), {}, [&](const Columns &row) {
            QVariantList values;
            for (int i = 0; i < count; ++i)
                values.append(row.value(i));
            if (const auto written = fresh->exec(u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(
                                                     table, columns, QStringList(count, u"?"_s).join(u", "_s)),
                                                 values);
                !written)
                qCWarning(logStore) << "salvage:" << logForm(written.error());
        });
        if (!copied)
            qCWarning(logStore) << "salvage:" << logForm(copied.error());
    }
    KJC_TRY(searchindex::rebuild(*fresh));
    KJC_TRY(transaction->commit());
    return saved;
}

} // namespace kjc::backup
