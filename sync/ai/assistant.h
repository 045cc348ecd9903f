// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/suggestioncheck.h"
#include "sync/ai/aibudget.h"
#include "sync/ai/aiexchange.h"
#include "sync/ai/tokenbucket.h"
#include "sync/http/bearersource.h"
#include "sync/http/circuitbreaker.h"

#include <QNetworkAccessManager>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kjc {

// One who may be asked, in the order of the person's wish.
struct AiCandidate {
    std::shared_ptr<const AiProvider> provider;
    bool consented = false; // to send what is asked there; nobody on this machine needs it
    AiPatience patience;
    // Who signs the requests of one that wants a session's token, outliving the assistant's use of it; null for a key.
    BearerSource *bearers = nullptr;
};

// What to find meals for. Both functions are called on the assistant's thread.
struct AiTask {
    std::vector<WantedMeal> wanted;
    QStringList planned; // titles not to be suggested again
    // Words the question for what is still missing; `complaints` says why earlier suggestions were not taken.
    std::function<AiQuestion(const std::vector<WantedMeal> &missing, const QStringList &titles,
                             const QStringList &complaints)>
        ask;
    // Why a suggestion must not be taken, by diets and allergies; empty when it may. Unset: everything may.
    std::function<QString(const Suggestion &)> objection;
};

struct AiOutcome {
    std::vector<Suggestion> taken;
    std::vector<WantedMeal> missing; // to be filled otherwise
    std::optional<AiError> error;    // of the last who was asked; absent when nothing is missing
};

// Asks one provider after the other until every wanted meal has a suggestion. Before the first suggestion a provider that
// is busy is asked again (at most twice, waiting at most 45 s in all) and then the next is asked; afterwards what came is
// kept, and the next is asked for the rest only. A session's token that is refused is renewed once. One task at a time, one more waits; a third takes the second's place.
class Assistant : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostRetries = 2;
    static constexpr int kMostRefusals = 2;
    static constexpr std::chrono::milliseconds kMostWaiting{45'000};

    // `clock` and `budget` outlive this; `random` gives numbers in [0, 1).
    Assistant(const Clock &clock, std::function<double()> random, AiBudget &budget, QObject *parent = nullptr);
    ~Assistant() override;

    // Forgets what was learned about those who were candidates before, a refused key among it.
    void setCandidates(std::vector<AiCandidate> candidates);
    // The number of the task, as the signals carry it.
    int ask(AiTask task);
    void cancel(int task);

Q_SIGNALS:
    void asking(int task, const QString &provider);
    void waiting(int task, std::chrono::milliseconds time);
    void suggested(int task, const kjc::Suggestion &suggestion, const QString &provider, const QString &model);
    // A provider refused after all: what it had suggested is taken back.
    void withdrawn(int task, const QList<QDate> &days);
    void finished(int task, const kjc::AiOutcome &outcome);

private:
    struct Health;
    struct Run;

    void next();
    void attempt();
    void sign(const AiQuestion &question);
    void send(const AiQuestion &question, const QString &token);
    void take(const Suggestion &suggestion);
    void answered(const AiReply &reply);
    void decide(const AiReply &reply);
    void retryOrMoveOn(const AiError &error);
    void moveOn(const AiError &error);
    void takeBack();
    [[nodiscard]] bool renews(const AiReply &reply);
    void settle(const AiReply &reply);
    void learn(const AiReply &reply);
    void finish(const std::optional<AiError> &error);
    [[nodiscard]] std::optional<AiError> obstacle(size_t candidate) const;
    [[nodiscard]] std::chrono::milliseconds delayAfter(const AiError &error);

    const Clock &m_clock;
    std::function<double()> m_random;
    AiBudget &m_budget;
    QNetworkAccessManager m_network;
    std::vector<AiCandidate> m_candidates;
    std::vector<std::unique_ptr<Health>> m_health; // of the candidates, in their order
    std::unique_ptr<Run> m_run;                    // null while idle
    std::optional<std::pair<int, AiTask>> m_queued;
    QTimer m_pause;
    int m_lastTask = 0;
};

} // namespace kjc
