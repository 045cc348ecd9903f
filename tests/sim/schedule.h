// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/simdevice.h"
#include "tests/sim/sqlmirror.h"

#include <QTemporaryDir>

namespace kjc::sim {

// What may go wrong in a schedule: chosen by its seed, each in percent of the steps it could happen in.
struct Faults {
    int lostRequest = 0;
    int lostReply = 0; // decided, and nobody hears of it
    int lateReply = 0; // comes again, after something else
    int crash = 0;     // between asking and hearing
    int clockJump = 0;
    int restore = 0; // of the server, to an older state with another epoch
    int clone = 0;   // of a device's disk
    int forget = 0;  // tombstones purged
};

// One run of several devices and a server, from a seed alone. The same seed does the same.
class Schedule
{
public:
    Schedule(quint32 seed, int devices, int steps, Mutant mutant = Mutant::None);
    // The same against the real SQL too: each call is made to both, and what they say must be the same. Without the faults
    // that only the model can play.
    Schedule(quint32 seed, int devices, int steps, SqlMirror &mirror);

    // Empty, or what did not hold.
    QStringList run();
    [[nodiscard]] const QStringList &trace() const { return m_trace; }

private:
    struct Late {
        size_t device;
        PullRound round;
        QJsonObject reply;
    };

    [[nodiscard]] bool chance(int percent) { return int(m_random.bounded(100)) < percent; }
    Schedule(quint32 seed, int devices, int steps, Mutant mutant, SqlMirror *mirror);
    QJsonObject askPush(const QJsonObject &request);
    QJsonObject askPull(const QJsonObject &request, int most);
    void step();
    Fields someFields(size_t device, const QUuid &row);
    void edit(size_t device);
    void push(size_t device);
    void pull(size_t device);
    void disturb();
    void restoreServer();
    void cloneDevice();
    bool drain(size_t device);
    void quieten();
    [[nodiscard]] QJsonArray merged(size_t device, const QJsonArray &rows) const;
    [[nodiscard]] QJsonObject mangled(size_t device, QJsonObject reply) const;

    void checkBases();
    void checkShown();
    void checkOracle();
    void checkOrder();
    void checkNothingLost();
    void fail(const QString &what) { m_failures.append(what); }

    QRandomGenerator m_random;
    Mutant m_mutant;
    SqlMirror *m_mirror;
    int m_steps;
    Faults m_faults;
    QTemporaryDir m_folder;
    TestClock m_clock;
    HouseholdId m_household;
    std::unique_ptr<ModelServer> m_server;
    std::vector<std::unique_ptr<SimDevice>> m_devices;
    std::vector<QUuid> m_rows;
    std::vector<Late> m_late;
    std::vector<ModelServer::State> m_saved;
    std::map<std::pair<QString, QString>, QString> m_seen; // before restores: newest stamp of each row's field
    std::map<std::pair<size_t, std::pair<QString, QString>>, QString> m_lastWritten;
    bool m_restored = false, m_forgot = false, m_undid = false;
    int m_edits = 0;
    QStringList m_trace, m_failures;
};

} // namespace kjc::sim
