// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/mealsource.h"

#include <deque>
#include <functional>

namespace kjc {

// Proposes what it is told to, when it is told to.
class ScriptedSource final : public MealSource
{
public:
    explicit ScriptedSource(QString id = QStringLiteral("planner")) : m_id(std::move(id)) {}

    void start(const DraftRequest &request) override
    {
        Q_ASSERT(!m_running);
        m_running = true;
        requests.push_back(request);
        m_proposed = 0;
        m_next = 0;
        Q_EMIT prepared(facts);
        Q_EMIT asking(m_id, {});
    }
    void stop() override
    {
        if (m_running)
            end(AiProblem::Cancelled);
    }

    // A draft for the next place of the request.
    MealDraft propose(const QString &title)
    {
        MealDraft draft;
        draft.id = QUuid(++m_ids, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9);
        draft.place = requests.back().places[m_next++];
        draft.title = title;
        draft.servings = 3;
        draft.source = m_id;
        if (adorn)
            adorn(draft);
        ++m_proposed;
        Q_EMIT drafted(draft);
        return draft;
    }
    void end(std::optional<AiProblem> problem = {}, qint64 nanoDollars = 0)
    {
        m_running = false;
        DraftOutcome outcome;
        outcome.proposed = m_proposed;
        outcome.missing = int(requests.back().places.size() - m_next);
        outcome.nanoDollars = nanoDollars;
        if (problem) {
            outcome.error = AiError{};
            outcome.error->problem = *problem;
        }
        Q_EMIT finished(outcome);
    }
    [[nodiscard]] bool isRunning() const { return m_running; }

    DraftFacts facts;
    std::function<void(MealDraft &)> adorn; // fills in more of each draft
    std::vector<DraftRequest> requests;

private:
    QString m_id;
    bool m_running = false;
    size_t m_next = 0;
    int m_proposed = 0;
    uint m_ids = 0;
};

} // namespace kjc
