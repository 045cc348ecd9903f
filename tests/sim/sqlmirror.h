// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace kjc::sim {

// The migrations on a throw-away PostgreSQL, asked through psql: the server that the model is held against.
class SqlMirror
{
public:
    // Null, with the reason in `why`, where PostgreSQL is not installed.
    static std::unique_ptr<SqlMirror> start(QString &why);
    ~SqlMirror();

    // A household of that id; returns its epoch.
    QString makeHousehold(const QString &id);
    QJsonObject call(const QString &function, const QJsonObject &argument);

private:
    SqlMirror() = default;
    QByteArray ask(const QByteArray &sql);

    QTemporaryDir m_folder;
    QProcess m_psql;
};

// What of two replies differs and should not; empty when they say the same. Times, and what only one of them tells, are
// not compared.
QString differenceOfPushes(const QJsonObject &model, const QJsonObject &sql);
QString differenceOfPulls(const QJsonObject &model, const QJsonObject &sql);

} // namespace kjc::sim
