// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace kjc {

// One of a few, side by side: "Week | Month". Arrow keys move the choice, Tab leaves it.
class Segmented : public QWidget
{
    Q_OBJECT
public:
    explicit Segmented(QWidget *parent = nullptr);

    // An icon without text needs `name` for the tooltip and the screen reader. Ids must differ. The first becomes current.
    void addSegment(int id, const QString &text, QStringView icon = {}, const QString &name = {});
    [[nodiscard]] int current() const; // -1 when empty
    void setCurrent(int id);           // silent

Q_SIGNALS:
    // A person chose another.
    void chosen(int id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
};

} // namespace kjc
