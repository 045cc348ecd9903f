// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/schedule.h"

namespace kjc::sim {

using namespace Qt::StringLiterals;

static constexpr int kRows = 6;
static constexpr qint64 kMinute = 60'000;

static QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

static QUuid uuidFrom(QRandomGenerator &random)
{
    return QUuid(random.generate(), quint16(random.generate()), 0x4000, 0x80, 1, 2, 3, quint8(random.generate()),
                 quint8(random.generate()), quint8(random.generate()), quint8(random.generate()));
}

Schedule::Schedule(quint32 seed, int devices, int steps, Mutant mutant)
    : Schedule(seed, devices, steps, mutant, nullptr)
{
}

Schedule::Schedule(quint32 seed, int devices, int steps, SqlMirror &mirror)
    : Schedule(seed, devices, steps, Mutant::None, &mirror)
{
}

Schedule::Schedule(quint32 seed, int devices, int steps, Mutant mutant, SqlMirror *mirror)
    : m_random(seed),
      m_mutant(mutant),
      m_mirror(mirror),
      m_steps(steps),
      m_clock(u"2026-02-11T10:00:00Z"_s),
      m_household(uuidFrom(m_random))
{
    const auto some = [this](int most) { return m_random.bounded(2) ? int(m_random.bounded(most + 1)) : 0; };
    m_faults = {some(20), some(20), some(20), some(10), some(10), some(3), some(2), some(2)};
    QString epoch = textOf(uuidFrom(m_random));
    if (mirror) {
        m_faults.restore = m_faults.forget = 0;
        m_clock.advanceMs(QDateTime::currentMSecsSinceEpoch() - m_clock.nowMs()); // the SQL has no other
        epoch = mirror->makeHousehold(m_household.toString());
    }
    m_server = std::make_unique<ModelServer>(m_clock, m_household.toString(), epoch, mutant);
    for (int i = 0; i < kRows; ++i)
        m_rows.push_back(uuidFrom(m_random));
    for (int i = 0; i < devices; ++i) {
        const bool onDisk = m_faults.crash > 0 || m_faults.clone > 0;
        const QString folder = onDisk ? m_folder.filePath(QString::number(i)) : u":memory:"_s;
        m_devices.push_back(std::make_unique<SimDevice>(folder, seed * 16 + quint32(i), m_household));
        constexpr qint64 kSkews[] = {0, -24 * 60, 5 * 60, 3, -2};
        m_devices.back()->clock.advanceMs(kSkews[m_random.bounded(5)] * kMinute + i);
    }
}

Fields Schedule::someFields(size_t device, const QUuid &row)
{
    Fields fields;
    for (const QString &field : {u"title"_s, u"notes"_s})
        if (fields.isEmpty() || chance(40)) {
            const QString value = u"%1-%2"_s.arg(device).arg(++m_edits);
            fields.insert(field, value);
            m_lastWritten[{device, {textOf(row), field}}] = value;
        }
    if (chance(20))
        fields.insert(u"rating"_s, int(m_random.bounded(6)));
    return fields;
}

void Schedule::edit(size_t device)
{
    const QUuid &row = m_rows[m_random.bounded(quint32(m_rows.size()))];
    SimDevice &who = *m_devices[device];
    if (chance(10)) {
        m_trace.append(u"%1 deletes %2"_s.arg(device).arg(textOf(row)));
        return who.remove(row);
    }
    if (chance(8)) {
        m_undid = true;
        m_trace.append(u"%1 undoes"_s.arg(device));
        return who.undo();
    }
    std::vector<std::pair<QUuid, Fields>> rows{{row, someFields(device, row)}};
    while (chance(25)) // several rows in one operation
        if (const QUuid &more = m_rows[m_random.bounded(quint32(m_rows.size()))]; more != row)
            rows.emplace_back(more, someFields(device, more));
    m_trace.append(u"%1 writes %2 rows from %3 on"_s.arg(device).arg(rows.size()).arg(textOf(row)));
    who.edit(rows);
}

QJsonObject Schedule::askPush(const QJsonObject &request)
{
    const QJsonObject reply = m_server->push(request);
    if (m_mirror)
        if (const QString found = differenceOfPushes(reply, m_mirror->call(u"sync_push"_s, request)); !found.isEmpty())
            fail(u"push: "_s + found);
    return reply;
}

QJsonObject Schedule::askPull(const QJsonObject &request, int most)
{
    const QJsonObject reply = m_server->pull(request, most);
    QJsonObject asked = request;
    asked.insert(u"lim"_s, most);
    if (m_mirror)
        if (const QString found = differenceOfPulls(reply, m_mirror->call(u"sync_pull"_s, asked)); !found.isEmpty())
            fail(u"pull: "_s + found);
    return reply;
}

void Schedule::push(size_t device)
{
    SimDevice &who = *m_devices[device];
    const auto round = who.nextPush();
    if (!round || chance(m_faults.lostRequest))
        return;
    m_trace.append(u"%1 pushes %2"_s.arg(device).arg(round->opIds.join(u' ')));
    QJsonObject reply = askPush(round->request);
    if (chance(m_faults.lateReply)) // Qt sent it twice
        reply = askPush(round->request);
    if (chance(m_faults.crash))
        return who.crash();
    if (!chance(m_faults.lostReply))
        who.take(*round, mangled(device, reply));
}

// The client that merges by clock instead of taking what the server says.
QJsonArray Schedule::merged(size_t device, const QJsonArray &rows) const
{
    QJsonArray kept;
    for (const QJsonValue &value : rows) {
        const QJsonObject stamps = value[u"c"].toObject();
        const FieldStamps ours = m_devices[device]->stampsOf(QUuid::fromString(value[u"i"].toString()));
        bool isOlder = false;
        for (auto it = ours.cbegin(); it != ours.cend(); ++it)
            isOlder = isOlder || (stamps.contains(it.key()) && stamps.value(it.key()).toString() < *it);
        if (!isOlder)
            kept.append(value);
    }
    return kept;
}

QJsonObject Schedule::mangled(size_t device, QJsonObject reply) const
{
    if (m_mutant != Mutant::ClientMerges)
        return reply;
    if (reply.contains(u"rows"_s))
        reply.insert(u"rows"_s, merged(device, reply.value(u"rows"_s).toArray()));
    QJsonArray results = reply.value(u"res"_s).toArray();
    for (QJsonValueRef value : results) {
        QJsonObject result = value.toObject();
        result.insert(u"rows"_s, merged(device, result.value(u"rows"_s).toArray()));
        value = result;
    }
    reply.insert(u"res"_s, results);
    return reply;
}

void Schedule::pull(size_t device)
{
    SimDevice &who = *m_devices[device];
    const PullRound round = who.nextPull();
    if (chance(m_faults.lostRequest))
        return;
    const QJsonObject reply = mangled(device, askPull(round.request, 1 + int(m_random.bounded(12))));
    m_trace.append(u"%1 pulls from %2 to %3"_s.arg(device).arg(round.from.seq).arg(reply.value(u"cur"_s).toInteger()));
    if (chance(m_faults.lateReply))
        m_late.push_back({device, round, reply});
    if (chance(m_faults.crash))
        return who.crash();
    if (!chance(m_faults.lostReply))
        who.take(round, reply);
}

void Schedule::restoreServer()
{
    if (m_saved.empty())
        return;
    for (const auto &device : m_devices)
        for (const ServerRow &row : device->base())
            for (auto it = row.state.stamps.cbegin(); it != row.state.stamps.cend(); ++it) {
                QString &seen = m_seen[{textOf(row.id), it.key()}];
                seen = std::max(seen, *it);
            }
    m_trace.append(u"the server is put back"_s);
    m_server->restore(m_saved[m_random.bounded(quint32(m_saved.size()))], textOf(uuidFrom(m_random)));
    m_restored = true;
}

void Schedule::cloneDevice()
{
    const size_t device = m_random.bounded(quint32(m_devices.size()));
    const auto number = quint32(m_devices.size());
    m_trace.append(u"%1 is copied to %2"_s.arg(device).arg(number));
    m_devices.push_back(m_devices[device]->clone(m_folder.filePath(QString::number(number)), m_random.generate()));
    m_devices.back()->clock.advanceMs(17);
}

void Schedule::disturb()
{
    if (chance(10))
        m_saved.push_back(m_server->state());
    if (chance(m_faults.clockJump)) {
        SimDevice &who = *m_devices[m_random.bounded(quint32(m_devices.size()))];
        who.clock.advanceMs((qint64(m_random.bounded(600)) - 300) * kMinute);
    }
    if (chance(m_faults.restore))
        restoreServer();
    if (m_faults.clone > 0 && m_devices.size() < 5 && chance(m_faults.clone))
        cloneDevice();
    if (chance(m_faults.forget)) {
        m_trace.append(u"tombstones are purged"_s);
        m_server->forgetTombstones();
        m_forgot = true;
    }
    if (!m_late.empty() && chance(30)) {
        const Late late = m_late.front();
        m_late.erase(m_late.begin());
        m_devices[late.device]->take(late.round, late.reply);
    }
}

void Schedule::step()
{
    m_clock.advanceMs(m_random.bounded(3000));
    for (const auto &device : m_devices)
        device->clock.advanceMs(1 + m_random.bounded(3000));
    const size_t device = m_random.bounded(quint32(m_devices.size()));
    switch (m_random.bounded(4)) {
    case 0:
    case 1: edit(device); break;
    case 2: push(device); break;
    default: pull(device); break;
    }
    disturb();
}

// Until the device has nothing to say and nothing to hear. False when that does not end.
bool Schedule::drain(size_t device)
{
    SimDevice &who = *m_devices[device];
    constexpr int kMostRounds = 400;
    for (int i = 0; i < kMostRounds; ++i) {
        m_clock.advanceMs(10);
        if (const auto round = who.nextPush()) {
            who.take(*round, mangled(device, askPush(round->request)));
            continue;
        }
        const PullRound round = who.nextPull();
        const NextStep next = who.take(round, mangled(device, askPull(round.request, 50)));
        if (next == NextStep::Done && who.counts().waiting == 0)
            return true;
    }
    return false;
}

void Schedule::quieten()
{
    constexpr int kPasses = 3; // what the last device says in the first pass, the first one hears in the second
    for (int pass = 0; pass < kPasses; ++pass)
        for (size_t device = 0; device < m_devices.size(); ++device)
            if (!drain(device))
                fail(u"device %1 never becomes quiet"_s.arg(device));
}

QStringList Schedule::run()
{
    for (int i = 0; i < m_steps; ++i)
        step();
    quieten();
    checkBases();
    checkShown();
    checkOracle();
    checkOrder();
    checkNothingLost();
    return m_failures;
}

} // namespace kjc::sim
