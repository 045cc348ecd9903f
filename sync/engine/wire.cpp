// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/wire.h"

#include "core/merge/stamp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace kjc::wire {

using namespace Qt::StringLiterals;

static QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject pushRequest(const DeviceState &device, const QString &epoch, const std::vector<QueuedOp> &ops)
{
    QJsonArray list;
    for (const QueuedOp &op : ops) {
        QJsonObject json = QJsonDocument::fromJson(op.payload).object();
        json.insert(u"n"_s, op.n);
        json.insert(u"id"_s, op.opId);
        list.append(json);
    }
    return {{u"proto"_s, kProtocol},   {u"hh"_s, device.household.toString()},  {u"epoch"_s, textOrNull(epoch)},
            {u"dev"_s, device.device}, {u"app"_s, QStringLiteral(KJC_VERSION)}, {u"ops"_s, list}};
}

QJsonObject pullRequest(HouseholdId household, const SyncCursor &cursor)
{
    return {{u"proto"_s, kProtocol},
            {u"hh"_s, household.toString()},
            {u"epoch"_s, textOrNull(cursor.epoch)},
            {u"cur"_s, cursor.seq},
            {u"lim"_s, kRowsPerPull}};
}

static Error malformed(const QString &what, const QString &place)
{
    return {Error::Kind::Parse, what, place};
}

static Result<ServerRow> rowIn(const QJsonObject &json, const QString &place)
{
    ServerRow row{json.value(u"k"_s).toString(),
                  QUuid::fromString(json.value(u"i"_s).toString()),
                  json.value(u"seq"_s).toInteger(),
                  {json.value(u"f"_s).toObject(), {}, json.value(u"del"_s).toString()}};
    if (row.kind.isEmpty() || row.id.isNull() || row.seq < 1)
        return malformed(u"a row without kind, id or seq"_s, place);
    const QJsonObject stamps = json.value(u"c"_s).toObject();
    for (auto it = stamps.begin(); it != stamps.end(); ++it) {
        if (!Stamp::fromString(it.value().toString()))
            return malformed(u"not a stamp: %1"_s.arg(it.key()), place);
        row.state.stamps.insert(it.key(), it.value().toString());
    }
    if (!row.state.deleted.isEmpty() && !Stamp::fromString(row.state.deleted))
        return malformed(u"not a stamp: del"_s, place);
    return row;
}

static Result<std::vector<ServerRow>> rowsIn(const QJsonValue &value, const QString &place)
{
    std::vector<ServerRow> rows;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        KJC_TRY_ASSIGN(row, rowIn(list.at(i).toObject(), u"%1/rows/%2"_s.arg(place).arg(i)));
        rows.push_back(row);
    }
    return rows;
}

static Result<SyncStatus> statusIn(const QJsonObject &json)
{
    static const QMap<QString, SyncStatus> kStatuses{
        {u"ok"_s, SyncStatus::Ok},
        {u"epoch"_s, SyncStatus::Epoch},
        {u"gap"_s, SyncStatus::Gap},
        {u"forked"_s, SyncStatus::Forked},
        {u"floor"_s, SyncStatus::Floor},
        {u"upgrade"_s, SyncStatus::Upgrade},
        {u"notmember"_s, SyncStatus::NotMember},
    };
    const auto found = kStatuses.constFind(json.value(u"status"_s).toString());
    if (found == kStatuses.cend())
        return malformed(u"no status that we know"_s, u"/status"_s);
    return *found;
}

static Result<OpResult> resultIn(const QJsonObject &json, const QString &place)
{
    const QString state = json.value(u"st"_s).toString();
    OpResult result{json.value(u"id"_s).toString(), state == u"ok", json.value(u"code"_s).toString(), {}};
    if (result.opId.isEmpty() || (state != u"ok" && state != u"rejected"))
        return malformed(u"a result without id or state"_s, place);
    KJC_TRY_ASSIGN(rows, rowsIn(json.value(u"rows"_s), place));
    result.rows = rows;
    return result;
}

Result<PushReply> pushReply(const QJsonObject &json)
{
    KJC_TRY_ASSIGN(status, statusIn(json));
    PushReply reply{status,
                    json.value(u"epoch"_s).toString(),
                    json.value(u"from"_s).toInteger(-1),
                    json.value(u"head"_s).toInteger(),
                    json.value(u"now"_s).toInteger(),
                    {}};
    const QJsonArray results = json.value(u"res"_s).toArray();
    for (qsizetype i = 0; i < results.size(); ++i) {
        KJC_TRY_ASSIGN(result, resultIn(results.at(i).toObject(), u"/res/%1"_s.arg(i)));
        reply.results.push_back(result);
    }
    return reply;
}

Result<PullReply> pullReply(const QJsonObject &json)
{
    KJC_TRY_ASSIGN(status, statusIn(json));
    PullReply reply{status,
                    json.value(u"epoch"_s).toString(),
                    json.value(u"head"_s).toInteger(),
                    json.value(u"cur"_s).toInteger(),
                    json.value(u"floor"_s).toInteger(),
                    json.value(u"now"_s).toInteger(),
                    {},
                    json.value(u"hash"_s).toString()};
    if (status != SyncStatus::Ok)
        return reply;
    if (!json.value(u"rows"_s).isArray() || !json.value(u"cur"_s).isDouble() || reply.epoch.isEmpty())
        return malformed(u"a page without rows, cursor or epoch"_s, u"/"_s);
    KJC_TRY_ASSIGN(rows, rowsIn(json.value(u"rows"_s), {}));
    reply.rows = rows;
    return reply;
}

} // namespace kjc::wire
