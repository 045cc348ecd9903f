// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pantry/pantrydelegate.h"

#include <QTreeView>

namespace kjc {

// The groups and lots of a PantryModel. Arrows move, Left and Right fold, + and − step the amount, Enter types one, S puts on
// the shopping list, Del removes; all for the current row.
class PantryView : public QTreeView
{
    Q_OBJECT
public:
    explicit PantryView(PantryModel &model, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<PantryEntry> currentEntry() const;
    void setSingleLetterKeys(bool on) { m_singleLetters = on; }
    void editCurrentAmount();

Q_SIGNALS:
    void stepped(const kjc::PantryEntry &entry, int direction);
    void amountTyped(const kjc::PantryEntry &entry, const QString &text);
    void menuRequested(const kjc::PantryEntry &entry, QPoint globalPos);
    void shoppingRequested(const kjc::PantryEntry &entry);
    void removalRequested(const kjc::PantryEntry &entry);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override { mousePressEvent(event); }
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}

private:
    bool handleKey(QKeyEvent *event);
    void press(const QModelIndex &index, QPoint at);

    PantryModel &m_model;
    PantryDelegate *m_delegate;
    QSet<int> m_folded; // ids of groups that a person folded
    bool m_singleLetters = true;
};

} // namespace kjc
