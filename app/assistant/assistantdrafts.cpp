// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/assistantcontroller.h"

#include "app/common/format.h"
#include "app/common/whendone.h"

#include <algorithm>
#include <utility>

namespace kjc {

static constexpr qsizetype kMostDismissed = 60; // titles that are kept in mind

static bool isIn(const std::vector<FillSlot> &places, const FillSlot &place)
{
    return std::ranges::any_of(places, [&](const FillSlot &each) { return placeOf(each) == placeOf(place); });
}

std::vector<PlanPlace> AssistantController::thinking() const
{
    std::vector<PlanPlace> places;
    for (const FillSlot &place : m_places)
        places.push_back(placeOf(place));
    return places;
}

QList<QUuid> AssistantController::standing() const
{
    QList<QUuid> ids;
    for (const MealDraft &draft : m_drafts)
        if (!isBeingAccepted(draft.id))
            ids.append(draft.id);
    return ids;
}

Slot AssistantController::slot(SlotId id) const
{
    const auto found = std::ranges::find(m_slots, id, &Slot::id);
    return found == m_slots.end() ? Slot{} : *found;
}

void AssistantController::setAside(const std::vector<FillSlot> &places)
{
    const auto gives = [&](const MealDraft &draft) { return isIn(places, draft.place) && !isBeingAccepted(draft.id); };
    std::ranges::copy_if(m_drafts, std::back_inserter(m_aside), gives);
    std::erase_if(m_drafts, gives);
}

// Where nothing new was proposed, what stood there still does.
void AssistantController::bringBack()
{
    for (MealDraft &draft : std::exchange(m_aside, {})) {
        const bool replaced = std::ranges::any_of(
            m_drafts, [&](const MealDraft &each) { return placeOf(each.place) == placeOf(draft.place); });
        if (!replaced)
            m_drafts.push_back(std::move(draft));
    }
    if (!m_drafts.empty())
        m_lookSoon.start(); // a meal may have come meanwhile
}

// One for a place that was not asked for, or has a meal by now, is not shown.
void AssistantController::take(const MealDraft &draft)
{
    if (!isIn(m_all, draft.place))
        return;
    Exchange &exchange = m_exchanges[size_t(m_running)];
    exchange.stage = Exchange::Stage::Writing;
    std::erase_if(m_places, [&](const FillSlot &place) { return placeOf(place) == placeOf(draft.place); });
    std::erase_if(m_drafts, [&](const MealDraft &each) { return placeOf(each.place) == placeOf(draft.place); });
    m_drafts.push_back(draft);
    Q_EMIT draftsChanged();
    Q_EMIT conversationChanged();
    Q_EMIT drafted(draft);
}

void AssistantController::withdraw(const QList<QUuid> &drafts)
{
    for (const MealDraft &draft : m_drafts)
        if (drafts.contains(draft.id) && isIn(m_all, draft.place))
            m_places.push_back(draft.place);
    remove(drafts);
}

void AssistantController::remove(const QList<QUuid> &drafts)
{
    const auto gone = [&](const MealDraft &draft) { return drafts.contains(draft.id); };
    for (const QUuid &id : drafts)
        m_accepting.remove(id);
    if (std::erase_if(m_drafts, gone) > 0)
        Q_EMIT draftsChanged();
}

void AssistantController::accept(const QList<QUuid> &ids)
{
    std::vector<MealDraft> taken;
    QList<QUuid> takenIds;
    for (const MealDraft &draft : m_drafts)
        if (ids.contains(draft.id) && !isBeingAccepted(draft.id)) {
            taken.push_back(draft);
            takenIds.append(draft.id);
        }
    if (taken.empty())
        return;
    m_accepting.unite({takenIds.begin(), takenIds.end()});
    Q_EMIT draftsChanged();
    whenDone(m_commands.accept(taken, noteFor(taken)), this, [this, takenIds](const Result<ChangeSet> &accepted) {
        if (accepted)
            return m_lookSoon.start();
        for (const QUuid &id : takenIds)
            m_accepting.remove(id);
        Q_EMIT draftsChanged();
        Q_EMIT problem(accepted.error());
    });
}

void AssistantController::acceptAll()
{
    accept(standing());
}

// In the notes of recipes that are made of drafts.
QString AssistantController::noteFor(const std::vector<MealDraft> &drafts) const
{
    QStringList names;
    for (const MealDraft &draft : drafts)
        if (const AssistantSource *from = source(draft.source); from && draft.recipe.isNull())
            if (!names.contains(from->name))
                names.append(from->name);
    //: In the notes of a recipe; %1 is who suggested it: "Claude"
    return names.isEmpty() ? QString() : tr("Suggested by %1").arg(format::locale().createSeparatedList(names));
}

void AssistantController::dismiss(const QList<QUuid> &ids)
{
    for (const MealDraft &draft : m_drafts)
        if (ids.contains(draft.id) && !isBeingAccepted(draft.id) && !m_dismissed.contains(draft.title))
            m_dismissed.append(draft.title);
    m_dismissed = m_dismissed.last(std::min(kMostDismissed, m_dismissed.size()));
    QList<QUuid> gone = ids;
    gone.removeIf([this](const QUuid &id) { return isBeingAccepted(id); });
    remove(gone);
}

void AssistantController::dismissAll()
{
    dismiss(standing());
}

// Drafts for places that have a meal now are of no use any more.
void AssistantController::lookForFilled()
{
    if (m_drafts.empty() && m_places.empty() && m_aside.empty())
        return;
    QDate from, to;
    const auto widen = [&](const FillSlot &place) {
        from = from.isValid() ? std::min(from, place.day) : place.day;
        to = to.isValid() ? std::max(to, place.day) : place.day;
    };
    for (const std::vector<MealDraft> *drafts : {&m_drafts, &m_aside})
        for (const MealDraft &draft : *drafts)
            widen(draft.place);
    std::ranges::for_each(m_places, widen);
    const auto places =
        m_store.read([from, to](Connection &connection) { return loadPlanPlaces(connection, from, to); });
    whenDone(places, this, [this, from, to, generation = m_generation](const Result<PlanPlaces> &loaded) {
        if (!loaded || generation != m_generation)
            return;
        const auto filled = [&](const FillSlot &place) {
            return place.day >= from && place.day <= to && !loaded.value().isEmpty(place);
        };
        m_slots = loaded.value().slots;
        const auto gone = std::erase_if(m_places, filled);
        std::erase_if(m_all, filled);
        std::erase_if(m_aside, [&](const MealDraft &draft) { return filled(draft.place); });
        QList<QUuid> useless;
        for (const MealDraft &draft : m_drafts)
            if (filled(draft.place))
                useless.append(draft.id);
        remove(useless);
        if (gone > 0)
            Q_EMIT draftsChanged();
    });
}

void AssistantController::beginAfresh()
{
    stop();
    m_forget = isBusy(); // it ends soon
    if (m_forget)
        return;
    m_exchanges.clear();
    m_drafts.clear();
    m_accepting.clear();
    m_dismissed.clear();
    m_spentHere = 0;
    Q_EMIT draftsChanged();
    Q_EMIT conversationChanged();
}

// Another library: what was proposed for the old one means nothing in it.
void AssistantController::forgetAll()
{
    stop();
    ++m_generation;
    m_running = -1;
    m_asked = nullptr;
    m_places.clear();
    m_all.clear();
    m_aside.clear();
    beginAfresh();
}

} // namespace kjc
