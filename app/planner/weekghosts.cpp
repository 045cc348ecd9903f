// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/mealsentence.h"
#include "app/planner/weekmodel.h"

#include <algorithm>
#include <utility>

namespace kjc {

void WeekModel::setDrafts(const std::vector<MealDraft> &drafts, const std::vector<PlanPlace> &thinking)
{
    m_all = {drafts, thinking};
    if (m_loaded)
        showGhosts(ghostsOf());
}

// A draft hides that its place is thought about; the newest of several for one place is shown.
std::vector<Ghost> WeekModel::ghostsOf() const
{
    std::vector<Ghost> ghosts(m_cells.size());
    const auto at = [&](const QDate &day, SlotId slot) -> Ghost * {
        const auto row = std::ranges::find(m_slots, slot, &Slot::id);
        const qint64 column = m_first.daysTo(day);
        if (row == m_slots.end() || column < 0 || column >= m_days)
            return nullptr;
        const size_t n = size_t(row - m_slots.begin()) * size_t(m_days) + size_t(column);
        return m_cells[n].empty() ? &ghosts[n] : nullptr;
    };
    for (const PlanPlace &place : m_all.thinking)
        if (Ghost *ghost = at(place.day, place.slot))
            ghost->kind = Ghost::Kind::Thinking;
    for (const MealDraft &draft : m_all.drafts)
        if (Ghost *ghost = at(draft.place.day, draft.place.slot))
            *ghost = {Ghost::Kind::Suggested, draft};
    return ghosts;
}

void WeekModel::showGhosts(std::vector<Ghost> ghosts)
{
    if (ghosts == m_ghosts)
        return;
    const std::vector<Ghost> before = std::exchange(m_ghosts, std::move(ghosts));
    for (size_t i = 0; i < m_ghosts.size(); ++i)
        if (!(m_ghosts[i] == before[i])) {
            const QModelIndex changed = index(int(i) / m_days, int(i) % m_days);
            Q_EMIT dataChanged(changed, changed);
        }
    Q_EMIT ghostsChanged();
}

Ghost::Kind WeekModel::ghostAt(const QModelIndex &index) const
{
    if (!index.isValid() || isMeal(index) || !cellOf(index).empty())
        return Ghost::Kind::None;
    return m_ghosts[size_t(index.row()) * size_t(m_days) + size_t(index.column())].kind;
}

const MealDraft *WeekModel::draftOf(const QModelIndex &index) const
{
    if (ghostAt(index) != Ghost::Kind::Suggested)
        return nullptr;
    return &*m_ghosts[size_t(index.row()) * size_t(m_days) + size_t(index.column())].draft;
}

QModelIndex WeekModel::placeOfDraft(const QUuid &draft) const
{
    for (size_t i = 0; i < m_ghosts.size(); ++i)
        if (m_ghosts[i].draft && m_ghosts[i].draft->id == draft)
            return index(int(i) / m_days, int(i) % m_days);
    return {};
}

bool WeekModel::hasGhosts() const
{
    return std::ranges::any_of(m_ghosts, [](const Ghost &ghost) { return ghost.kind != Ghost::Kind::None; });
}

QVariant WeekModel::placeData(const QModelIndex &place, int role) const
{
    const Ghost::Kind kind = ghostAt(place);
    const MealDraft *draft = draftOf(place);
    if (role == Qt::AccessibleTextRole && draft)
        return mealsentence::ofDraft(*draft, placeName(place));
    if (role == Qt::AccessibleTextRole)
        return kind == Ghost::Kind::Thinking ? mealsentence::ofThinking(placeName(place))
                                             : mealsentence::ofPlace(placeName(place), int(cellOf(place).size()));
    if (role == SuggestedRole)
        return int(kind);
    if (!draft)
        return {};
    switch (role) {
    case TitleRole: return draft->title;
    case PictureRole: return draft->picture;
    case MinutesRole: return draft->minutes ? QVariant(*draft->minutes) : QVariant();
    case ServingsRole: return draft->servings;
    case UseSoonRole: return draft->reason == FillReason::UsesSoon ? draft->detail : QString();
    case DraftIdRole: return draft->id;
    default: return {};
    }
}

} // namespace kjc
