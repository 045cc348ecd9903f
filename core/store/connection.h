// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

namespace kjc {

// The columns of the row a query stands on, by position. Lives only during the callback it is handed to.
class Columns
{
public:
    explicit Columns(const QSqlQuery &query) : m_query(query) {}
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query.value(column).toDouble(); }
    [[nodiscard]] bool boolean(int column) const { return m_query.value(column).toBool(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }

private:
    const QSqlQuery &m_query;
};

// The one connection to the library's SQLite file. Belongs to the thread that opened it; debug builds assert that.
class Connection
{
public:
    // Asked before every statement; an Error makes that statement fail. For tests of every n-th failure.
    using FaultProbe = std::function<std::optional<Error>(const QString &sql)>;

    enum class Mode { ReadWrite, ReadOnly };

    // Opens `file` (":memory:" for none), sets WAL, synchronous=FULL, foreign keys and a busy time-out.
    // FileDamaged when the file is not a database. ReadOnly leaves every byte of the file as it is, though
    // SQLite may put an empty log beside it.
    static Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode = Mode::ReadWrite);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    // Runs a statement that returns no rows. Prepared once and kept.
    Result<Done> exec(const QString &sql, const QVariantList &bindings = {});
    // Runs a statement and hands each row to `row`. Prepared once and kept; may be nested.
    Result<Done> query(const QString &sql, const QVariantList &bindings,
                       const std::function<void(const Columns &)> &row);
    // First column of the first row; a null variant when there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &bindings = {});
    // Runs a statement that cannot be prepared beforehand or is used once: DDL, PRAGMA.
    Result<Done> execOnce(const QString &sql);

    [[nodiscard]] const QString &file() const { return m_file; }
    void setFaultProbe(FaultProbe probe) { m_faultProbe = std::move(probe); }
    // How many statements ran so far: for tests that bound it.
    [[nodiscard]] int statementCount() const { return m_statementCount; }

private:
    Connection(QString file, QString name);
    struct Prepared;
    Result<Prepared *> prepared(const QString &sql);
    Result<Done> start(QSqlQuery &query, const QString &sql, const QVariantList &bindings);
    Result<Done> setPragmas(Mode mode);
    Result<Done> writeAhead();

    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<Prepared>> m_prepared;
    FaultProbe m_faultProbe;
    int m_statementCount = 0;
};

} // namespace kjc
