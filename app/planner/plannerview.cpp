// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/plannerview.h"

#include "app/common/metrics.h"
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/planner/accessibleweek.h"

#include <QScrollBar>

#include <algorithm>

namespace kjc {

static constexpr int kRoomy = 640; // height from which compact cards get some air

PlannerView::PlannerView(PictureSource &pictures, QWidget *parent)
    : QAbstractItemView(parent),
      m_card(pictures),
      m_ghost(pictures),
      m_edge(new DragDwell(this))
{
    describeWeeksForScreenReaders();
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragDrop);
    setDragEnabled(true);
    setMouseTracking(true);
    setAutoScroll(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerWidget(new QWidget(this));
    //: The grid of days and meals, for a screen reader
    setAccessibleName(tr("Week"));
    viewport()->setAutoFillBackground(false);
    connect(&pictures, &PictureSource::ready, this, &PlannerView::followPicture);
    connect(&Theme::current(), &Theme::changed, this, &PlannerView::relayout);
    connect(m_edge, &DragDwell::rested, this, &PlannerView::goOnAtEdge);
}

void PlannerView::setWeekModel(WeekModel *model)
{
    m_week = model;
    setModel(model);
    connect(model, &WeekModel::nutritionChanged, this, &PlannerView::relayout);
    connect(model, &WeekModel::ghostsChanged, this, &PlannerView::followGhosts);
    followForScreenReaders(*this);
}

void PlannerView::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::rowsRemoved, this, &PlannerView::relayout);
        connect(model, &QAbstractItemModel::rowsMoved, this, &PlannerView::relayout);
        connect(model, &QAbstractItemModel::modelReset, this, &PlannerView::relayout);
    }
    relayout();
}

void PlannerView::setCompact(bool compact)
{
    m_compact = compact;
    relayout();
}

static PlannerLayout::RowKind kindOf(const WeekModel &week, int row)
{
    int meals = 0; // also what is only suggested
    for (int day = 0; day < week.columnCount(); ++day)
        meals +=
            week.rowCount(week.place(row, day)) + (week.ghostAt(week.place(row, day)) != Ghost::Kind::None ? 1 : 0);
    const QString &key = week.slotAt(row).key;
    const bool light = key == QLatin1String("breakfast") || key == QLatin1String("snack");
    if (!light)
        return PlannerLayout::RowKind::Tall;
    return meals == 0 && key == QLatin1String("snack") ? PlannerLayout::RowKind::Folded : PlannerLayout::RowKind::Low;
}

PlannerLayout::Input PlannerView::measure() const
{
    PlannerLayout::Input input;
    input.viewport = viewport()->size();
    input.days = std::max(1, m_week->columnCount());
    for (int row = 0; row < m_week->rowCount(); ++row)
        input.rows.append(kindOf(*m_week, row));
    input.labelWidth = m_compact ? scaled(40) : scaled(metrics::size::rowLabel) + 4;
    input.headerHeight = scaled(44);
    input.footerHeight = footerHeight();
    input.lowHeight = MealCardPainter::compactHeight() + 2 * PlannerLayout::kGutter;
    if (input.viewport.height() >= scaled(kRoomy))
        input.lowHeight += scaled(metrics::space::sm);
    if (m_week->hasGhosts()) // their buttons need room
        input.lowHeight = std::max(input.lowHeight, GhostCardPainter::compactHeight() + 2 * PlannerLayout::kGutter);
    input.tallMinimum = MealCardPainter::tallMinimum() + 2 * PlannerLayout::kGutter;
    input.columnMinimum = scaled(metrics::size::mealCardMin);
    return input;
}

void PlannerView::followPicture(const QString &name)
{
    for (int row = 0; m_week && row < m_week->rowCount(); ++row)
        for (int column = 0; column < m_week->columnCount(); ++column) {
            const QModelIndex place = m_week->place(row, column);
            const MealDraft *draft = m_week->draftOf(place);
            bool shows = draft && draft->picture == name;
            for (int i = 0; i < m_week->rowCount(place) && !shows; ++i)
                shows = m_week->cardOf(m_week->index(i, 0, place))->picture == name;
            if (shows)
                repaintPlace(place);
        }
}

// What only changes in its place is repainted there.
void PlannerView::followGhosts()
{
    if (!(measure() == m_layout.input()))
        relayout();
}

void PlannerView::relayout()
{
    if (!m_week)
        return;
    m_layout = PlannerLayout(measure());
    updateGeometries();
    viewport()->update();
}

void PlannerView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    const QSize content = m_layout.contentSize(), room = viewport()->size();
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - room.width()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setRange(0, std::max(0, content.height() - room.height()));
}

void PlannerView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    relayout();
}

void PlannerView::doItemsLayout()
{
    relayout();
    QAbstractItemView::doItemsLayout();
}

void PlannerView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &)
{
    if (topLeft == bottomRight)
        repaintPlace(topLeft);
    else
        viewport()->update();
}

void PlannerView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    relayout();
}

