// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/store/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace kjc::backup {

using namespace Qt::StringLiterals;

static QString dated(const QDateTime &now)
{
    return now.toUTC().toString(u"yyyyMMdd-HHmmss-zzz"_s);
}

// A name is only given to what surely lies on the disk.
static Result<Done> flushToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return Error{Error::Kind::Io, file.errorString(), path};
#ifdef Q_OS_WIN
    const bool flushed = _commit(file.handle()) == 0;
#else
    const bool flushed = fsync(file.handle()) == 0;
#endif
    return flushed ? Result<Done>(Done{}) : Error{Error::Kind::Io, u"cannot flush it to the disk"_s, path};
}

Result<Done> moveInto(const QString &partial, const QString &target)
{
    KJC_TRY(flushToDisk(partial));
    if (QFile::exists(target) && !QFile::remove(target))
        return Error{Error::Kind::Io, u"cannot replace the older copy"_s, target};
    if (!QFile::rename(partial, target))
        return Error{Error::Kind::Io, u"cannot name the copy"_s, target};
    return Done{};
}

Result<Done> writeTo(Connection &connection, const QString &target)
{
    const QString partial = target + u".partial"_s;
    QFile::remove(partial);
    if (const auto copied = connection.exec(u"VACUUM INTO ?"_s, {partial}); !copied) {
        QFile::remove(partial);
        return copied.error();
    }
    return moveInto(partial, target);
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
    KJC_TRY_ASSIGN(connection, Connection::open(file, Connection::Mode::ReadOnly));
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
        // Through SQLite, so that a log beside the backup counts.
        KJC_TRY_ASSIGN(connection, Connection::open(backupFile, Connection::Mode::ReadOnly));
        KJC_TRY(writeTo(*connection, incoming));
    }
    KJC_TRY(setAside(libraryFile, now));
    if (!QFile::rename(incoming, libraryFile))
        return Error{Error::Kind::Io, u"cannot put the backup in place"_s, libraryFile};
    return Done{};
}

} // namespace kjc::backup
