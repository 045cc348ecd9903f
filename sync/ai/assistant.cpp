// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/assistant.h"

#include "sync/http/deferred.h"

#include <algorithm>
#include <utility>

namespace kjc {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int kFailuresToRest = 3;
constexpr milliseconds kRest{30'000};
constexpr int kRequestsAtOnce = 10;
constexpr milliseconds kRequestEvery{60'000};
constexpr milliseconds kFirstDelay{500};
constexpr milliseconds kMostDelay{8'000};
constexpr double kHintSpreadMs = 250;

AiError errorOf(AiProblem problem)
{
    return {problem, 0, {}, {}, {}, {}, {}};
}

} // namespace

// What was learned of one candidate; gone with the program.
struct Assistant::Health {
    explicit Health(const Clock &clock)
        : breaker(clock, kFailuresToRest, kRest),
          bucket(clock, kRequestsAtOnce, kRequestEvery)
    {
    }

    CircuitBreaker breaker;
    TokenBucket bucket;
    qint64 restsUntilMs = 0;         // as the provider wants it
    std::optional<AiError> disabled; // until the person changes something
};

struct Assistant::Run {
    int id = 0;
    AiTask task;
    std::vector<WantedMeal> missing;
    std::vector<Suggestion> taken;
    size_t takenBefore = 0; // of `taken`, by earlier exchanges
    QStringList complaints;
    size_t candidate = 0;
    int retries = 0;
    bool repaired = false;
    bool renewed = false; // the session's token
    int refusals = 0;
    milliseconds waited{0};
    AiError lastError = errorOf(AiProblem::NoConsent);
    QString token;        // of the session, as it was sent last
    QString refusedToken; // … and would not do
    int reservation = 0;
    AiExchange *exchange = nullptr; // of the assistant
};

Assistant::Assistant(const Clock &clock, std::function<double()> random, AiBudget &budget, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_random(std::move(random)),
      m_budget(budget)
{
    AiExchange::prepare(m_network);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Assistant::attempt);
}

Assistant::~Assistant() = default;

void Assistant::setCandidates(std::vector<AiCandidate> candidates)
{
    if (m_run)
        cancel(m_run->id);
    m_candidates = std::move(candidates);
    m_health.clear();
    for (size_t i = 0; i < m_candidates.size(); ++i)
        m_health.push_back(std::make_unique<Health>(m_clock));
}

int Assistant::ask(AiTask task)
{
    const int id = ++m_lastTask;
    if (m_run) {
        auto replaced = std::exchange(m_queued, std::pair{id, std::move(task)});
        if (replaced)
            Q_EMIT finished(replaced->first, {{}, replaced->second.wanted, errorOf(AiProblem::Cancelled)});
        return id;
    }
    m_run = std::make_unique<Run>();
    m_run->id = id;
    m_run->missing = task.wanted;
    m_run->task = std::move(task);
    QMetaObject::invokeMethod(this, &Assistant::next, Qt::QueuedConnection);
    return id;
}

void Assistant::cancel(int task)
{
    if (m_queued && m_queued->first == task) {
        const auto dropped = std::exchange(m_queued, std::nullopt);
        Q_EMIT finished(task, {{}, dropped->second.wanted, errorOf(AiProblem::Cancelled)});
    } else if (m_run && m_run->id == task) {
        m_pause.stop();
        if (m_run->exchange)
            m_run->exchange->cancel();
        else
            finish(errorOf(AiProblem::Cancelled));
    }
}

// What keeps a candidate from being asked now.
std::optional<AiError> Assistant::obstacle(size_t candidate) const
{
    const AiCandidate &asked = m_candidates[candidate];
    const Health &health = *m_health[candidate];
    const bool isHere = asked.provider->isLocal() && isLoopback(asked.provider->endpoint().base);
    if (!asked.consented && !isHere)
        return errorOf(AiProblem::NoConsent);
    if (health.disabled)
        return health.disabled;
    if (health.restsUntilMs > m_clock.nowMs()) {
        AiError error = errorOf(AiProblem::RateLimited);
        error.retryAfter = milliseconds(health.restsUntilMs - m_clock.nowMs());
        return error;
    }
    return std::nullopt;
}

void Assistant::next()
{
    if (!m_run || m_run->exchange)
        return;
    m_run->retries = 0;
    for (; m_run->candidate < m_candidates.size(); ++m_run->candidate) {
        const auto problem = obstacle(m_run->candidate);
        if (!problem) {
            attempt();
            return;
        }
        m_run->lastError = *problem;
    }
    finish(m_run->lastError);
}

void Assistant::attempt()
{
    if (!m_run)
        return;
    if (const milliseconds wait = m_health[m_run->candidate]->bucket.take(); wait.count() > 0) {
        AiError error = errorOf(AiProblem::RateLimited);
        error.retryAfter = wait;
        moveOn(error);
        return;
    }
    QStringList titles = m_run->task.planned;
    for (const Suggestion &suggestion : m_run->taken)
        titles.append(suggestion.title);
    const AiQuestion question = m_run->task.ask(m_run->missing, titles, m_run->complaints);
    if (m_candidates[m_run->candidate].bearers)
        sign(question);
    else
        send(question, {});
}

void Assistant::sign(const AiQuestion &question)
{
    BearerSource &source = *m_candidates[m_run->candidate].bearers;
    const QString refused = std::exchange(m_run->refusedToken, {});
    const auto answer = refused.isEmpty() ? source.bearer() : source.bearerAfter(refused);
    const auto go = [this, id = m_run->id, question](const BearerAnswer &pass) {
        if (!m_run || m_run->id != id) // cancelled meanwhile
            return;
        const Verdict verdict = pass.judgement.verdict;
        if (verdict == Verdict::Decided)
            send(question, pass.token);
        else
            moveOn(errorOf(verdict == Verdict::SignedOut ? AiProblem::Auth : AiProblem::Connection));
    };
    onAnswer(answer, this, go, [go] { go({judgedHere(Verdict::Transient), {}, {}}); });
}

void Assistant::send(const AiQuestion &question, const QString &token)
{
    const AiCandidate &candidate = m_candidates[m_run->candidate];
    const AiProvider &provider = *candidate.provider;
    auto request = provider.request(question);
    if (!request) {
        moveOn(errorOf(AiProblem::BadRequest));
        return;
    }
    if (!token.isEmpty())
        request.value().headers.append("authorization", "Bearer " + token.toLatin1());
    m_run->token = token;
    const QDateTime now = m_clock.now();
    // A model nobody priced cannot be kept under a cap; it counts as nothing, and the person was told so.
    const auto most = aiMostCost(provider.id(), provider.endpoint().model, guessTokens(request.value().body.size()),
                                 question.mostTokens, now.date());
    m_run->reservation = m_budget.reserve(most.value_or(0), now);
    if (m_run->reservation == 0) {
        moveOn(errorOf(AiProblem::Budget));
        return;
    }
    if (!m_health[m_run->candidate]->breaker.admit()) {
        m_budget.release(std::exchange(m_run->reservation, 0));
        moveOn(errorOf(AiProblem::Overloaded));
        return;
    }
    m_run->takenBefore = m_run->taken.size();
    m_run->complaints.clear();
    m_run->exchange =
        new AiExchange(m_network, provider, std::move(request).value(), candidate.patience, m_clock, this);
    connect(m_run->exchange, &AiExchange::suggested, this, &Assistant::take);
    connect(m_run->exchange, &AiExchange::finished, this, &Assistant::answered);
    m_run->exchange->start();
    Q_EMIT asking(m_run->id, provider.id());
}

void Assistant::take(const Suggestion &suggestion)
{
    QStringList titles = m_run->task.planned;
    for (const Suggestion &earlier : m_run->taken)
        titles.append(earlier.title);
    QString complaint = objectionTo(suggestion, m_run->missing, titles);
    if (complaint.isEmpty() && m_run->task.objection)
        complaint = m_run->task.objection(suggestion);
    if (!complaint.isEmpty()) {
        m_run->complaints.append(complaint);
        return;
    }
    std::erase(m_run->missing, WantedMeal{suggestion.day, suggestion.slot});
    m_run->taken.push_back(suggestion);
    const AiProvider &provider = *m_candidates[m_run->candidate].provider;
    Q_EMIT suggested(m_run->id, suggestion, provider.id(), provider.endpoint().model);
}

void Assistant::answered(const AiReply &reply)
{
    std::exchange(m_run->exchange, nullptr)->deleteLater();
    settle(reply);
    if (renews(reply)) {
        attempt();
        return;
    }
    learn(reply);
    const int id = m_run->id;
    if (reply.error && reply.error->problem == AiProblem::Refused)
        takeBack();
    if (m_run && m_run->id == id) // nobody has cancelled on hearing that
        decide(reply);
}

// A token may run out, or be taken back, at any moment; one that came in its place and is refused too says more.
bool Assistant::renews(const AiReply &reply)
{
    const bool refused = reply.error && reply.error->problem == AiProblem::Auth;
    if (!refused || !m_candidates[m_run->candidate].bearers || std::exchange(m_run->renewed, true))
        return false;
    m_health[m_run->candidate]->breaker.succeeded(); // it answered
    m_run->refusedToken = m_run->token;
    return true;
}

void Assistant::settle(const AiReply &reply)
{
    const AiProvider &provider = *m_candidates[m_run->candidate].provider;
    AiSpending spending;
    spending.at = m_clock.now();
    spending.provider = provider.id();
    spending.model = provider.endpoint().model;
    spending.usage = reply.usage;
    spending.nanoDollars = aiCost(spending.provider, spending.model, reply.usage, spending.at.date()).value_or(0);
    spending.outcome = reply.error ? nameOf(reply.error->problem) : u"ok"_s;
    spending.requestId = reply.error ? reply.error->requestId : QString();
    m_budget.settle(std::exchange(m_run->reservation, 0), spending);
}

void Assistant::learn(const AiReply &reply)
{
    Health &health = *m_health[m_run->candidate];
    const bool tellsNothing =
        reply.error && (reply.error->problem == AiProblem::Cancelled || reply.error->problem == AiProblem::Offline ||
                        reply.error->problem == AiProblem::Dns);
    const bool failed = reply.error && countsForBreaker(*reply.error);
    if (failed || (tellsNothing && health.breaker.state() == CircuitBreaker::State::Probing))
        health.breaker.failed();
    else if (!tellsNothing)
        health.breaker.succeeded();
    if (!reply.error)
        return;
    if (reply.error->problem == AiProblem::Auth || reply.error->problem == AiProblem::Permission)
        health.disabled = reply.error;
    if (reply.error->retryAfter && *reply.error->retryAfter > kMostAiWait)
        health.restsUntilMs = m_clock.nowMs() + reply.error->retryAfter->count();
}

// Nothing of a refused answer is used.
void Assistant::takeBack()
{
    QList<QDate> days;
    while (m_run->taken.size() > m_run->takenBefore) {
        const Suggestion &suggestion = m_run->taken.back();
        m_run->missing.push_back({suggestion.day, suggestion.slot});
        days.append(suggestion.day);
        m_run->taken.pop_back();
    }
    if (!days.isEmpty())
        Q_EMIT withdrawn(m_run->id, days);
}

void Assistant::decide(const AiReply &reply)
{
    if (m_run->missing.empty()) {
        finish(std::nullopt);
    } else if (reply.error && reply.error->problem == AiProblem::Cancelled) {
        finish(reply.error);
    } else if (reply.error && reply.error->problem == AiProblem::Refused && ++m_run->refusals >= kMostRefusals) {
        finish(reply.error);
    } else if (reply.error && reply.error->problem != AiProblem::InvalidOutput) {
        retryOrMoveOn(*reply.error);
    } else if (!std::exchange(m_run->repaired, true)) { // once more, saying what was wrong
        m_run->complaints += reply.rejected;
        attempt();
    } else {
        moveOn(reply.error.value_or(errorOf(AiProblem::InvalidOutput)));
    }
}

// The provider's wish, or half to all of 0.5 s doubled with every try.
milliseconds Assistant::delayAfter(const AiError &error)
{
    if (error.retryAfter)
        return *error.retryAfter + milliseconds(qint64(m_random() * kHintSpreadMs));
    const milliseconds whole = std::min(kMostDelay, kFirstDelay * (1 << m_run->retries));
    return milliseconds(qint64(double(whole.count()) * (0.5 + 0.5 * m_random())));
}

void Assistant::retryOrMoveOn(const AiError &error)
{
    const milliseconds delay = delayAfter(error);
    const bool again = isWorthRetrying(error, qsizetype(m_run->taken.size())) && m_run->retries < kMostRetries &&
                       m_run->waited + delay <= kMostWaiting;
    if (!again) {
        moveOn(error);
        return;
    }
    ++m_run->retries;
    m_run->waited += delay;
    m_run->lastError = error;
    m_pause.start(delay);
    Q_EMIT waiting(m_run->id, delay);
}

void Assistant::moveOn(const AiError &error)
{
    m_run->lastError = error;
    ++m_run->candidate;
    next();
}

void Assistant::finish(const std::optional<AiError> &error)
{
    const std::unique_ptr<Run> run = std::move(m_run);
    auto queued = std::exchange(m_queued, std::nullopt);
    if (queued) {
        m_run = std::make_unique<Run>();
        m_run->id = queued->first;
        m_run->missing = queued->second.wanted;
        m_run->task = std::move(queued->second);
        QMetaObject::invokeMethod(this, &Assistant::next, Qt::QueuedConnection);
    }
    Q_EMIT finished(run->id, {run->taken, run->missing, error});
}

} // namespace kjc
