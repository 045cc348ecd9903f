// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/modelserver.h"

#include "core/merge/hybridclock.h"

#include <QCryptographicHash>

#include <algorithm>

namespace kjc::sim {

using namespace Qt::StringLiterals;

ModelServer::ModelServer(const Clock &clock, QString household, QString epoch, Mutant mutant)
    : m_clock(clock),
      m_household(std::move(household)),
      m_epoch(std::move(epoch)),
      m_mutant(mutant)
{
}

static RowChange changeIn(const QJsonObject &row)
{
    RowChange change{row.value(u"f"_s).toObject(), {}};
    const QJsonObject stamps = row.value(u"c"_s).toObject();
    for (auto it = stamps.begin(); it != stamps.end(); ++it)
        change.stamps.insert(it.key(), it.value().toString());
    return change;
}

QJsonObject ModelServer::rowJson(const RowKey &key) const
{
    const auto found = m_state.rows.find(key);
    if (found == m_state.rows.end())
        return {};
    QJsonObject stamps;
    const RowState &state = found->second.state;
    for (auto it = state.stamps.cbegin(); it != state.stamps.cend(); ++it)
        stamps.insert(it.key(), *it);
    return {{u"k"_s, key.first},
            {u"i"_s, key.second},
            {u"seq"_s, found->second.seq},
            {u"f"_s, state.fields},
            {u"c"_s, stamps},
            {u"del"_s, state.deleted.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(state.deleted)}};
}

// Stamps from the future become one that comes after all others of the device; returns it.
QString ModelServer::restamped(State::Device &device, RowChange &change, const QString &limit, QString given) const
{
    for (QString &stamp : change.stamps) {
        if (stamp <= limit || m_mutant == Mutant::KeepsFuture)
            continue;
        if (given.isEmpty()) {
            const Stamp last = Stamp::fromString(device.lastStamp).value_or(Stamp{});
            Stamp next = *Stamp::fromString(stamp);
            next.ms = std::max(m_clock.nowMs(), last.ms);
            next.counter = next.ms == last.ms ? quint16(last.counter + 1) : quint16(1);
            if (next.ms == last.ms && last.counter == 0xffff) {
                ++next.ms;
                next.counter = 0;
            }
            given = next.toString();
        }
        stamp = given;
    }
    return given;
}

static RowState arrived(RowState row, const RowChange &change) // the mutant's rule
{
    for (auto it = change.stamps.cbegin(); it != change.stamps.cend(); ++it) {
        if (it.key() == kDeletedField) {
            row.deleted = *it;
            continue;
        }
        row.stamps.insert(it.key(), *it);
        row.fields.insert(it.key(), change.fields.value(it.key()));
    }
    return row;
}

QJsonObject ModelServer::decide(const QString &deviceId, const QJsonObject &op)
{
    State::Device &device = m_state.devices[deviceId];
    const QString limit = Stamp{m_clock.nowMs() + HybridClock::kMostAheadMs, 0xffff, 0xffffffff}.toString();
    AcceptedOp accepted{deviceId, op.value(u"id"_s).toString(), op.value(u"n"_s).toInteger(), {}, {}};
    QString given;
    bool changed = false;
    QJsonArray rows;
    for (const QJsonValue &value : op.value(u"rows"_s).toArray()) {
        const QJsonObject json = value.toObject();
        const RowKey key{json.value(u"k"_s).toString(), json.value(u"i"_s).toString()};
        RowChange change = changeIn(json);
        given = restamped(device, change, limit, given);
        for (const QString &stamp : change.stamps)
            accepted.greatest = std::max(accepted.greatest, stamp);
        const RowState before = m_state.rows[key].state;
        const RowState after =
            m_mutant == Mutant::ArrivalOrderWins ? arrived(before, change) : rowmerge::merged(before, change);
        if (after != before) {
            m_state.rows[key] = {m_state.head + 1, after};
            changed = true;
        }
        accepted.changes.emplace_back(key, change);
    }
    if (changed)
        ++m_state.head;
    device.lastStamp = std::max(device.lastStamp, accepted.greatest);
    for (const auto &[key, change] : accepted.changes)
        rows.append(rowJson(key));
    m_accepted.push_back(accepted);
    return {{u"n"_s, accepted.n},
            {u"id"_s, accepted.opId},
            {u"st"_s, u"ok"_s},
            {u"seq"_s, m_state.head},
            {u"rows"_s, rows}};
}

QJsonObject ModelServer::push(const QJsonObject &request)
{
    QJsonObject reply{
        {u"status"_s, u"ok"_s}, {u"epoch"_s, m_epoch}, {u"now"_s, m_clock.nowMs()}, {u"from"_s, m_state.head}};
    const QString asked = request.value(u"epoch"_s).toString();
    if (!asked.isEmpty() && asked != m_epoch) {
        reply.insert(u"status"_s, u"epoch"_s);
        return reply;
    }
    const QString device = request.value(u"dev"_s).toString();
    QJsonArray results;
    for (const QJsonValue &value : request.value(u"ops"_s).toArray()) {
        const QJsonObject op = value.toObject();
        const qint64 n = op.value(u"n"_s).toInteger();
        const QString id = op.value(u"id"_s).toString();
        qint64 &last = m_state.devices[device].lastOp;
        const bool known = m_state.results.contains(id) && m_mutant != Mutant::ForgetsDuplicates;
        if (n <= last && m_state.numbers[{device, n}] != id) {
            reply.insert(u"status"_s, u"forked"_s);
            break;
        }
        if (n > last + 1) {
            reply.insert(u"status"_s, u"gap"_s);
            break;
        }
        const QJsonObject result = known ? m_state.results[id] : decide(device, op);
        m_state.results[id] = result;
        m_state.numbers[{device, n}] = id;
        last = std::max(last, n);
        QJsonObject told = result;
        QJsonArray rows; // as they are now
        for (const QJsonValue &row : op.value(u"rows"_s).toArray())
            if (const QJsonObject json = rowJson({row[u"k"].toString(), row[u"i"].toString()}); !json.isEmpty())
                rows.append(json);
        told.insert(u"rows"_s, rows);
        results.append(told);
    }
    reply.insert(u"res"_s, results);
    reply.insert(u"head"_s, m_state.head);
    return reply;
}

QJsonObject ModelServer::pull(const QJsonObject &request, int most)
{
    QJsonObject reply{{u"status"_s, u"ok"_s},
                      {u"epoch"_s, m_epoch},
                      {u"head"_s, m_state.head},
                      {u"floor"_s, m_state.floor},
                      {u"now"_s, m_clock.nowMs()}};
    const QString asked = request.value(u"epoch"_s).toString();
    qint64 cursor = request.value(u"cur"_s).toInteger();
    if (!asked.isEmpty() && asked != m_epoch)
        reply.insert(u"status"_s, u"epoch"_s);
    else if (cursor > 0 && cursor < m_state.floor)
        reply.insert(u"status"_s, u"floor"_s);
    if (reply.value(u"status"_s).toString() != u"ok")
        return reply;
    std::vector<std::pair<qint64, RowKey>> order;
    for (const auto &[key, row] : m_state.rows)
        if (row.seq > cursor)
            order.emplace_back(row.seq, key);
    std::ranges::sort(order);
    QJsonArray rows;
    for (size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        while (end < order.size() && order[end].first == order[begin].first)
            ++end; // one number is never cut
        if (m_mutant == Mutant::PageSplitsSeq)
            end = begin + 1;
        if (begin > 0 && end > size_t(most))
            break;
        for (size_t i = begin; i < end; ++i)
            rows.append(rowJson(order[i].second));
        cursor = order[begin].first;
    }
    const bool all = size_t(rows.size()) == order.size();
    reply.insert(u"rows"_s, rows);
    reply.insert(u"cur"_s, all || m_mutant == Mutant::CursorToHead ? m_state.head : cursor);
    if (all && m_mutant == Mutant::None)
        reply.insert(u"hash"_s, stateHash());
    return reply;
}

QString ModelServer::stateHash() const
{
    constexpr int kDigits = 15;
    quint64 hash = 0;
    for (const auto &[key, row] : m_state.rows) {
        const QString text = u"%1/%2/%3"_s.arg(key.first, key.second).arg(row.seq);
        hash ^= QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5)
                    .toHex()
                    .left(kDigits)
                    .toULongLong(nullptr, 16);
    }
    return QString::number(hash, 16).rightJustified(kDigits, u'0');
}

void ModelServer::restore(const State &saved, const QString &epoch)
{
    m_state = saved;
    m_epoch = epoch;
}

void ModelServer::forgetTombstones()
{
    std::erase_if(m_state.rows, [](const auto &row) { return !rowmerge::isLive(row.second.state); });
    m_state.floor = m_state.head;
}

} // namespace kjc::sim
