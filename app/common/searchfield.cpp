// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/searchfield.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/style.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace kjc {

using namespace Qt::StringLiterals;

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent), m_clear(new QAction(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setProperty(property::kQuiet, true);
    addAction(themeIcon(u"search"), LeadingPosition);
    m_clear->setIcon(themeIcon(u"close"));
    m_clear->setText(tr("Clear"));
    addAction(m_clear, TrailingPosition);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, [this] {
        clear();
        Q_EMIT textEdited({});
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    for (QToolButton *button : findChildren<QToolButton *>()) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setAccessibleName(button->defaultAction() == m_clear ? tr("Clear") : placeholder);
    }
}

void SearchField::setKeyHint(const QKeySequence &keys)
{
    m_hint = keys.toString(QKeySequence::NativeText).replace(u'+', u' ');
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || hasFocus() || !text().isEmpty())
        return;
    QPainter painter(this);
    const QFont font = Theme::current().font(Type::Caption);
    const int width = QFontMetrics(font).horizontalAdvance(m_hint) + 2 * metrics::space::xs + 4;
    const QRectF key = leading(rect(), this->width() - metrics::space::sm - width - 2, width, layoutDirection());
    const qreal height = Theme::current().lineHeight(Type::Caption) + 4;
    const QRectF cap(key.x(), (this->height() - height) / 2, key.width(), height);
    drawRoundedCard(&painter, cap, color(Role::Window), color(Role::Line), metrics::radius::tag);
    painter.setFont(font);
    painter.setPen(color(Role::TextMuted));
    painter.drawText(cap, Qt::AlignCenter, m_hint);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        m_clear->trigger();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        Q_EMIT leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace kjc
