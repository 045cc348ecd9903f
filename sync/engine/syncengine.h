// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "sync/engine/exchange.h"
#include "sync/http/backoff.h"
#include "sync/http/supabaseclient.h"

#include <QTimer>

namespace kjc {

enum class SyncState {
    Stopped,
    Idle, // all is said and heard
    Working,
    Waiting,         // not reached or put off; tries again by itself
    SignInNeeded,    // the session is over; edits go on and wait
    UpgradeNeeded,   // this version may only read
    NotMember,       // the household is not ours (any more)
    AskBeforeDelete, // much would disappear at once: nothing of it was taken yet
    KeyMissing,      // what waits cannot be opened now
    Refused,         // the server will not take one of the operations as it is
};

struct EngineStatus {
    SyncState state = SyncState::Stopped;
    QueueCounts queue;
    qint64 lastDoneMs = 0; // when all was said and heard last; 0 for never since the start
    QString detail;        // English, for the log

    friend bool operator==(const EngineStatus &, const EngineStatus &) = default;
};

// Keeps a linked library and its household's server in step: push until nothing waits, pull to the head, then wait for an
// edit, a nudge or the timer. One request at a time. Lives on the thread of the store's object; nothing here blocks.
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    // Sends the arguments, as they are, to a function of the server.
    using Rpc = std::function<QFuture<RpcAnswer>(const QString &function, const QByteArray &arguments)>;

    // `store` and `sealer` outlive this. `random` gives numbers in [0, 1), for the spreading of retries.
    SyncEngine(Store &store, OpSealer &sealer, Rpc rpc, std::function<double()> random, QObject *parent = nullptr);

    void start();
    // No request begins after this; the answer to one that is under way is not taken, and comes again.
    void stop();
    // Now, whatever the waiting time: a person asked, or the network came back.
    void syncNow();
    // Another device has pushed: the household's head is there now, or at a place that is not known (0). Nothing happens when
    // this device has read as far.
    void newsAt(qint64 head);
    // While nudges come, the timer is only for those that got lost.
    void setNudged(bool nudged) { m_nudged = nudged; }
    // A person has seen what would disappear, and agrees: for the next round only.
    void agreeToDelete();

    [[nodiscard]] const EngineStatus &status() const { return m_status; }

    // Long enough for the edits of one gesture, short enough for somebody who watches on another device.
    static constexpr int kAfterEditMs = 300;
    static constexpr int kLatestAfterEditMs = 3'000;
    static constexpr int kIdleMs = 60'000;
    static constexpr int kIdleNudgedMs = 600'000;

Q_SIGNALS:
    void statusChanged(const kjc::EngineStatus &status);

private:
    using Take = std::function<Result<NextStep>(Writer &writer, const QJsonObject &reply)>;

    void edited(const ChangeSet &changes, Origin origin);
    void round();
    void push();
    void send(const PushRound &round);
    void pull();
    void receive(const PullRound &round);
    void ask(const QString &function, const QJsonObject &request, bool pushing, const Take &take);
    void refused(const Judgement &judgement);
    void setAside(const Judgement &judgement, int later);
    void failed(const Error &error);
    void finish();
    void settled(const QueueCounts &counts);
    void next(NextStep step, bool pushing);
    void rest(SyncState state, int afterMs, const QString &detail = {});
    void show(SyncState state, const QString &detail = {});

    Store &m_store;
    OpSealer &m_sealer;
    Rpc m_rpc;
    Backoff m_backoff;
    QTimer m_timer;
    EngineStatus m_status;
    bool m_working = false;
    bool m_agreed = false;
    bool m_mayPush = true;
    bool m_nudged = false;
    bool m_newsMeanwhile = false; // came while a round was under way, from a place that is not known
    qint64 m_newsHead = 0;        // the furthest place it came from
    qint64 m_seq = 0;             // of the household's order, read so far
    int m_mostOps = syncqueue::kOpsPerPush;
    QStringList m_sent;         // operations of the request under way; empty for a pull
    int m_run = 0;              // counts starts and stops: what an older run brings is dropped
    qint64 m_editedSinceMs = 0; // the first edit that no round has followed yet; 0 for none
};

} // namespace kjc
