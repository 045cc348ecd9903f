// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/mealdraft.h"

#include <QAbstractButton>

class QToolButton;

namespace kjc {

class PictureSource;

// A suggestion in the panel: its picture, what and for when, and what can be answered. Pressing the row itself goes to its
// place; Delete dismisses.
class SuggestionRow : public QAbstractButton
{
    Q_OBJECT
public:
    // `meta` is its second line, `spoken` all of it as a sentence. `pictures` outlives this.
    SuggestionRow(PictureSource &pictures, const MealDraft &draft, const QString &meta, const QString &spoken,
                  QWidget *parent);

    [[nodiscard]] const MealDraft &draft() const { return m_draft; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void accepted(const QUuid &draft);
    void otherRequested(const QUuid &draft);
    void dismissed(const QUuid &draft);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    PictureSource &m_pictures;
    MealDraft m_draft;
    QString m_meta;
    QToolButton *m_accept;
    QToolButton *m_other;
};

} // namespace kjc
