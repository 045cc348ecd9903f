// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/toast.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/shadow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QShortcut>
#include <QTimer>

namespace kjc {

static constexpr int kLifetime = 8000;
static constexpr int kFromBottom = 24;
static constexpr int kSlide = 8;
static constexpr int kPaddingX = 16;
static constexpr int kPaddingY = 10;

namespace {

class ToastAccessible : public QAccessibleWidget
{
public:
    explicit ToastAccessible(Toast *toast) : QAccessibleWidget(toast, QAccessible::AlertMessage) {}
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    if (auto *toast = qobject_cast<Toast *>(object))
        return new ToastAccessible(toast);
    return nullptr;
}

} // namespace

// Buttons on the inverted ground of the toast, in its own ink.
class Toast::Button : public QAbstractButton
{
public:
    Button(const QString &text, QStringView icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon.toString())
    {
        setText(text);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFont(Theme::current().font(Type::BodyStrong));
        connect(&Theme::current(), &Theme::changed, this, [this] { setFont(Theme::current().font(Type::BodyStrong)); });
    }
    void setIconName(QStringView icon)
    {
        m_icon = icon.toString();
        updateGeometry();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int height = controlHeight(this);
        if (text().isEmpty())
            return {height, height};
        const int icon = m_icon.isEmpty() ? 0 : scaled(metrics::size::iconSm) + metrics::space::sm;
        return {fontMetrics().horizontalAdvance(text()) + icon + 2 * metrics::space::md, height};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor ink = color(Role::Window);
        QColor fill = ink;
        fill.setAlphaF(isDown() ? 0.28F : underMouse() ? 0.22F : text().isEmpty() ? 0.0F : 0.14F);
        const QColor ring = hasFocus() ? ink : QColor(Qt::transparent);
        drawRoundedCard(&painter, rect(), fill, ring, metrics::radius::control, 2);
        const int letters = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text());
        const int icon = m_icon.isEmpty() ? 0 : scaled(metrics::size::iconSm);
        const int gap = letters > 0 && icon > 0 ? metrics::space::sm : 0;
        const qreal x = (width() - letters - icon - gap) / 2.0;
        if (icon > 0)
            drawIcon(&painter, m_icon, leading(rect(), x, icon, layoutDirection()), ink, layoutDirection());
        painter.setPen(ink);
        painter.drawText(leading(rect(), x + icon + gap, letters + 1, layoutDirection()), Qt::AlignCenter, text());
    }

private:
    QString m_icon;
};

Toast::Toast(QWidget *window)
    : QWidget(window),
      m_text(new QLabel(this)),
      m_action(new Button({}, {}, this)),
      m_close(new Button({}, u"close", this)),
      m_clock(new QTimer(this)),
      m_slide(new QPropertyAnimation(this, "pos", this))
{
    [[maybe_unused]] static const bool known = (QAccessible::installFactory(makeAccessible), true);
    setAttribute(Qt::WA_Hover);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    const QMargins shadow = shadowMargins(Shadow::Menu);
    layout->setContentsMargins(shadow + QMargins(kPaddingX, kPaddingY, kPaddingY, kPaddingY));
    layout->setSpacing(metrics::space::md);
    layout->addSpacing(scaled(metrics::size::iconSm) + metrics::space::md);
    layout->addWidget(m_text, 1);
    layout->addSpacing(metrics::space::xl);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_clock->setSingleShot(true);
    m_clock->setInterval(kLifetime);
    connect(m_clock, &QTimer::timeout, this, [this] { isAttended() ? restartClock() : dismiss(); });
    connect(m_close, &QAbstractButton::clicked, this, &Toast::dismiss);
    connect(m_action, &QAbstractButton::clicked, this, &Toast::runAction);
    auto *go = new QShortcut(QKeySequence(Qt::Key_F8), window);
    connect(go, &QShortcut::activated, this, &Toast::takeFocus);
    window->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &text, QStringView icon, const QString &actionText, std::function<void()> action)
{
    Q_ASSERT(actionText.isEmpty() == !action);
    QPalette palette;
    palette.setColor(QPalette::WindowText, color(Role::Window));
    m_text->setPalette(palette);
    m_text->setText(text);
    m_icon = icon.isEmpty() ? QStringLiteral("info") : icon.toString();
    m_run = std::move(action);
    m_action->setText(actionText);
    m_action->setIconName(actionText.isEmpty() ? QStringView() : u"undo");
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    const bool wasVisible = isVisible();
    adjustSize();
    place(0);
    show();
    raise();
    const int duration = Theme::current().duration(Motion::Base);
    if (!wasVisible && duration > 0) {
        m_slide->setDuration(duration);
        m_slide->setEasingCurve(QEasingCurve::OutCubic);
        m_slide->setStartValue(pos() + QPoint(0, kSlide));
        m_slide->setEndValue(pos());
        m_slide->start();
    }
    restartClock();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::dismiss()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_clock->stop();
    m_slide->stop();
    m_run = nullptr;
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus();
    Q_EMIT dismissed();
}

void Toast::runAction()
{
    const auto run = std::exchange(m_run, nullptr);
    dismiss();
    if (run)
        run();
}

QString Toast::message() const
{
    return isVisible() ? m_text->text() : QString();
}

void Toast::setLifetime(int milliseconds)
{
    m_clock->setInterval(milliseconds);
}

QSize Toast::sizeHint() const
{
    const QSize wanted = layout()->sizeHint();
    const int room = parentWidget()->width();
    return {qMin(qMax(wanted.width(), 360), room), wanted.height()};
}

void Toast::place(qreal shift)
{
    const QMargins shadow = shadowMargins(Shadow::Menu);
    const QWidget *window = parentWidget();
    move((window->width() - width()) / 2, window->height() - kFromBottom - height() + shadow.bottom() + qRound(shift));
}

void Toast::restartClock()
{
    m_clock->start();
}

bool Toast::isAttended() const
{
    return underMouse() || isAncestorOf(QApplication::focusWidget());
}

void Toast::takeFocus()
{
    if (!isVisible())
        return;
    m_focusBefore = QApplication::focusWidget();
    (m_action->isVisible() ? m_action : m_close)->setFocus(Qt::ShortcutFocusReason);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF card = rect().marginsRemoved(shadowMargins(Shadow::Menu));
    drawShadow(&painter, card, metrics::radius::panel, Shadow::Menu);
    drawRoundedCard(&painter, card, color(Role::Text), Qt::transparent, metrics::radius::panel);
    const QRectF icon = leading(card, kPaddingX, scaled(metrics::size::iconSm), layoutDirection());
    drawIcon(&painter, m_icon, icon, color(Role::Window), layoutDirection());
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_clock->stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    restartClock();
    QWidget::leaveEvent(event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QWidget::keyPressEvent(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        m_slide->stop();
        adjustSize();
        place(0);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kjc
