// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/draftcontext.h"
#include "core/store/store.h"

#include <deque>

namespace kjc {

// The built-in planner: chooses from the own recipes, without network, account or key, and hands over a draft at each turn of
// the event loop. What it understands of a wish is in core/assistant/wish.h.
class PlannerSource final : public MealSource
{
    Q_OBJECT

public:
    // All outlive this. `seed` is asked once a request: equal seeds choose equally.
    PlannerSource(Store &store, IdSource &ids, std::function<quint32()> seed, QObject *parent = nullptr);

    void start(const DraftRequest &request) override;
    void stop() override;

private:
    struct Choice {
        DraftContext context;
        std::vector<FillChoice> choices;
    };
    void handOver(const Result<Choice> &choice);
    void next();
    void finish(std::optional<AiProblem> problem);

    Store &m_store;
    IdSource &m_ids;
    std::function<quint32()> m_seed;
    std::deque<MealDraft> m_left; // to be handed over
    int m_run = 0;                // counts requests; what an older one brings is dropped
    bool m_running = false;
    DraftOutcome m_outcome;
};

} // namespace kjc