int PlannerView::horizontalOffset() const
{
    return horizontalScrollBar()->value();
}

int PlannerView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect PlannerView::toViewport(const QRect &content) const
{
    if (content.isEmpty())
        return {};
    const QRect moved = content.translated(-horizontalOffset(), -verticalOffset());
    return isRightToLeft() ? QStyle::visualRect(Qt::RightToLeft, viewport()->rect(), moved) : moved;
}

QPoint PlannerView::toContent(const QPoint &point) const
{
    const int x = isRightToLeft() ? viewport()->width() - 1 - point.x() : point.x();
    return {x + horizontalOffset(), point.y() + verticalOffset()};
}

QModelIndex PlannerView::placeOf(const QModelIndex &index) const
{
    return WeekModel::isMeal(index) ? index.parent() : index;
}

QRect PlannerView::placeRect(const QModelIndex &place) const
{
    return place.isValid() ? toViewport(m_layout.cell(place.row(), place.column())) : QRect();
}

QRect PlannerView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || !m_week)
        return {};
    if (!WeekModel::isMeal(index))
        return placeRect(index);
    const QModelIndex place = index.parent();
    return toViewport(m_layout.meal(place.row(), place.column(), index.row(), m_week->rowCount(place)));
}

// Above the grid lie the days and before it the names of the meals: both stay while the rest scrolls.
QModelIndex PlannerView::placeAt(const QPoint &point) const
{
    if (!m_week || m_week->rowCount() == 0)
        return {};
    const QPoint at = toContent(point);
    const bool inHeader = point.y() < m_layout.header(0).height();
    const bool inLabels = at.x() - horizontalOffset() < m_layout.label(0).width();
    if (inHeader || inLabels)
        return {};
    const int row = m_layout.rowAt(at.y()), column = m_layout.columnAt(at.x());
    return row < 0 || column < 0 ? QModelIndex() : m_week->place(row, column);
}

QModelIndex PlannerView::indexAt(const QPoint &point) const
{
    const QModelIndex place = placeAt(point);
    if (!place.isValid())
        return {};
    for (int i = 0; i < m_week->rowCount(place); ++i) {
        const QModelIndex meal = m_week->index(i, 0, place);
        if (visualRect(meal).contains(point))
            return meal;
    }
    return m_week->rowCount(place) == 0 ? place : QModelIndex();
}

void PlannerView::scrollTo(const QModelIndex &index, ScrollHint)
{
    const QModelIndex place = placeOf(index);
    if (!place.isValid())
        return;
    const QRect cell = m_layout.cell(place.row(), place.column());
    const QRect label = m_layout.label(place.row());
    const int left = cell.left() - label.width(), right = cell.right() - viewport()->width();
    horizontalScrollBar()->setValue(std::clamp(horizontalScrollBar()->value(), std::min(right, left), left));
    const int top = cell.top() - m_layout.header(0).height(), bottom = cell.bottom() - viewport()->height();
    verticalScrollBar()->setValue(std::clamp(verticalScrollBar()->value(), std::min(bottom, top), top));
}

// With the focus ring, which lies outside the cards.
void PlannerView::repaintPlace(const QModelIndex &index)
{
    if (index.isValid())
        viewport()->update(placeRect(placeOf(index)).adjusted(-1, -1, 1, 1));
}

bool PlannerView::isIndexHidden(const QModelIndex &index) const
{
    return WeekModel::isMeal(index) && visualRect(index).isEmpty();
}

void PlannerView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    QItemSelection selection;
    for (int row = 0; m_week && row < m_week->rowCount(); ++row)
        for (int column = 0; column < m_week->columnCount(); ++column) {
            const QModelIndex place = m_week->place(row, column);
            for (int i = 0; i < m_week->rowCount(place); ++i) {
                const QModelIndex meal = m_week->index(i, 0, place);
                if (visualRect(meal).intersects(rect.normalized()))
                    selection.select(meal, meal);
            }
        }
    selectionModel()->select(selection, command);
}

QRegion PlannerView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index).adjusted(-4, -4, 4, 4);
    return region;
}

QList<PlannedMealId> PlannerView::chosenMeals() const
{
    QModelIndexList meals;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        if (WeekModel::isMeal(index))
            meals.append(index);
    if (meals.isEmpty() && WeekModel::isMeal(currentIndex()))
        meals.append(currentIndex());
    std::ranges::sort(meals, [](const QModelIndex &a, const QModelIndex &b) {
        return std::tuple(a.parent().column(), a.parent().row(), a.row()) <
               std::tuple(b.parent().column(), b.parent().row(), b.row());
    });
    QList<PlannedMealId> ids;
    for (const QModelIndex &meal : std::as_const(meals))
        ids.append(m_week->cardOf(meal)->meal.id);
    return ids;
}

PlanPlace PlannerView::currentPlace() const
{
    return m_week ? m_week->placeOf(currentIndex()) : PlanPlace{};
}

} // namespace kjc
