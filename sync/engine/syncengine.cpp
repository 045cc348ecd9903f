// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/syncengine.h"

#include "core/store/baserows.h"
#include "sync/http/deferred.h"

#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

// The functions have one argument, "p".
static QByteArray argumentsOf(const QJsonObject &request)
{
    return QJsonDocument(QJsonObject{{u"p"_s, request}}).toJson(QJsonDocument::Compact);
}

SyncEngine::SyncEngine(Store &store, OpSealer &sealer, Rpc rpc, std::function<double()> random, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_sealer(sealer),
      m_rpc(std::move(rpc)),
      m_backoff(std::move(random))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncEngine::round);
    connect(&m_store, &Store::changed, this, &SyncEngine::edited);
}

void SyncEngine::start()
{
    if (m_status.state != SyncState::Stopped)
        return;
    ++m_run;
    m_working = false;
    m_mayPush = true;
    rest(SyncState::Waiting, 0);
}

void SyncEngine::stop()
{
    ++m_run;
    m_working = false;
    m_timer.stop();
    show(SyncState::Stopped);
}

void SyncEngine::syncNow()
{
    if (m_status.state != SyncState::Stopped)
        m_timer.start(0);
}

void SyncEngine::newsAt(qint64 head)
{
    if (head > 0 && head <= m_seq)
        return;
    m_newsHead = std::max(m_newsHead, head);
    m_newsMeanwhile |= head <= 0;
    if (!m_working)
        syncNow();
}

void SyncEngine::agreeToDelete()
{
    m_agreed = true;
    syncNow();
}

// Soon after the last of several edits, but not later than a while after the first.
void SyncEngine::edited(const ChangeSet &, Origin origin)
{
    if (origin == Origin::Remote || m_status.state == SyncState::Stopped)
        return;
    const qint64 now = m_store.clock().nowMs();
    if (m_editedSinceMs == 0)
        m_editedSinceMs = now;
    const qint64 latest = std::max<qint64>(0, m_editedSinceMs + kLatestAfterEditMs - now);
    const bool putOff =
        m_status.state == SyncState::Waiting && m_backoff.failures() > 0; // the server's wish comes first
    if (!m_working && !putOff)
        m_timer.start(int(std::min<qint64>(kAfterEditMs, latest)));
}

void SyncEngine::round()
{
    if (m_working || m_status.state == SyncState::Stopped)
        return;
    m_working = true;
    m_editedSinceMs = 0;
    m_newsMeanwhile = false;
    show(SyncState::Working);
    pull(); // first, so that words of others that ours are about to replace are noticed
}

void SyncEngine::push()
{
    auto round = std::make_shared<std::optional<PushRound>>();
    const auto write = [&sealer = m_sealer, round, most = m_mostOps](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(found, exchange::nextPush(writer, sealer, most));
        *round = found;
        return Done{};
    };
    onAnswer(m_store.transact({}, write, Origin::Remote), this,
             [this, round, run = m_run](const Result<ChangeSet> &written) {
                 if (run != m_run)
                     return;
                 if (!written)
                     failed(written.error());
                 else if (*round)
                     send(**round);
                 else
                     pull();
             });
}

void SyncEngine::send(const PushRound &round)
{
    m_sent = round.opIds;
    ask(u"sync_push"_s, round.request, true, [&sealer = m_sealer, round](Writer &writer, const QJsonObject &reply) {
        return exchange::takePush(writer, sealer, round, reply);
    });
}

void SyncEngine::pull()
{
    onAnswer(m_store.read([](Connection &connection) { return exchange::nextPull(connection); }), this,
             [this, run = m_run](const Result<PullRound> &round) {
                 if (run != m_run)
                     return;
                 if (round)
                     receive(round.value());
                 else
                     failed(round.error());
             });
}

void SyncEngine::receive(const PullRound &round)
{
    m_sent.clear();
    ask(u"sync_pull"_s, round.request, false,
        [&sealer = m_sealer, round, agreed = m_agreed](Writer &writer, const QJsonObject &reply) {
            return exchange::takePull(writer, sealer, round, reply, agreed);
        });
}

// Sends one request, and hands its reply to `take` in one transaction.
void SyncEngine::ask(const QString &function, const QJsonObject &request, bool pushing, const Take &take)
{
    const auto decided = [this, pushing, take](const QJsonObject &reply) {
        auto step = std::make_shared<NextStep>();
        const auto write = [reply, step, take](Writer &writer) -> Result<Done> {
            KJC_TRY_ASSIGN(found, take(writer, reply));
            *step = found;
            return Done{};
        };
        onAnswer(m_store.transact({}, write, Origin::Remote), this,
                 [this, step, pushing, run = m_run](const Result<ChangeSet> &written) {
                     if (run != m_run)
                         return;
                     if (!written)
                         return failed(written.error());
                     next(*step, pushing);
                 });
    };
    onAnswer(
        m_rpc(function, argumentsOf(request)), this,
        [this, decided, run = m_run](const RpcAnswer &answer) {
            if (run != m_run)
                return;
            if (answer.judgement.verdict == Verdict::Decided)
                decided(answer.value.toObject());
            else
                refused(answer.judgement);
        },
        [this, run = m_run] {
            if (run == m_run)
                refused(judgedHere(Verdict::Transient, u"the request was given up"_s));
        });
}

