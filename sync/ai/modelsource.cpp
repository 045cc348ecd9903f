// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/modelsource.h"

#include "core/assistant/suggestionreader.h"
#include "sync/http/deferred.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace kjc {

using namespace Qt::StringLiterals;

static quint64 nonceFrom(RandomSource &random)
{
    quint64 nonce = 0;
    if (!random.fill(reinterpret_cast<uchar *>(&nonce), sizeof nonce))
        nonce = QRandomGenerator::system()->generate64();
    return nonce;
}

ModelSource::ModelSource(const Parts &parts, QObject *parent)
    : MealSource(parent),
      m_parts(parts),
      m_assistant(
          parts.clock, [] { return QRandomGenerator::global()->generateDouble(); }, parts.budget)
{
    const auto isOurs = [this](int task) { return m_running && task == m_task; };
    connect(&m_assistant, &Assistant::asking, this, [this, isOurs](int task, const QString &provider) {
        if (isOurs(task))
            Q_EMIT asking(provider, {});
    });
    connect(&m_assistant, &Assistant::waiting, this, [this, isOurs](int task, std::chrono::milliseconds time) {
        if (isOurs(task))
            Q_EMIT waiting(time);
    });
    connect(&m_assistant, &Assistant::suggested, this,
            [this, isOurs](int task, const Suggestion &suggestion, const QString &provider, const QString &model) {
                if (isOurs(task))
                    draft(suggestion, provider, model);
            });
    connect(&m_assistant, &Assistant::withdrawn, this, [this, isOurs](int task, const QList<QDate> &days) {
        if (isOurs(task))
            takeBack(days);
    });
    connect(&m_assistant, &Assistant::finished, this, [this, isOurs](int task, const AiOutcome &outcome) {
        if (isOurs(task))
            end(outcome);
    });
}

void ModelSource::use(std::vector<AiCandidate> candidates, const AskingManner &manner)
{
    stop();
    m_manner = manner;
    m_candidates = candidates;
    m_assistant.setCandidates(std::move(candidates));
}

QFuture<Result<DraftContext>> ModelSource::load(const DraftRequest &request)
{
    return m_parts.store.read([request, today = m_parts.clock.today()](Connection &connection) {
        return loadDraftContext(connection, request, today, 0);
    });
}

void ModelSource::start(const DraftRequest &request)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_task = 0;
    m_drafts.clear();
    m_request = request;
    m_spentBefore = m_parts.budget.spent(m_parts.clock.now());
    onAnswer(load(request), this, [this, run = ++m_run](const Result<DraftContext> &context) {
        if (run == m_run && m_running)
            ask(context);
    });
}

// A model knows the four meals of the day that everybody has; meals that a person named are left to the built-in planner.
static std::vector<WantedMeal> wantedOf(const DraftContext &context)
{
    std::vector<WantedMeal> wanted;
    for (const FillSlot &place : context.fill.slots)
        if (!place.key.isEmpty())
            wanted.push_back({place.day, place.key});
    return wanted;
}

static QStringList plannedTitles(const DraftContext &context, const DraftRequest &request)
{
    QStringList titles = request.avoid;
    for (const PlannedMeal &meal : context.fill.planned)
        if (const QString title = context.recipes.value(meal.recipe).title; !title.isEmpty())
            titles.append(title);
    titles.removeDuplicates();
    return titles;
}

static AiQuestion questionOf(const MealPromptParts &parts)
{
    constexpr int kTokensPerMeal = 400, kTokensAround = 600;
    const MealPrompt prompt = mealPrompt(parts);
    return {prompt.instructions, prompt.task, suggestionSchema(),
            kTokensAround + kTokensPerMeal * int(parts.wanted.size())};
}

void ModelSource::ask(const Result<DraftContext> &context)
{
    if (!context)
        return fail(AiProblem::Library);
    m_context = context.value();
    AiTask task;
    task.wanted = wantedOf(m_context);
    task.wanted.resize(std::min<size_t>(task.wanted.size(), suggestionlimits::kMostSuggestions));
    task.planned = plannedTitles(m_context, m_request);
    m_unasked = int(m_context.fill.slots.size() - task.wanted.size());
    Q_EMIT prepared(m_context.facts());
    task.ask = [this](const std::vector<WantedMeal> &missing, const QStringList &titles,
                      const QStringList &complaints) {
        return questionOf({m_context, m_manner.shared, m_request.wish, m_manner.language, missing, titles, complaints,
                           nonceFrom(m_parts.random)});
    };
    task.objection = [this](const Suggestion &suggestion) { return objection(suggestion); };
    if (task.wanted.empty())
        return end({{}, {}, {}});
    m_task = m_assistant.ask(std::move(task));
}

