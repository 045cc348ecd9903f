// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold when all is quiet. The oracle computes from what was accepted, by its own rule, not by the product's merge.
#include "tests/sim/schedule.h"

namespace kjc::sim {

using namespace Qt::StringLiterals;

static QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

// Every device holds exactly the server's rows, and nothing waits.
void Schedule::checkBases()
{
    for (size_t device = 0; device < m_devices.size(); ++device) {
        const auto base = m_devices[device]->base();
        std::map<RowKey, StoredRow> ours;
        for (const ServerRow &row : base)
            ours[{row.kind, textOf(row.id)}] = {row.seq, row.state};
        const auto &theirs = m_server->state().rows;
        if (ours.size() != theirs.size())
            fail(u"device %1 has %2 rows, the server %3"_s.arg(device).arg(ours.size()).arg(theirs.size()));
        for (const auto &[key, row] : theirs)
            if (!ours.contains(key) || ours[key].seq != row.seq || ours[key].state != row.state)
                fail(u"device %1 has another %2/%3"_s.arg(device).arg(key.first, key.second));
        const QueueCounts counts = m_devices[device]->counts();
        if (counts != QueueCounts{} || m_devices[device]->dirty() != 0)
            fail(u"device %1 still waits: %2, parked %3, fields %4"_s.arg(device)
                     .arg(counts.waiting)
                     .arg(counts.parked)
                     .arg(m_devices[device]->dirty()));
    }
}

// What a person sees is what the server has.
void Schedule::checkShown()
{
    QStringList expected;
    for (const auto &[key, row] : m_server->state().rows) {
        bool live = row.state.deleted.isEmpty();
        for (const QString &stamp : row.state.stamps)
            live = live || stamp > row.state.deleted;
        const QJsonObject &fields = row.state.fields;
        if (live && key.first == u"recipe")
            expected.append(u"%1/%2/%3/%4"_s.arg(key.second, fields.value(u"title"_s).toString(),
                                                 fields.value(u"notes"_s).toString(),
                                                 fields.value(u"rating"_s).toVariant().toString()));
    }
    for (size_t device = 0; device < m_devices.size(); ++device)
        if (m_devices[device]->shown() != expected)
            fail(u"device %1 shows\n  %2\ninstead of\n  %3"_s.arg(device).arg(
                m_devices[device]->shown().join(u"\n  "_s), expected.join(u"\n  "_s)));
}

// The server holds, for each field, the value of the greatest stamp among all that it accepted.
void Schedule::checkOracle()
{
    if (m_restored || m_forgot) // what was accepted before is not there on purpose: see checkNothingLost()
        return;
    std::map<RowKey, std::map<QString, std::pair<QString, QJsonValue>>> expected;
    for (const AcceptedOp &op : m_server->accepted())
        for (const auto &[key, change] : op.changes)
            for (auto it = change.stamps.cbegin(); it != change.stamps.cend(); ++it) {
                auto &known = expected[key][it.key()];
                if (*it > known.first)
                    known = {*it, change.fields.value(it.key())};
            }
    for (const auto &[key, fields] : expected) {
        const auto found = m_server->state().rows.find(key);
        if (found == m_server->state().rows.end()) {
            fail(u"the server has no %1"_s.arg(key.second));
            continue;
        }
        for (const auto &[field, newest] : fields) {
            const RowState &state = found->second.state;
            const QString stamp = field == kDeletedField ? state.deleted : state.stamps.value(field);
            if (stamp != newest.first || (field != kDeletedField && state.fields.value(field) != newest.second))
                fail(u"%1.%2 is not what was accepted last"_s.arg(key.second, field));
        }
    }
}

// A device's later operation carries a greater final stamp, and none is far in the future. What is sent again because the
// server has lost or forgotten it keeps its old stamps.
void Schedule::checkOrder()
{
    std::map<QString, QString> last;
    std::set<QString> seen;
    const QString limit = Stamp{m_clock.nowMs() + 5 * 60'000, 0xffff, 0xffffffff}.toString();
    for (const AcceptedOp &op : m_server->accepted()) {
        if (!m_restored && !seen.insert(op.opId).second)
            fail(u"%1 had effect twice"_s.arg(op.opId));
        if (!m_restored && !m_forgot && !op.greatest.isEmpty() && op.greatest <= last[op.device])
            fail(u"operation %1 of %2 is stamped before the one before it"_s.arg(op.n).arg(op.device));
        last[op.device] = std::max(last[op.device], op.greatest);
        if (op.greatest > limit)
            fail(u"operation %1 of %2 is stamped in the future"_s.arg(op.n).arg(op.device));
    }
}

// What each person wrote last into a field reached the server; and what anybody had seen before the server was put back is
// there again, unless something newer is.
void Schedule::checkNothingLost()
{
    std::set<QString> values;
    for (const AcceptedOp &op : m_server->accepted())
        for (const auto &[key, change] : op.changes)
            for (const QJsonValue &value : change.fields)
                values.insert(value.toString());
    for (const auto &[where, value] : m_lastWritten)
        if (!m_undid && !values.contains(value))
            fail(u"what device %1 wrote into %2.%3 never arrived"_s.arg(where.first)
                     .arg(where.second.first, where.second.second));
    if (m_forgot)
        return;
    for (const auto &[where, stamp] : m_seen) {
        const auto found = m_server->state().rows.find({u"recipe"_s, where.first});
        if (found == m_server->state().rows.end() || found->second.state.stamps.value(where.second) < stamp)
            fail(u"%1.%2 was lost with the server's past"_s.arg(where.first, where.second));
    }
}

} // namespace kjc::sim
