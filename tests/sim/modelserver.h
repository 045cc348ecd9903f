// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/merge/rowstate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include <map>
#include <set>
#include <vector>

namespace kjc::sim {

// Wrong on purpose, each as somebody got it wrong once: the simulation must notice.
enum class Mutant { None, CursorToHead, ArrivalOrderWins, PageSplitsSeq, ClientMerges, ForgetsDuplicates, KeepsFuture };

using RowKey = std::pair<QString, QString>; // kind and id

struct StoredRow {
    qint64 seq = 0;
    RowState state;
};

// What the server accepted, for the oracle: never looked at by the server itself.
struct AcceptedOp {
    QString device, opId;
    qint64 n = 0;
    QString greatest; // of its final stamps
    std::vector<std::pair<RowKey, RowChange>> changes;
};

// The server of one household in memory: sync_push and sync_pull as the migrations have them.
class ModelServer
{
public:
    ModelServer(const Clock &clock, QString household, QString epoch, Mutant mutant = Mutant::None);

    QJsonObject push(const QJsonObject &request);
    // `most` rows a page, whatever was asked for.
    QJsonObject pull(const QJsonObject &request, int most);

    // Everything since `saved` never happened, and the history has another name.
    struct State {
        std::map<RowKey, StoredRow> rows;
        struct Device {
            qint64 lastOp = 0;
            QString lastStamp;
        };
        std::map<QString, Device> devices;
        std::map<QString, QJsonObject> results; // by op id
        std::map<std::pair<QString, qint64>, QString> numbers;
        qint64 head = 0;
        qint64 floor = 0;
    };
    [[nodiscard]] const State &state() const { return m_state; }
    void restore(const State &saved, const QString &epoch);
    // Forgets the tombstones that exist now; who has not seen them needs a snapshot.
    void forgetTombstones();

    [[nodiscard]] const std::vector<AcceptedOp> &accepted() const { return m_accepted; }
    [[nodiscard]] QString stateHash() const;

private:
    QJsonObject decide(const QString &device, const QJsonObject &op);
    QString restamped(State::Device &device, RowChange &change, const QString &limit, QString given) const;
    QJsonObject rowJson(const RowKey &key) const;

    const Clock &m_clock;
    QString m_household, m_epoch;
    Mutant m_mutant;
    State m_state;
    std::vector<AcceptedOp> m_accepted;
};

} // namespace kjc::sim
