// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/stepper.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

class StepperAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit StepperAccessible(Stepper *stepper) : QAccessibleWidget(stepper, QAccessible::SpinBox) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? stepper()->valueText() : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return stepper()->value(); }
    void setCurrentValue(const QVariant &value) override
    {
        const double steps = (value.toDouble() - stepper()->value()) / stepper()->step();
        stepper()->stepBy(qRound(steps));
    }
    QVariant maximumValue() const override { return stepper()->maximum(); }
    QVariant minimumValue() const override { return stepper()->minimum(); }
    QVariant minimumStepSize() const override { return stepper()->step(); }

private:
    [[nodiscard]] Stepper *stepper() const { return static_cast<Stepper *>(object()); }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    if (auto *stepper = qobject_cast<Stepper *>(object))
        return new StepperAccessible(stepper);
    return nullptr;
}

} // namespace

Stepper::Stepper(QWidget *parent) : QWidget(parent)
{
    [[maybe_unused]] static const bool known = (QAccessible::installFactory(makeAccessible), true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMouseTracking(true);
    setControlSize(this, ControlSize::Small);
    setFocusRing(this, metrics::radius::control);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

void Stepper::setValue(double value)
{
    const double next = std::clamp(value, m_minimum, m_maximum);
    if (qFuzzyCompare(next + 1, m_value + 1))
        return;
    m_value = next;
    updateGeometry();
    update();
    QAccessibleValueChangeEvent changed(this, m_value);
    QAccessible::updateAccessibility(&changed);
}

void Stepper::setRange(double minimum, double maximum)
{
    Q_ASSERT(minimum <= maximum);
    m_minimum = minimum;
    m_maximum = maximum;
    setValue(m_value);
    updateGeometry();
}

void Stepper::setStep(double step)
{
    Q_ASSERT(step > 0);
    m_step = step;
}

void Stepper::setUnit(const QString &unit)
{
    m_unit = unit;
    updateGeometry();
    update();
}

void Stepper::setFormat(std::function<QString(double)> write,
                        std::function<std::optional<double>(const QString &)> read)
{
    m_write = std::move(write);
    m_read = std::move(read);
    updateGeometry();
    update();
}

QString Stepper::valueText() const
{
    if (m_write)
        return m_write(m_value);
    QString text = locale().toString(m_value, 'g', 7);
    if (!m_unit.isEmpty())
        text += QChar(QChar::Nbsp) + m_unit;
    return text;
}

void Stepper::stepBy(int steps)
{
    changeTo(m_value + steps * m_step);
}

void Stepper::changeTo(double value)
{
    const double before = m_value;
    setValue(value);
    if (!qFuzzyCompare(before + 1, m_value + 1))
        Q_EMIT valueEdited(m_value);
}

QSize Stepper::sizeHint() const
{
    const Theme &theme = Theme::current();
    const int height = controlHeight(this);
    const int text = QFontMetrics(theme.font(Type::BodyStrong)).horizontalAdvance(valueText());
    return {qMax(theme.scaled(metrics::size::stepperWidth), 2 * height + text + metrics::space::lg), height};
}

QRect Stepper::endRect(End end) const
{
    const int x = end == End::Less ? 0 : width() - height();
    return leading(rect(), x, height(), layoutDirection()).toRect();
}

Stepper::End Stepper::endAt(QPoint pos) const
{
    for (const End end : {End::Less, End::More})
        if (endRect(end).contains(pos))
            return end;
    return End::None;
}

bool Stepper::canStep(End end) const
{
    return isEnabled() && (end == End::Less ? m_value > m_minimum : m_value < m_maximum);
}

void Stepper::drawEnd(QPainter &painter, End end) const
{
    const bool able = canStep(end);
    const QRectF rect = endRect(end);
    const qreal icon = scaled(metrics::size::iconMeta);
    if (able && m_hovered == end)
        drawRoundedCard(&painter, rect.adjusted(2, 2, -2, -2), color(Role::Hover), Qt::transparent,
                        metrics::radius::small);
    drawIcon(&painter, end == End::Less ? u"remove" : u"add",
             QRectF(rect.center() - QPointF(icon, icon) / 2, QSizeF(icon, icon)),
             color(able ? Role::TextSecondary : Role::TextDisabled));
}

void Stepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRoundedCard(&painter, rect(), color(Role::Surface), color(Role::Line), metrics::radius::control);
    drawEnd(painter, End::Less);
    drawEnd(painter, End::More);
    if (m_editor)
        return;
    painter.setFont(Theme::current().font(Type::BodyStrong));
    painter.setPen(color(isEnabled() ? Role::Text : Role::TextDisabled));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, valueText());
}

