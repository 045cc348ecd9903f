// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QPropertyAnimation;
class QTimer;

namespace kjc {

// Says what happened at the bottom of the window, and how to take it back. One per window, made once and used again: a newer
// message replaces the older one. Goes after 8 s, but stays while the pointer or the keyboard is on it. F8 goes to it.
class Toast : public QWidget
{
    Q_OBJECT
public:
    // A child of `window`, above its other children; follows its size.
    explicit Toast(QWidget *window);

    // `actionText` empty: nothing to do about it. `action` is called once, when chosen, and the toast closes.
    void showMessage(const QString &text, QStringView icon = {}, const QString &actionText = {},
                     std::function<void()> action = {});
    void dismiss();
    [[nodiscard]] QString message() const;
    // For tests; 8000 ms otherwise.
    void setLifetime(int milliseconds);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Button;
    void place(qreal shift);
    void runAction();
    void restartClock();
    void takeFocus();
    [[nodiscard]] bool isAttended() const;

    QLabel *m_text;
    Button *m_action;
    Button *m_close;
    QTimer *m_clock;
    QPropertyAnimation *m_slide;
    QString m_icon;
    std::function<void()> m_run;
    QPointer<QWidget> m_focusBefore;
};

} // namespace kjc
