// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox.h"

#include "core/merge/rowstate.h"
#include "core/store/writer_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kjc::outbox {

using namespace Qt::StringLiterals;

using writing::idText;

// Draws `edit` over what this operation already says of the row.
static void draw(QJsonObject &row, const RowEdit &edit)
{
    QJsonObject fields = row.value(u"f"_s).toObject();
    QJsonObject stamps = row.value(u"c"_s).toObject();
    for (auto it = edit.after.cbegin(); it != edit.after.cend(); ++it) {
        fields.insert(it.key(), it->isValid() ? QJsonValue::fromVariant(*it) : QJsonValue(QJsonValue::Null));
        stamps.insert(it.key(), edit.stamp);
    }
    if (edit.change == RowEdit::Change::Delete)
        stamps.insert(kDeletedField, edit.stamp);
    row.insert(u"k"_s, QString(schemaOf(edit.kind).name));
    row.insert(u"i"_s, idText(edit.id));
    row.insert(u"f"_s, fields);
    row.insert(u"c"_s, stamps);
}

std::vector<QByteArray> payloads(const std::vector<RowEdit> &edits)
{
    std::vector<QByteArray> result;
    for (size_t begin = 0; begin < edits.size();) {
        QList<QUuid> order;
        QHash<QUuid, QJsonObject> rows;
        size_t end = begin;
        for (; end < edits.size() && edits[end].chunk == edits[begin].chunk; ++end) {
            if (!rows.contains(edits[end].id))
                order.append(edits[end].id);
            draw(rows[edits[end].id], edits[end]);
        }
        QJsonArray list;
        for (const QUuid &id : order)
            list.append(rows.value(id));
        result.push_back(QJsonDocument(QJsonObject{{u"rows"_s, list}}).toJson(QJsonDocument::Compact));
        begin = end;
    }
    return result;
}

Result<Done> makeWait(Connection &connection, HouseholdId household, const QString &kind, const QUuid &id,
                      const QString &field, const QString &stamp)
{
    return connection.exec(u"INSERT INTO dirty (household_id, kind, id, field, stamp) VALUES (?, ?, ?, ?, ?) "
                           "ON CONFLICT DO UPDATE SET stamp = excluded.stamp"_s,
                           {household.toString(), kind, idText(id), field, stamp});
}

static Result<Done> markDirty(Connection &connection, const DeviceState &device, const RowEdit &edit)
{
    QStringList fields = edit.after.keys();
    if (edit.change == RowEdit::Change::Delete)
        fields.append(kDeletedField);
    for (const QString &field : fields)
        KJC_TRY(makeWait(connection, device.household, schemaOf(edit.kind).name, edit.id, field, edit.stamp));
    return Done{};
}

static QString stampOfChunk(const std::vector<RowEdit> &edits, int chunk)
{
    for (const RowEdit &edit : edits)
        if (edit.chunk == chunk)
            return edit.stamp;
    return {};
}

QByteArray contextOf(const DeviceState &device, const QString &opId)
{
    const QString context = u"1|%1|%2|%3|%4"_s.arg(device.household.toString(), device.device, device.userId, opId);
    return context.toUtf8();
}

Result<Done> add(Connection &connection, const DeviceState &device, const NewOp &op, OpSealer &sealer)
{
    KJC_TRY_ASSIGN(sealed, sealer.seal(op.payload, contextOf(device, op.opId)));
    return connection.exec(u"INSERT INTO op (household_id, op_id, user_id, stamp, state, nonce, cipher, tag) "
                           "VALUES (?, ?, ?, ?, 'new', ?, ?, ?)"_s,
                           {device.household.toString(), op.opId, device.userId, op.stamp.isNull() ? u""_s : op.stamp,
                            sealed.nonce, sealed.cipher, sealed.tag});
}

Result<Done> enqueue(Connection &connection, const DeviceState &device, const std::vector<RowEdit> &edits,
                     OpSealer &sealer, IdSource &ids)
{
    int chunk = edits.empty() ? 0 : edits.front().chunk;
    for (const QByteArray &payload : payloads(edits))
        KJC_TRY(add(connection, device, {idText(ids.next()), stampOfChunk(edits, chunk++), payload}, sealer));
    for (const RowEdit &edit : edits)
        KJC_TRY(markDirty(connection, device, edit));
    return Done{};
}

} // namespace kjc::outbox