void Stepper::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    const End end = endAt(event->position().toPoint());
    if (end == End::None)
        return edit(valueText());
    finishEditing(true);
    stepBy(end == End::More ? 1 : -1);
}

void Stepper::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = endAt(event->position().toPoint());
    setCursor(m_hovered == End::None ? Qt::IBeamCursor : Qt::ArrowCursor);
    update();
}

void Stepper::leaveEvent(QEvent *event)
{
    m_hovered = End::None;
    update();
    QWidget::leaveEvent(event);
}

// Only where the person already is, so that scrolling a page past it changes nothing.
void Stepper::wheelEvent(QWheelEvent *event)
{
    if (!hasFocus())
        return event->ignore();
    stepBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void Stepper::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Plus: return stepBy(1);
    case Qt::Key_Down:
    case Qt::Key_Minus: return stepBy(-1);
    case Qt::Key_PageUp: return stepBy(10);
    case Qt::Key_PageDown: return stepBy(-10);
    case Qt::Key_Home: return changeTo(m_minimum);
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter: return edit(valueText());
    default: break;
    }
    if (!text.isEmpty() && text.at(0).isDigit())
        return edit(text);
    QWidget::keyPressEvent(event);
}

void Stepper::edit(const QString &start)
{
    if (m_editor)
        return;
    m_editor = new QLineEdit(start, this);
    m_editor->setFrame(false);
    m_editor->setAlignment(Qt::AlignCenter);
    m_editor->setFont(Theme::current().font(Type::BodyStrong));
    m_editor->setAccessibleName(accessibleName());
    m_editor->installEventFilter(this);
    m_editor->setGeometry(rect().adjusted(height(), 2, -height(), -2));
    m_editor->show();
    m_editor->setFocus();
    if (start == valueText())
        m_editor->selectAll();
    update();
}

static std::optional<double> leadingNumber(const QString &text, const QLocale &locale)
{
    qsizetype end = 0;
    while (end < text.size() && (text.at(end).isDigit() || text.at(end) == u'.' || text.at(end) == u','))
        ++end;
    bool ok = false;
    const double value = locale.toDouble(text.left(end), &ok);
    if (ok)
        return value;
    const double plain = QLocale::c().toDouble(text.left(end), &ok);
    return ok ? std::optional(plain) : std::nullopt;
}

void Stepper::finishEditing(bool accept)
{
    if (!m_editor)
        return;
    QLineEdit *editor = m_editor;
    const bool hadFocus = editor->hasFocus();
    m_editor = nullptr;
    const QString text = editor->text().trimmed();
    editor->removeEventFilter(this);
    editor->hide();
    editor->deleteLater();
    if (hadFocus)
        setFocus();
    if (const auto value = m_read ? m_read(text) : leadingNumber(text, locale()); accept && value)
        changeTo(*value);
    update();
}

void Stepper::resizeEvent(QResizeEvent *event)
{
    if (m_editor)
        m_editor->setGeometry(rect().adjusted(height(), 2, -height(), -2));
    QWidget::resizeEvent(event);
}

bool Stepper::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        finishEditing(true);
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    finishEditing(key != Qt::Key_Escape);
    return true;
}

// Digits, + and − are letters of the page's shortcuts elsewhere; here they belong to the number.
bool Stepper::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool mine = key->key() == Qt::Key_Plus || key->key() == Qt::Key_Minus ||
                          (!key->text().isEmpty() && key->text().at(0).isDigit());
        if (mine && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace kjc