// A title of the library stands for that recipe, whatever ingredients came with it. What the household does not tell, a
// complaint does not tell either.
QString ModelSource::objection(const Suggestion &suggestion) const
{
    const auto &candidates = m_context.fill.candidates;
    const auto &profiles = m_context.fill.rules.profiles;
    QString problem;
    const auto known = std::ranges::find(candidates, recipeTitled(m_context, suggestion.title), &FillCandidate::id);
    if (known != candidates.end() && !isAllowed(*known, profiles))
        problem = u"“%1” must not be served in this household"_s.arg(suggestion.title);
    if (problem.isEmpty())
        problem = objectionByRules(suggestion, profiles);
    if (problem.isEmpty() || m_manner.shared.diets)
        return problem;
    return u"“%1” does not suit this household"_s.arg(suggestion.title);
}

// Which food at home that should be used soon a dish uses.
static QString usedSoon(const MealDraft &draft, const DraftContext &context)
{
    FillCandidate dish;
    const auto known = std::ranges::find(context.fill.candidates, draft.recipe, &FillCandidate::id);
    if (!draft.recipe.isNull() && known != context.fill.candidates.end())
        dish = *known;
    for (const SuggestedIngredient &ingredient : draft.ingredients)
        noteFoods(dish, {ingredient.name});
    const auto &expiring = context.fill.rules.expiring;
    for (auto it = expiring.cbegin(); it != expiring.cend(); ++it)
        if (dish.foods.contains(it.key()) || dish.allergens.contains(it.key()))
            return *it;
    return {};
}

void ModelSource::draft(const Suggestion &suggestion, const QString &provider, const QString &model)
{
    const auto place = std::ranges::find_if(m_context.fill.slots, [&](const FillSlot &slot) {
        return slot.day == suggestion.day && slot.key == suggestion.slot;
    });
    Q_ASSERT(place != m_context.fill.slots.end()); // the assistant takes only what was wanted
    MealDraft draft;
    draft.id = m_parts.ids.next();
    draft.place = *place;
    draft.recipe = recipeTitled(m_context, suggestion.title);
    draft.title = suggestion.title;
    draft.servings = suggestion.servings;
    if (draft.recipe.isNull()) {
        draft.ingredients = suggestion.ingredients;
    } else {
        const RecipeSummary recipe = m_context.recipes.value(draft.recipe);
        draft.title = recipe.title;
        draft.picture = recipe.picture;
        draft.minutes = recipe.minutes;
    }
    draft.detail = usedSoon(draft, m_context);
    draft.reason = draft.detail.isEmpty() ? FillReason::Suits : FillReason::UsesSoon;
    draft.source = provider;
    draft.model = model;
    m_drafts.push_back(draft);
    Q_EMIT drafted(draft);
}

// What the last one who answered had proposed for those days.
void ModelSource::takeBack(const QList<QDate> &days)
{
    const QString source = m_drafts.empty() ? QString() : m_drafts.back().source;
    QList<QUuid> gone;
    std::erase_if(m_drafts, [&](const MealDraft &draft) {
        const bool taken = days.contains(draft.place.day) && draft.source == source;
        if (taken)
            gone.append(draft.id);
        return taken;
    });
    Q_EMIT withdrawn(gone);
}

void ModelSource::end(const AiOutcome &outcome)
{
    m_running = false;
    const qint64 spent = m_parts.budget.spent(m_parts.clock.now()) - m_spentBefore;
    Q_EMIT finished({int(m_drafts.size()), int(outcome.missing.size()) + m_unasked, outcome.error, spent});
}

void ModelSource::fail(AiProblem problem)
{
    AiError error;
    error.problem = problem;
    m_running = false;
    Q_EMIT finished({0, 0, error, 0});
}

void ModelSource::stop()
{
    if (!m_running)
        return;
    if (m_task > 0)
        m_assistant.cancel(m_task);
    else
        fail(AiProblem::Cancelled);
}

QFuture<Result<QString>> ModelSource::preview(const DraftRequest &request)
{
    return mapped<Result<QString>>(load(request), this,
                                   [this, request](const Result<DraftContext> &context) -> Result<QString> {
                                       if (!context)
                                           return context.error();
                                       if (m_candidates.empty())
                                           return Error{Error::Kind::NotFound, u"nobody is set up to be asked"_s, {}};
                                       const auto question = questionOf({context.value(),
                                                                         m_manner.shared,
                                                                         request.wish,
                                                                         m_manner.language,
                                                                         wantedOf(context.value()),
                                                                         plannedTitles(context.value(), request),
                                                                         {},
                                                                         0});
                                       KJC_TRY_ASSIGN(sent, m_candidates.front().provider->request(question));
                                       return QString::fromUtf8(sent.body);
                                   });
}

} // namespace kjc
