// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/assistantcontroller.h"

#include "app/common/whendone.h"
#include "core/assistant/wish.h"

#include <algorithm>
#include <utility>

namespace kjc {

static constexpr int kLookAfterMs = 60; // the week shows the meal by then, and nothing flickers

AssistantController::AssistantController(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_clock(clock),
      m_commands(store)
{
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(kLookAfterMs);
    connect(&m_lookSoon, &QTimer::timeout, this, &AssistantController::lookForFilled);
    connect(&store, &Store::changed, this, [this](const ChangeSet &changes) {
        if ((changes.touches(Kind::PlannedMeal) || changes.touches(Kind::Slot)) && !m_lookSoon.isActive())
            m_lookSoon.start();
    });
    connect(&store, &Store::replaced, this, &AssistantController::forgetAll);
}

const AssistantSource *AssistantController::source(const QString &id) const
{
    const auto found = std::ranges::find(m_sources, id, &AssistantSource::id);
    return found == m_sources.end() ? nullptr : &*found;
}

void AssistantController::setSources(std::vector<AssistantSource> sources)
{
    m_sources = std::move(sources);
    for (const AssistantSource &each : m_sources)
        if (each.source && !m_heard.contains(each.source))
            listenTo(each.source);
    if (!chosen() && !m_sources.empty())
        m_chosen = m_sources.front().id;
    Q_EMIT sourcesChanged();
}

void AssistantController::choose(const QString &id)
{
    if (id == m_chosen || !source(id))
        return;
    m_chosen = id;
    Q_EMIT choiceChanged();
    Q_EMIT sourcesChanged();
}

void AssistantController::setSpentThisMonth(qint64 nanoDollars)
{
    if (std::exchange(m_spentThisMonth, nanoDollars) != nanoDollars)
        Q_EMIT sourcesChanged();
}

Exchange *AssistantController::runningFrom(const MealSource *source)
{
    return isBusy() && source == m_asked ? &m_exchanges[size_t(m_running)] : nullptr;
}

void AssistantController::listenTo(MealSource *source)
{
    m_heard.append(source);
    const auto follow = [this, source](auto change) {
        Exchange *exchange = runningFrom(source);
        if (!exchange)
            return;
        change(*exchange);
        Q_EMIT conversationChanged();
    };
    connect(source, &MealSource::prepared, this,
            [follow](const DraftFacts &facts) { follow([&](Exchange &exchange) { exchange.facts = facts; }); });
    connect(source, &MealSource::asking, this, [follow](const QString &provider, const QString &model) {
        follow([&](Exchange &exchange) {
            exchange.source = provider;
            exchange.model = model;
            exchange.stage = Exchange::Stage::Asking;
        });
    });
    connect(source, &MealSource::waiting, this, [follow](std::chrono::milliseconds time) {
        follow([&](Exchange &exchange) {
            exchange.stage = Exchange::Stage::Pausing;
            exchange.pause = time;
        });
    });
    connect(source, &MealSource::drafted, this, [this, source](const MealDraft &draft) {
        if (runningFrom(source))
            take(draft);
    });
    connect(source, &MealSource::withdrawn, this, [this, source](const QList<QUuid> &drafts) {
        if (runningFrom(source))
            withdraw(drafts);
    });
    connect(source, &MealSource::finished, this, [this, source](const DraftOutcome &outcome) {
        if (runningFrom(source))
            end(outcome);
    });
}

void AssistantController::ask(const QString &wish, const QDate &from, const QDate &to)
{
    Exchange exchange;
    exchange.wish = wish;
    exchange.from = from;
    exchange.to = to;
    exchange.first = exchange.source = m_chosen;
    enqueue(std::move(exchange), {});
}

void AssistantController::another(const QUuid &id)
{
    const auto draft = std::ranges::find(m_drafts, id, &MealDraft::id);
    if (draft == m_drafts.end() || isBeingAccepted(id))
        return;
    Exchange exchange;
    if (!m_exchanges.empty())
        exchange.wish = m_exchanges.back().wish; // it still holds
    exchange.other = draft->title;
    exchange.from = exchange.to = draft->place.day;
    exchange.first = exchange.source = m_chosen;
    enqueue(std::move(exchange), {draft->place});
}

void AssistantController::askAgain(const QString &other)
{
    if (m_exchanges.empty())
        return;
    Exchange exchange = m_exchanges.back();
    exchange.first = exchange.source = other.isEmpty() ? m_chosen : other;
    exchange.model.clear();
    exchange.stage = Exchange::Stage::Queued;
    exchange.facts.reset();
    exchange.outcome = {};
    std::vector<FillSlot> missing;
    for (const FillSlot &place : m_all)
        if (std::ranges::none_of(m_drafts,
                                 [&](const MealDraft &draft) { return placeOf(draft.place) == placeOf(place); }))
            missing.push_back(place);
    enqueue(std::move(exchange), std::move(missing));
}

void AssistantController::enqueue(Exchange exchange, std::vector<FillSlot> places)
{
    m_exchanges.push_back(std::move(exchange));
    m_queue.push_back({int(m_exchanges.size()) - 1, std::move(places)});
    Q_EMIT conversationChanged();
    if (!isBusy())
        goOn();
}

void AssistantController::goOn()
{
    if (m_queue.empty())
        return;
    const Job job = m_queue.front();
    m_queue.pop_front();
    m_running = job.exchange;
    m_asked = nullptr;
    m_stopped = false;
    Exchange &exchange = m_exchanges[size_t(m_running)];
    exchange.stage = Exchange::Stage::Asking;
    exchange.startedMs = m_clock.nowMs();
    const QDate from = exchange.from, to = exchange.to;
    Q_EMIT conversationChanged();
    const auto places =
        m_store.read([from, to](Connection &connection) { return loadPlanPlaces(connection, from, to); });
    whenDone(places, this, [this, job, generation = m_generation](const Result<PlanPlaces> &loaded) {
        if (generation != m_generation)
            return;
        DraftOutcome outcome;
        outcome.error = AiError{};
        outcome.error->problem = m_stopped ? AiProblem::Cancelled : AiProblem::Library;
        if (m_stopped || !loaded)
            end(outcome);
        else
            begin(job, loaded.value());
    });
}

// The days that a wish names in each of its parts; none when it is about all.
static QSet<int> daysOf(const QString &wish)
{
    QSet<int> days;
    for (const WishPart &part : understandWish(wish)) {
        if (part.days.isEmpty())
            return {};
        days.unite(part.days);
    }
    return days;
}

std::vector<FillSlot> AssistantController::wanted(const Job &job, const PlanPlaces &places) const
{
    std::vector<FillSlot> wanted = job.places;
    std::erase_if(wanted, [&](const FillSlot &place) { return !places.isEmpty(place); });
    if (!job.places.empty())
        return wanted;
    const bool isChange = std::ranges::any_of(
        m_drafts, [&](const MealDraft &draft) { return places.isEmpty(draft.place) && !isBeingAccepted(draft.id); });
    const QSet<int> days = isChange ? daysOf(m_exchanges[size_t(job.exchange)].wish) : QSet<int>();
    for (const FillSlot &place : places.empty)
        if (place.key != QLatin1StringView("snack") && (days.isEmpty() || days.contains(place.day.dayOfWeek())))
            wanted.push_back(place);
    return wanted;
}

void AssistantController::begin(const Job &job, const PlanPlaces &places)
{
    Exchange &exchange = m_exchanges[size_t(m_running)];
    m_slots = places.slots;
    m_places = m_all = wanted(job, places);
    const AssistantSource *asked = source(exchange.source);
    if (m_places.empty()) {
        exchange.nothingToFill = true;
        return end({});
    }
    if (!asked || !asked->isReady()) {
        DraftOutcome outcome;
        outcome.missing = int(m_places.size());
        outcome.error = AiError{};
        outcome.error->problem =
            asked && asked->lacks == AssistantSource::Lack::Consent ? AiProblem::NoConsent : AiProblem::Auth;
        return end(outcome);
    }
    DraftRequest asks = request(exchange.wish, exchange.from, exchange.to);
    asks.places = m_places;
    setAside(m_places);
    m_asked = asked->source;
    exchange.model = asked->model;
    Q_EMIT conversationChanged();
    Q_EMIT draftsChanged();
    asked->source->start(asks);
}

DraftRequest AssistantController::request(const QString &wish, const QDate &from, const QDate &to) const
{
    DraftRequest request;
    request.from = from;
    request.to = to;
    request.wish = wish;
    request.avoid = m_dismissed;
    for (const MealDraft &draft : m_drafts)
        if (!request.avoid.contains(draft.title))
            request.avoid.append(draft.title);
    return request;
}

void AssistantController::end(const DraftOutcome &outcome)
{
    Exchange &exchange = m_exchanges[size_t(std::exchange(m_running, -1))];
    m_asked = nullptr;
    exchange.stage = Exchange::Stage::Done;
    exchange.outcome = outcome;
    m_spentHere += outcome.nanoDollars;
    m_places.clear();
    bringBack();
    if (std::exchange(m_forget, false))
        return beginAfresh();
    const Exchange ended = exchange;
    Q_EMIT draftsChanged();
    Q_EMIT conversationChanged();
    Q_EMIT finished(ended);
    if (!isBusy())
        goOn();
}

void AssistantController::cancelQueued()
{
    for (const Job &job : std::exchange(m_queue, {})) {
        Exchange &exchange = m_exchanges[size_t(job.exchange)];
        exchange.stage = Exchange::Stage::Done;
        exchange.outcome = {};
        exchange.outcome.error = AiError{};
        exchange.outcome.error->problem = AiProblem::Cancelled;
    }
}

void AssistantController::stop()
{
    cancelQueued();
    if (!isBusy())
        return;
    m_stopped = true;
    Q_EMIT conversationChanged();
    if (m_asked)
        m_asked->stop();
}

} // namespace kjc
