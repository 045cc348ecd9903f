// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QDate>

namespace kjc {

// One day in one slot: how many meals are there, and whether it is the one chosen.
class DayCell : public QAbstractButton
{
    Q_OBJECT
public:
    DayCell(int slot, int day, QWidget *parent);

    // `name` is what a screen reader calls the place: "Friday dinner".
    void setContent(const QString &name, int meals, bool today);
    [[nodiscard]] int slot() const { return m_slot; }
    [[nodiscard]] int day() const { return m_day; }
    [[nodiscard]] int meals() const { return m_meals; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    int m_slot; // index of the row
    int m_day;  // 0 to 6
    int m_meals = 0;
    bool m_today = false;
};

// The name and number of a day above its column; today's number is filled.
class DayHead : public QWidget
{
    Q_OBJECT
public:
    explicit DayHead(QWidget *parent);

    void setDay(const QDate &day, bool today);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QDate m_day;
    bool m_today = false;
};

} // namespace kjc
