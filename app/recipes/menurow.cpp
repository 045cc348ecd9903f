// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/menurow.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

namespace kjc {

using namespace metrics;

static constexpr int kIcon = 18;
static constexpr int kIndent = space::md + kIcon + space::md;

MenuRow::MenuRow(QStringView icon, const QString &title, const QString &sentence, QWidget *parent)
    : QAbstractButton(parent),
      m_icon(icon.toString()),
      m_sentence(sentence)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void MenuRow::setKeys(const QKeySequence &keys)
{
    m_keys = keys.toString(QKeySequence::NativeText).replace(u'+', u' ');
    updateGeometry();
}

QSize MenuRow::sizeHint() const
{
    const Theme &theme = Theme::current();
    const int title = QFontMetrics(theme.font(Type::BodyStrong)).horizontalAdvance(text());
    const int sentence = QFontMetrics(theme.font(Type::Caption)).horizontalAdvance(m_sentence);
    const int keys =
        m_keys.isEmpty() ? 0 : QFontMetrics(theme.font(Type::Caption)).horizontalAdvance(m_keys) + space::xl;
    return {kIndent + qMax(title, sentence) + keys + space::xl,
            theme.lineHeight(Type::BodyStrong) + theme.lineHeight(Type::Caption) + space::md};
}

void MenuRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const Qt::LayoutDirection direction = layoutDirection();
    const QRectF row = QRectF(rect()).adjusted(space::xs, 0, -space::xs, 0);
    if (underMouse() || hasFocus())
        drawRoundedCard(&painter, row, color(isDown() ? Role::Pressed : Role::Hover), Qt::transparent, radius::control);
    QRectF icon = leading(row, space::md - space::xs, kIcon, direction);
    drawIcon(&painter, m_icon, icon, color(Role::TextSecondary), direction);
    const qreal keys = m_keys.isEmpty() ? 0 : QFontMetricsF(theme.font(Type::Caption)).horizontalAdvance(m_keys) + 1;
    const qreal indent = kIndent - space::xs;
    QRectF line = leading(row, indent, row.width() - indent - keys - space::md, direction);
    line.setTop(space::sm - 2);
    line.setHeight(theme.lineHeight(Type::BodyStrong));
    drawLine(&painter, line, text(), Type::BodyStrong, color(Role::Text), direction);
    line.translate(0, line.height());
    line.setHeight(theme.lineHeight(Type::Caption));
    drawLine(&painter, line, m_sentence, Type::Caption, color(Role::TextSecondary), direction);
    if (!m_keys.isEmpty())
        drawLine(&painter, leading(row, row.width() - keys - space::sm, keys, direction), m_keys, Type::Caption,
                 color(Role::TextMuted), direction);
}

// Up and Down belong to the menu, Enter chooses.
void MenuRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: click(); return;
    default: event->ignore();
    }
}

void MenuRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    setFocus(Qt::MouseFocusReason);
}

MenuRow *addMenuRow(QMenu *menu, QStringView icon, const QString &title, const QString &sentence,
                    std::function<void()> run)
{
    auto *row = new MenuRow(icon, title, sentence, menu);
    auto *action = new QWidgetAction(menu);
    action->setText(title);
    action->setDefaultWidget(row);
    menu->addAction(action);
    QObject::connect(row, &QAbstractButton::clicked, action, [menu, action] {
        menu->close();
        action->trigger();
    });
    QObject::connect(action, &QAction::triggered, menu, [run = std::move(run)] { run(); });
    return row;
}

} // namespace kjc
