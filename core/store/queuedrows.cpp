// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queuedrows.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kjc::queuedrows {

using namespace Qt::StringLiterals;

// An operation may have 64 KiB and 20 rows; folding stays well below.
static constexpr qsizetype kMostBytes = 48 * 1024;

static RowChange changeIn(const QJsonObject &row)
{
    RowChange change{row.value(u"f"_s).toObject(), {}};
    const QJsonObject stamps = row.value(u"c"_s).toObject();
    for (auto it = stamps.begin(); it != stamps.end(); ++it)
        change.stamps.insert(it.key(), it.value().toString());
    return change;
}

std::vector<QueuedRow> fromPayload(const QByteArray &payload)
{
    std::vector<QueuedRow> rows;
    const QJsonArray list = QJsonDocument::fromJson(payload).object().value(u"rows"_s).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject row = value.toObject();
        rows.push_back({row.value(u"k"_s).toString(), QUuid::fromString(row.value(u"i"_s).toString()), changeIn(row)});
    }
    return rows;
}

static QJsonObject toJson(const QueuedRow &row)
{
    QJsonObject stamps;
    for (auto it = row.change.stamps.cbegin(); it != row.change.stamps.cend(); ++it)
        stamps.insert(it.key(), *it);
    return {{u"k"_s, row.kind},
            {u"i"_s, row.id.toString(QUuid::WithoutBraces)},
            {u"f"_s, row.change.fields},
            {u"c"_s, stamps}};
}

QByteArray toPayload(const std::vector<QueuedRow> &rows)
{
    QJsonArray list;
    for (const QueuedRow &row : rows)
        list.append(toJson(row));
    return QJsonDocument(QJsonObject{{u"rows"_s, list}}).toJson(QJsonDocument::Compact);
}

QString greatestStamp(const std::vector<QueuedRow> &rows)
{
    QString greatest;
    for (const QueuedRow &row : rows)
        for (const QString &stamp : row.change.stamps)
            greatest = std::max(greatest, stamp);
    return greatest;
}

static void foldInto(RowChange &earlier, const RowChange &later)
{
    for (auto it = later.stamps.cbegin(); it != later.stamps.cend(); ++it) {
        if (earlier.stamps.value(it.key()) >= *it)
            continue;
        earlier.stamps.insert(it.key(), *it);
        if (it.key() != kDeletedField)
            earlier.fields.insert(it.key(), later.fields.value(it.key()));
    }
}

static QString keyOf(const QueuedRow &row)
{
    return row.kind + u'/' + row.id.toString(QUuid::WithoutBraces);
}

// The one draft that holds all rows of `op`, if there is one and it has room.
static OpDraft *homeOf(const OpDraft &op, const QHash<QString, size_t> &places, std::vector<OpDraft> &drafts)
{
    if (op.rows.empty())
        return nullptr;
    const auto first = places.constFind(keyOf(op.rows.front()));
    if (first == places.cend())
        return nullptr;
    const bool together = std::ranges::all_of(
        op.rows, [&](const QueuedRow &row) { return places.value(keyOf(row), drafts.size()) == *first; });
    OpDraft &draft = drafts[*first];
    if (draft.bytes + op.bytes > kMostBytes) // fields that were written over count no more
        draft.bytes = toPayload(draft.rows).size();
    return together && draft.bytes + op.bytes <= kMostBytes ? &draft : nullptr;
}

static void fold(OpDraft &draft, const OpDraft &op)
{
    for (const QueuedRow &row : op.rows) {
        const auto same = std::ranges::find_if(
            draft.rows, [&](const QueuedRow &known) { return known.kind == row.kind && known.id == row.id; });
        foldInto(same->change, row.change);
    }
    draft.folded += op.folded;
    draft.bytes += op.bytes;
}

static std::vector<OpDraft> byGreatestStamp(std::vector<OpDraft> drafts)
{
    std::vector<std::pair<QString, size_t>> order; // each stamp is looked for once; equal ones stay in their order
    for (size_t i = 0; i < drafts.size(); ++i)
        order.emplace_back(greatestStamp(drafts[i].rows), i);
    std::ranges::sort(order);
    std::vector<OpDraft> sorted;
    sorted.reserve(drafts.size());
    for (const auto &[stamp, place] : order)
        sorted.push_back(std::move(drafts[place]));
    return sorted;
}

std::vector<OpDraft> folded(std::vector<OpDraft> ops)
{
    std::vector<OpDraft> drafts;
    QHash<QString, size_t> places; // of each row: the newest draft that holds it
    for (OpDraft &op : ops) {
        if (op.bytes == 0)
            op.bytes = toPayload(op.rows).size();
        if (OpDraft *home = homeOf(op, places, drafts)) {
            fold(*home, op);
            continue;
        }
        for (const QueuedRow &row : op.rows)
            places.insert(keyOf(row), drafts.size());
        drafts.push_back(std::move(op));
    }
    return byGreatestStamp(std::move(drafts));
}

} // namespace kjc::queuedrows
