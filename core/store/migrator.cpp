// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrator.h"

#include "core/store/transaction.h"

#include <QDir>
#include <QFile>

static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace kjc::migrator {

using namespace Qt::StringLiterals;

static QStringList statementsIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a migration is missing from the program: %s", qPrintable(path));
    QStringList statements;
    for (const QString &part : QString::fromUtf8(file.readAll()).split(u";\n\n"_s)) {
        QString sql = part.trimmed();
        if (sql.endsWith(u';'))
            sql.chop(1);
        if (!sql.isEmpty())
            statements.append(sql);
    }
    return statements;
}

std::vector<Migration> all()
{
    initMigrations();
    std::vector<Migration> migrations;
    const QDir folder(u":/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        migrations.push_back({name.left(4).toInt(), statementsIn(folder.filePath(name))});
    return migrations;
}

int newestVersion()
{
    initMigrations();
    const QStringList names = QDir(u":/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    return names.isEmpty() ? 0 : names.last().left(4).toInt();
}

Result<int> versionOf(Connection &connection)
{
    KJC_TRY_ASSIGN(version, connection.value(u"PRAGMA user_version"_s));
    return version.toInt();
}

static Result<Done> apply(Connection &connection, const Migration &migration)
{
    KJC_TRY_ASSIGN(transaction, Transaction::begin(connection));
    KJC_TRY_ASSIGN(version, versionOf(connection)); // another program may have been faster
    if (version >= migration.to)
        return Done{};
    for (const QString &sql : migration.statements)
        KJC_TRY(connection.execOnce(sql));
    KJC_TRY(connection.execOnce(u"PRAGMA user_version = %1"_s.arg(migration.to)));
    return transaction->commit();
}

Result<Done> migrate(Connection &connection, int upTo)
{
    KJC_TRY_ASSIGN(version, versionOf(connection));
    if (version > newestVersion())
        return Error{Error::Kind::FileTooNew, u"schema %1, this program knows %2"_s.arg(version).arg(newestVersion()),
                     connection.file()};
    if (version >= upTo)
        return Done{}; // nothing to read from the resources at a usual start
    for (const Migration &migration : all())
        if (migration.to > version && migration.to <= upTo)
            KJC_TRY(apply(connection, migration));
    return Done{};
}

} // namespace kjc::migrator
