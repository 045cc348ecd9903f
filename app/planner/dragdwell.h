// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QAbstractButton;

namespace kjc {

// Says when a drag has rested at one spot for a moment, and again as long as it stays there.
class DragDwell : public QObject
{
    Q_OBJECT
public:
    static constexpr int kFirstMs = 600;
    static constexpr int kAgainMs = 900;

    explicit DragDwell(QObject *parent);

    void restAt(int spot); // 0: at none
    [[nodiscard]] int spot() const { return m_spot; }

Q_SIGNALS:
    void rested(int spot);

private:
    QTimer m_timer;
    int m_spot = 0;
};

// Recipes or meals that rest over the button while they are dragged press it. Nothing can be dropped there.
void letDragsPress(QAbstractButton &button);

} // namespace kjc
