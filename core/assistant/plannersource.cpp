// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/plannersource.h"

#include "core/assistant/draftcontext.h"
#include "core/assistant/wish.h"

#include <QFutureWatcher>
#include <QTimer>

#include <utility>

namespace kjc {

using namespace Qt::StringLiterals;

PlannerSource::PlannerSource(Store &store, IdSource &ids, std::function<quint32()> seed, QObject *parent)
    : MealSource(parent),
      m_store(store),
      m_ids(ids),
      m_seed(std::move(seed))
{
}

static MealDraft draftOf(const FillChoice &choice, const DraftContext &context, const QUuid &id)
{
    const RecipeSummary recipe = context.recipes.value(choice.recipe);
    MealDraft draft;
    draft.id = id;
    draft.place = choice.slot;
    draft.recipe = choice.recipe;
    draft.title = recipe.title;
    draft.picture = recipe.picture;
    draft.minutes = recipe.minutes;
    draft.servings = context.servings;
    draft.reason = choice.reason;
    draft.detail = choice.detail;
    draft.source = u"planner"_s;
    return draft;
}

void PlannerSource::start(const DraftRequest &request)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_outcome = {};
    const QDate today = m_store.clock().today();
    const auto choose = [request, today, seed = m_seed()](Connection &connection) -> Result<Choice> {
        KJC_TRY_ASSIGN(context, loadDraftContext(connection, request, today, seed));
        auto choices = fillWished(context.fill, understandWish(request.wish));
        return Choice{std::move(context), std::move(choices)};
    };
    auto *watcher = new QFutureWatcher<Result<Choice>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, run = ++m_run] {
        watcher->deleteLater();
        if (run == m_run && m_running)
            handOver(watcher->result());
    });
    watcher->setFuture(m_store.read(choose));
}

void PlannerSource::handOver(const Result<Choice> &choice)
{
    if (!choice)
        return finish(AiProblem::Library);
    const auto &[context, choices] = choice.value();
    Q_EMIT prepared(context.facts());
    Q_EMIT asking(u"planner"_s, {});
    for (const FillChoice &chosen : choices)
        m_left.push_back(draftOf(chosen, context, m_ids.next()));
    m_outcome.missing = int(context.fill.slots.size() - choices.size());
    next();
}

void PlannerSource::next()
{
    if (!m_running)
        return;
    if (m_left.empty())
        return finish({});
    const MealDraft draft = m_left.front();
    m_left.pop_front();
    ++m_outcome.proposed;
    // A timer, as what is posted while events are sent is sent at once, before anything is painted.
    QTimer::singleShot(0, this, [this, run = m_run] {
        if (run == m_run)
            next();
    });
    Q_EMIT drafted(draft);
}

void PlannerSource::stop()
{
    if (m_running)
        finish(AiProblem::Cancelled);
}

void PlannerSource::finish(std::optional<AiProblem> problem)
{
    m_running = false;
    ++m_run;
    m_outcome.missing += int(m_left.size());
    m_left.clear();
    if (problem) {
        m_outcome.error = AiError{};
        m_outcome.error->problem = *problem;
    }
    Q_EMIT finished(m_outcome);
}

} // namespace kjc
