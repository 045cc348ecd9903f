// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/base/log.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUuid>

namespace kjc {

using namespace Qt::StringLiterals;

struct Connection::Prepared {
    explicit Prepared(const QSqlDatabase &database) : query(database) {}
    QSqlQuery query;
    bool busy = false;
};

// Result codes: https://www.sqlite.org/rescode.html
static Error::Kind kindOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    switch (code) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Error::Kind::InUse;
    case 8:  // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
        return Error::Kind::Io;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return Error::Kind::FileDamaged;
    case 13: // SQLITE_FULL
        return Error::Kind::DiskFull;
    default: return Error::Kind::Database;
    }
}

static Error errorOf(const QSqlError &error, const QString &sql)
{
    return Error{kindOf(error), error.databaseText() + u"; "_s + error.driverText(), sql.simplified().left(120)};
}

Connection::Connection(QString file, QString name) : m_file(std::move(file)), m_name(std::move(name)) {}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    // Qt's list of drivers is made by the first who asks, and not safely when two threads do so at once.
    static const bool hasDriver = QSqlDatabase::isDriverAvailable(u"QSQLITE"_s);
    if (!hasDriver)
        return Error{Error::Kind::Unsupported, u"Qt's SQLite driver is not installed"_s, file};
    std::unique_ptr<Connection> connection(new Connection(file, QUuid::createUuid().toString()));
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    connection->m_database.setDatabaseName(file);
    const QString readOnly = mode == Mode::ReadOnly ? u";QSQLITE_OPEN_READONLY"_s : QString();
    connection->m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s + readOnly);
    if (!connection->m_database.open())
        return Error{kindOf(connection->m_database.lastError()), connection->m_database.lastError().text(), file};
    KJC_TRY(connection->setPragmas(mode));
    return connection;
}

Connection::~Connection()
{
    m_prepared.clear(); // statements must be gone before the database closes
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

// SQLite does not wait when another program turns the same new file to WAL at this moment, whatever its time-out says: it
// would have to give up the lock it holds (https://www.sqlite.org/c3ref/busy_handler.html).
Result<Done> Connection::writeAhead()
{
    constexpr int kTries = 100;
    constexpr unsigned long kPauseMs = 20;
    for (int tried = 1;; ++tried) {
        const Result<Done> done = execOnce(u"PRAGMA journal_mode = WAL"_s);
        if (done || done.error().kind != Error::Kind::InUse || tried == kTries)
            return done;
        QThread::msleep(kPauseMs);
    }
}

// FULL: a committed edit survives a power cut. It costs 0.12 ms an edit; imports pay it once.
Result<Done> Connection::setPragmas(Mode mode)
{
    if (mode == Mode::ReadWrite) {
        KJC_TRY(writeAhead());
        KJC_TRY(execOnce(u"PRAGMA synchronous = FULL"_s));
    }
    for (const QString &pragma :
         {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA cache_size = -8000"_s})
        KJC_TRY(execOnce(pragma));
    return Done{};
}

Result<Connection::Prepared *> Connection::prepared(const QString &sql)
{
    std::shared_ptr<Prepared> &kept = m_prepared[sql];
    if (!kept) {
        kept = std::make_shared<Prepared>(m_database);
        kept->query.setForwardOnly(true);
        if (!kept->query.prepare(sql)) {
            const Error error = errorOf(kept->query.lastError(), sql);
            m_prepared.remove(sql);
            return error;
        }
    }
    return kept.get();
}

Result<Done> Connection::start(QSqlQuery &query, const QString &sql, const QVariantList &bindings)
{
    Q_ASSERT(!m_database.driver() || QThread::currentThread() == m_database.driver()->thread());
    ++m_statementCount;
    if (m_faultProbe)
        if (const std::optional<Error> fault = m_faultProbe(sql))
            return *fault;
    for (int i = 0; i < bindings.size(); ++i)
        query.bindValue(i, bindings[i]);
    if (!query.exec())
        return errorOf(query.lastError(), sql);
    return Done{};
}

Result<Done> Connection::exec(const QString &sql, const QVariantList &bindings)
{
    return query(sql, bindings, [](const Columns &) {});
}

Result<Done> Connection::query(const QString &sql, const QVariantList &bindings,
                               const std::function<void(const Columns &)> &row)
{
    KJC_TRY_ASSIGN(kept, prepared(sql));
    std::unique_ptr<Prepared> nested;
    if (kept->busy) { // the same statement is being read further up: take a second one
        nested = std::make_unique<Prepared>(m_database);
        nested->query.setForwardOnly(true);
        if (!nested->query.prepare(sql))
            return errorOf(nested->query.lastError(), sql);
    }
    Prepared &statement = nested ? *nested : *kept;
    statement.busy = true;
    Result<Done> result = start(statement.query, sql, bindings);
    if (result) {
        while (statement.query.next())
            row(Columns(statement.query));
        if (statement.query.lastError().isValid())
            result = errorOf(statement.query.lastError(), sql);
    }
    statement.query.finish();
    statement.busy = false;
    return result;
}

Result<QVariant> Connection::value(const QString &sql, const QVariantList &bindings)
{
    QVariant first;
    KJC_TRY(query(sql, bindings, [&](const Columns &columns) {
        if (!first.isValid())
            first = columns.value(0);
    }));
    return first;
}

Result<Done> Connection::execOnce(const QString &sql)
{
    ++m_statementCount;
    if (m_faultProbe)
        if (const std::optional<Error> fault = m_faultProbe(sql))
            return *fault;
    QSqlQuery once(m_database);
    if (!once.exec(sql))
        return errorOf(once.lastError(), sql);
    return Done{};
}

} // namespace kjc
