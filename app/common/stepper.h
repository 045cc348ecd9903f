// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;

namespace kjc {

// A number with − and + at its ends: "− 4 +", "− 250 g +". Arrows, + and − step, Page Up and Down take ten, digits start
// typing, Enter accepts, Esc puts the old value back. A screen reader meets a spin box; give it an accessible name.
class Stepper : public QWidget
{
    Q_OBJECT
public:
    explicit Stepper(QWidget *parent = nullptr);

    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] double minimum() const { return m_minimum; }
    [[nodiscard]] double maximum() const { return m_maximum; }
    [[nodiscard]] double step() const { return m_step; }

    // Silent: does not emit valueEdited(). Clamped to the range.
    void setValue(double value);
    void setRange(double minimum, double maximum);
    void setStep(double step);
    // What stands behind the number, translated: "g". Empty for a plain count.
    void setUnit(const QString &unit);
    // How a value is written (with its unit) and read back from what a person typed; absent: not understood, the old value
    // stays. Without them: the locale's decimal form and the unit.
    void setFormat(std::function<QString(double)> write, std::function<std::optional<double>(const QString &)> read);

    [[nodiscard]] QString valueText() const;
    void stepBy(int steps); // by a person: emits valueEdited() when it changes

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    // A person changed it.
    void valueEdited(double value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class End { None, Less, More };
    [[nodiscard]] QRect endRect(End end) const;
    [[nodiscard]] End endAt(QPoint pos) const;
    [[nodiscard]] bool canStep(End end) const;
    void drawEnd(QPainter &painter, End end) const;
    void edit(const QString &start);
    void finishEditing(bool accept);
    void changeTo(double value);

    double m_value = 1;
    double m_minimum = 0;
    double m_maximum = 9999;
    double m_step = 1;
    QString m_unit;
    std::function<QString(double)> m_write;
    std::function<std::optional<double>(const QString &)> m_read;
    QLineEdit *m_editor = nullptr; // only while typing
    End m_hovered = End::None;
};

} // namespace kjc
