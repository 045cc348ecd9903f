// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/sqlmirror.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>
#include <vector>

namespace kjc::sim {

using namespace Qt::StringLiterals;

static const QByteArray kEnd = "@@ end";

static QString serverScript()
{
    return QStringLiteral(KJC_SOURCE_DIR "/tests/sync/sql/server.sh");
}

std::unique_ptr<SqlMirror> SqlMirror::start(QString &why)
{
    std::unique_ptr<SqlMirror> mirror(new SqlMirror);
    QProcess server;
    server.start(u"/bin/sh"_s, {serverScript(), u"start"_s, mirror->m_folder.filePath(u"pg"_s)});
    // Its parent folder must be open to the user that the server runs as.
    QFile::setPermissions(mirror->m_folder.path(),
                          QFile::permissions(mirror->m_folder.path()) | QFile::ExeOther | QFile::ReadOther);
    if (!server.waitForFinished(120'000) || server.exitCode() != 0) {
        why = QString::fromUtf8(server.readAllStandardError());
        return nullptr;
    }
    const QString url = QString::fromUtf8(server.readAllStandardOutput()).trimmed();
    mirror->m_psql.setProcessChannelMode(QProcess::MergedChannels);
    mirror->m_psql.start(u"psql"_s, {u"-qAtX"_s, url});
    if (!mirror->m_psql.waitForStarted()) {
        why = mirror->m_psql.errorString();
        return nullptr;
    }
    return mirror;
}

SqlMirror::~SqlMirror()
{
    m_psql.closeWriteChannel();
    m_psql.waitForFinished();
    QProcess::execute(u"/bin/sh"_s, {serverScript(), u"stop"_s, m_folder.filePath(u"pg"_s)});
}

QByteArray SqlMirror::ask(const QByteArray &sql)
{
    m_psql.write(sql + ";\n\\echo " + kEnd + '\n');
    QByteArray answer;
    while (m_psql.canReadLine() || m_psql.waitForReadyRead(30'000)) {
        while (m_psql.canReadLine()) {
            const QByteArray line = m_psql.readLine();
            if (line.startsWith(kEnd))
                return answer;
            answer += line;
        }
    }
    qFatal("psql says no more: %s", answer.constData());
}

QJsonObject SqlMirror::call(const QString &function, const QJsonObject &argument)
{
    const QByteArray json = QJsonDocument(argument).toJson(QJsonDocument::Compact);
    const QByteArray answer = ask("select public." + function.toUtf8() + "($kjc$" + json + "$kjc$::jsonb)");
    const QJsonDocument document = QJsonDocument::fromJson(answer.trimmed());
    return document.isObject() ? document.object() : QJsonObject{{u"failed"_s, QString::fromUtf8(answer)}};
}

// As a user of its own, for one person may not have many.
QString SqlMirror::makeHousehold(const QString &id)
{
    const QByteArray user = id.toUtf8();
    ask("reset role; insert into auth.users (id, email) values ('" + user + "', '" + user + "@example.org')");
    ask("select set_config('request.jwt.claims', '{\"sub\":\"" + user + "\",\"role\":\"authenticated\"}', false)");
    ask("set role authenticated");
    call(u"household_create"_s, {{u"id"_s, id}, {u"name"_s, u"Sim"_s}});
    const QJsonArray all =
        QJsonDocument::fromJson(ask("select public.households()").trimmed()).object().value(u"households"_s).toArray();
    for (const QJsonValue &household : all)
        if (household[u"id"].toString() == id)
            return household[u"epoch"].toString();
    qFatal("the household was not made");
}

static QString textOf(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

static QString difference(const QJsonObject &model, const QJsonObject &sql, const QStringList &keys, const QString &at)
{
    for (const QString &key : keys)
        if (model.value(key) != sql.value(key))
            return u"%1%2: the model says %3, the SQL %4"_s.arg(at, key, textOf(model.value(key)),
                                                                textOf(sql.value(key)));
    return {};
}

QString differenceOfPushes(const QJsonObject &model, const QJsonObject &sql)
{
    if (sql.contains(u"failed"_s))
        return sql.value(u"failed"_s).toString();
    if (const QString head = difference(model, sql, {u"status"_s}, {}); !head.isEmpty())
        return head;
    if (model.value(u"status"_s) != QJsonValue(u"ok"_s))
        return {};
    const QJsonArray ours = model.value(u"res"_s).toArray();
    const QJsonArray theirs = sql.value(u"res"_s).toArray();
    if (ours.size() != theirs.size())
        return u"%1 results and %2"_s.arg(ours.size()).arg(theirs.size());
    for (qsizetype i = 0; i < ours.size(); ++i)
        if (const QString found = difference(ours.at(i).toObject(), theirs.at(i).toObject(),
                                             {u"id"_s, u"st"_s, u"rows"_s}, u"res/%1/"_s.arg(i));
            !found.isEmpty())
            return found;
    return difference(model, sql, {u"head"_s, u"from"_s, u"epoch"_s}, {});
}

// Rows of one number have no order among themselves.
static QJsonObject inOrder(QJsonObject reply)
{
    const QJsonArray rows = reply.value(u"rows"_s).toArray();
    std::vector<QJsonValue> sorted(rows.begin(), rows.end());
    std::ranges::sort(sorted, {}, [](const QJsonValue &row) {
        return std::tuple(row[u"seq"].toInteger(), row[u"k"].toString(), row[u"i"].toString());
    });
    QJsonArray again;
    for (const QJsonValue &row : sorted)
        again.append(row);
    reply.insert(u"rows"_s, again);
    return reply;
}

QString differenceOfPulls(const QJsonObject &model, const QJsonObject &sql)
{
    if (sql.contains(u"failed"_s))
        return sql.value(u"failed"_s).toString();
    const bool bothHash = model.contains(u"hash"_s) && !sql.value(u"hash"_s).isNull() && sql.contains(u"hash"_s);
    if (bothHash && model.value(u"hash"_s) != sql.value(u"hash"_s))
        return u"another hash"_s;
    return difference(inOrder(model), inOrder(sql), {u"status"_s, u"head"_s, u"cur"_s, u"rows"_s}, {});
}

} // namespace kjc::sim
