// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/draftcontext.h"
#include "core/assistant/mealprompt.h"
#include "core/store/store.h"
#include "sync/ai/assistant.h"
#include "sync/crypto/randomsource.h"

namespace kjc {

// How a household's question is put: what may be told, and in which language titles are wanted.
struct AskingManner {
    SharedData shared;
    QString language; // BCP 47

    friend bool operator==(const AskingManner &, const AskingManner &) = default;
};

// Asks models for meals: reads what is to be told, words the question, and turns each suggestion into a draft after checking
// it against the rules of the household. GUI thread, or that of kjc.
class ModelSource final : public MealSource
{
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        const Clock &clock;
        IdSource &ids;
        RandomSource &random;
        AiBudget &budget;
    };
    // What `parts` refers to outlives this.
    explicit ModelSource(const Parts &parts, QObject *parent = nullptr);

    // The first is asked, and the next where it cannot answer. Ends a request under way.
    void use(std::vector<AiCandidate> candidates, const AskingManner &manner);
    void start(const DraftRequest &request) override;
    void stop() override;

    // The question as the first candidate would get it now. NotFound without one.
    QFuture<Result<QString>> preview(const DraftRequest &request);

private:
    void ask(const Result<DraftContext> &context);
    void draft(const Suggestion &suggestion, const QString &provider, const QString &model);
    void takeBack(const QList<QDate> &days);
    void end(const AiOutcome &outcome);
    void fail(AiProblem problem);
    [[nodiscard]] QFuture<Result<DraftContext>> load(const DraftRequest &request);
    [[nodiscard]] QString objection(const Suggestion &suggestion) const;

    Parts m_parts;
    AskingManner m_manner;
    Assistant m_assistant;
    std::vector<AiCandidate> m_candidates;
    DraftRequest m_request;
    DraftContext m_context;
    std::vector<MealDraft> m_drafts; // of the request under way
    qint64 m_spentBefore = 0;
    int m_unasked = 0; // places that no model is asked for: meals that a person named
    int m_run = 0;     // counts requests
    int m_task = 0;    // of the assistant; 0 while the library is read
    bool m_running = false;
};

} // namespace kjc
