// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/dragdwell.h"
#include "app/planner/ghostcard.h"
#include "app/planner/mealcard.h"
#include "app/planner/plannerlayout.h"
#include "app/planner/weekmodel.h"

#include <QAbstractItemView>

namespace kjc {

// The week grid: slots by days, every meal a card painted here. Says what a person wants; others do it.
class PlannerView : public QAbstractItemView
{
    Q_OBJECT
public:
    // `pictures` outlives this.
    PlannerView(PictureSource &pictures, QWidget *parent = nullptr);

    void setWeekModel(WeekModel *model); // outlives this or is its child
    void setCompact(bool compact);       // row labels become icons
    // Single letters do things while the grid has the focus (WCAG 2.1.4: they can be switched off).
    void setLetterKeys(bool on) { m_letterKeys = on; }

    // The selected meals in reading order; the current one when none is selected.
    [[nodiscard]] QList<PlannedMealId> chosenMeals() const;
    [[nodiscard]] PlanPlace currentPlace() const;
    [[nodiscard]] QRect placeRect(const QModelIndex &place) const; // in the viewport
    // Where the cursor and the selection are, to find them again after the week was read anew or another one is shown.
    struct Bookmark {
        int row = -1; // of the place; -1 for none
        int column = -1;
        PlannedMealId meal; // null on an empty place
        QList<PlannedMealId> selected;
    };
    [[nodiscard]] Bookmark bookmark() const;
    // Goes with the meal where it is still shown, to a meal that came to the empty place, else to the place.
    void restore(const Bookmark &bookmark);
    void copyChosen(bool cut);
    [[nodiscard]] bool canPaste() const;
    void paste(); // at the current place
    // Answers the suggestion of a place, as its buttons do; nothing where there is none.
    void answer(const QModelIndex &place, GhostButton button);
    // To the next suggestion of the week, or the one before, day by day; false when there is none.
    bool goToSuggestion(int step);
    [[nodiscard]] bool isCarrying() const { return !m_carried.isEmpty(); }

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void setModel(QAbstractItemModel *model) override;
    void doItemsLayout() override;
    void selectAll() override; // every meal of the week

Q_SIGNALS:
    void openRequested(kjc::PlannedMealId meal);
    void addRequested(const kjc::PlanPlace &place);
    void moveRequested(const QList<kjc::PlannedMealId> &meals, const kjc::PlanPlace &place);
    void copyRequested(const QList<kjc::PlannedMealId> &meals, const kjc::PlanPlace &place);
    void meetRequested(kjc::PlannedMealId dragged, kjc::PlannedMealId target); // dropped on a meal: swap or add?
    void recipesDropped(const QList<kjc::RecipeId> &recipes, const kjc::PlanPlace &place);
    void removeRequested(const QList<kjc::PlannedMealId> &meals);
    void servingsRequested(const QList<kjc::PlannedMealId> &meals, int change);
    void cookedRequested(const QList<kjc::PlannedMealId> &meals);
    void leftoversRequested(kjc::PlannedMealId meal);
    void anotherRequested(kjc::PlannedMealId meal);
    void repeatRequested(const QList<kjc::PlannedMealId> &meals);
    void moreRequested(const kjc::PlanPlace &place); // the meals behind "+1 more"
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);
    void draftOpened(const QUuid &draft);
    void draftAccepted(const QUuid &draft);
    void draftRejected(const QUuid &draft);
    void otherDraftRequested(const QUuid &draft);
    void allDraftsAccepted();
    void weekRequested(int step); // -1 previous, 1 next, 0 today
    void planRequested();
    void weekPainted(); // the first time a week is on the screen

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions supported) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void updateGeometries() override;
    void keyboardSearch(const QString &) override {} // letters are commands here

private:
    // plannerview.cpp: geometry
    [[nodiscard]] PlannerLayout::Input measure() const;
    void relayout();
    void followGhosts();
    void followPicture(const QString &name);
    void repaintPlace(const QModelIndex &index);
    [[nodiscard]] QRect toViewport(const QRect &content) const;
    [[nodiscard]] QPoint toContent(const QPoint &viewport) const;
    [[nodiscard]] QModelIndex placeAt(const QPoint &point) const;
    [[nodiscard]] QModelIndex placeOf(const QModelIndex &index) const;

    // plannerpaint.cpp
    void paintAround(QPainter &painter, const QRect &rect) const;
    void paintColumns(QPainter &painter) const;
    void paintHeader(QPainter &painter) const;
    void paintDay(QPainter &painter, const QRect &band, int column) const;
    void paintLabels(QPainter &painter) const;
    void paintPlace(QPainter &painter, const QModelIndex &place) const;
    void paintEmpty(QPainter &painter, const QModelIndex &place, const QRectF &rect) const;
    void paintTarget(QPainter &painter, const QModelIndex &place) const;
    void paintMore(QPainter &painter, const QModelIndex &place, int count) const;
    [[nodiscard]] CardLook lookOf(const QModelIndex &meal) const;
    [[nodiscard]] QPixmap dragPicture(const QModelIndex &meal, int count) const;

    // plannerghosts.cpp
    void paintGhost(QPainter &painter, const QModelIndex &place, const QRectF &rect) const;
    bool ghostKey(QKeyEvent *event);
    [[nodiscard]] GhostButton ghostButtonAt(const QPoint &point) const;
    void hoverGhost(const QPoint &point);
    [[nodiscard]] QRectF cardRect(const QModelIndex &place) const;

    // plannerfooter.cpp
    [[nodiscard]] int footerHeight() const; // 0 where no recipe says what it gives
    void paintFooter(QPainter &painter) const;
    void paintDayFooter(QPainter &painter, int column) const;
    void paintFooterLabel(QPainter &painter, const QRect &strip) const;
    [[nodiscard]] QString footerToolTip(const QPoint &point) const;

    // plannerkeys.cpp
    bool commandKey(QKeyEvent *event);
    bool clipboardKey(QKeyEvent *event);
    void pickUp(const QList<PlannedMealId> &meals);
    void putDown(bool copy);
    bool letterKey(QKeyEvent *event);
    bool carryKey(QKeyEvent *event);
    void activate(const QModelIndex &index);
    [[nodiscard]] QModelIndex neighbour(const QModelIndex &from, int rows, int columns) const;

    // plannerdrag.cpp
    void setTarget(const QModelIndex &place);
    void restAtEdge(int step);
    void goOnAtEdge(int step);
    [[nodiscard]] int edgeAt(const QPoint &point) const; // -1 where earlier days go on, 1 where later ones do, else 0
    [[nodiscard]] QRect edgeRect(int step) const;
    void paintEdge(QPainter &painter) const;

    WeekModel *m_week = nullptr;
    MealCardPainter m_card;
    GhostCardPainter m_ghost;
    PlannerLayout m_layout;
    bool m_compact = false;
    bool m_painted = false;
    bool m_letterKeys = true;
    DragDwell *m_edge; // a drag at the first or last day
    QPersistentModelIndex m_hovered;
    GhostButton m_hoveredButton = GhostButton::None; // of the suggestion at m_hovered
    GhostButton m_pressedButton = GhostButton::None; // … at the current index
    QPersistentModelIndex m_target;                  // place under a drag, or where carried meals would be put
    QList<PlannedMealId> m_carried;                  // picked up with the keyboard
    QList<PlannedMealId> m_cut;                      // cut, and moved by the next paste
    QList<PlannedMealId> m_dragged;                  // on their way with the mouse
};

} // namespace kjc