void SyncEngine::next(NextStep step, bool pushing)
{
    m_backoff.succeeded();
    switch (step) {
    case NextStep::Again:
        if (pushing)
            m_mostOps = std::min(m_mostOps * 2, syncqueue::kOpsPerPush);
        return pushing ? push() : pull();
    case NextStep::Pull: return pull();
    case NextStep::Done: return finish();
    case NextStep::Upgrade: m_mayPush = false; return rest(SyncState::UpgradeNeeded, kIdleMs);
    case NextStep::NotMember: return rest(SyncState::NotMember, kIdleMs);
    }
}

// Something may have been edited, or found lost, while the rows were read.
void SyncEngine::finish()
{
    const auto read = [](Connection &connection) -> Result<std::pair<QueueCounts, qint64>> {
        KJC_TRY_ASSIGN(counts, syncqueue::counts(connection));
        KJC_TRY_ASSIGN(device, syncqueue::device(connection));
        KJC_TRY_ASSIGN(cursor, baserows::cursor(connection, device.household));
        return std::pair(counts, cursor.seq);
    };
    onAnswer(m_store.read(read), this, [this, run = m_run](const Result<std::pair<QueueCounts, qint64>> &found) {
        if (run != m_run)
            return;
        if (!found)
            return failed(found.error());
        m_seq = found.value().second;
        settled(found.value().first);
    });
}

void SyncEngine::settled(const QueueCounts &counts)
{
    m_status.queue = counts;
    m_agreed = false;
    if (counts.waiting > 0 && m_mayPush)
        return push();
    const bool isAhead = std::exchange(m_newsHead, 0) > m_seq;
    if (std::exchange(m_newsMeanwhile, false) || isAhead)
        return pull();
    m_status.lastDoneMs = m_store.clock().nowMs();
    rest(m_mayPush ? SyncState::Idle : SyncState::UpgradeNeeded, m_nudged ? kIdleNudgedMs : kIdleMs);
}

void SyncEngine::refused(const Judgement &judgement)
{
    const int later = int(m_backoff.next(judgement.retryAfter).count());
    switch (judgement.verdict) {
    case Verdict::Token:
    case Verdict::SignedOut: return rest(SyncState::SignInNeeded, kIdleMs, judgement.detail);
    case Verdict::Permission: return rest(SyncState::NotMember, kIdleMs, judgement.detail);
    case Verdict::TooLarge:
    case Verdict::Timeout:
    case Verdict::Permanent:
    case Verdict::ServerBug:
        if (m_mostOps > 1 && m_sent.size() != 1) { // a smaller piece, until it is found which one it is
            m_mostOps = (m_mostOps + 1) / 2;
            return rest(SyncState::Waiting, judgement.verdict == Verdict::ServerBug ? later : 0, judgement.detail);
        }
        if (judgement.verdict == Verdict::Timeout)
            return rest(SyncState::Waiting, later, judgement.detail);
        return setAside(judgement, later);
    default: return rest(SyncState::Waiting, later, judgement.detail);
    }
}

// It is this one operation: the others need not wait for it.
void SyncEngine::setAside(const Judgement &judgement, int later)
{
    if (m_sent.size() != 1 || judgement.verdict == Verdict::ServerBug) // which may be mended meanwhile
        return rest(SyncState::Refused, later, judgement.detail);
    auto parked = std::make_shared<bool>(false);
    const QString reason = judgement.verdict == Verdict::TooLarge ? u"too_large"_s : u"refused"_s;
    const auto write = [&sealer = m_sealer, parked, reason, opId = m_sent.first()](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(done, syncqueue::parkUnseen(writer, sealer, opId, reason));
        *parked = done;
        return Done{};
    };
    onAnswer(m_store.transact({}, write, Origin::Remote), this,
             [this, parked, judgement, later, run = m_run](const Result<ChangeSet> &written) {
                 if (run != m_run)
                     return;
                 if (!written)
                     return failed(written.error());
                 if (*parked)
                     return rest(SyncState::Waiting, 0, judgement.detail);
                 rest(SyncState::Refused, later, judgement.detail);
             });
}

// Of the library or of the answer: nothing of the round counts, and it is made again.
void SyncEngine::failed(const Error &error)
{
    const int later = int(m_backoff.next().count());
    if (error.kind == Error::Kind::Cancelled)
        return rest(SyncState::AskBeforeDelete, kIdleMs, error.detail);
    if (error.kind == Error::Kind::NotFound)
        return rest(SyncState::KeyMissing, later, error.detail);
    rest(SyncState::Waiting, later, logForm(error));
}

void SyncEngine::rest(SyncState state, int afterMs, const QString &detail)
{
    m_working = false;
    m_timer.start(m_editedSinceMs > 0 && state == SyncState::Idle ? kAfterEditMs : afterMs);
    show(state, detail);
}

void SyncEngine::show(SyncState state, const QString &detail)
{
    const EngineStatus before = std::exchange(m_status, {state, m_status.queue, m_status.lastDoneMs, detail});
    if (before != m_status)
        Q_EMIT statusChanged(m_status);
}

} // namespace kjc
