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
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        makeRoom();
    });
    for (QToolButton *button : findChildren<QToolButton *>()) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setAccessibleName(button->defaultAction() == m_clear ? tr("Clear") : placeholder);
    }
}

void SearchField::setKeyHint(const QKeySequence &keys)
{
    m_hint = keys.toString(QKeySequence::NativeText).replace(u'+', u' ');
    makeRoom();
}

int SearchField::hintWidth() const
{
    if (m_hint.isEmpty() || hasFocus() || !text().isEmpty())
        return 0;
    return QFontMetrics(Theme::current().font(Type::Caption)).horizontalAdvance(m_hint) + metrics::space::md;
}

// The hint never lies on the placeholder, whichever way that is written.
void SearchField::makeRoom()
{
    const int room = hintWidth();
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    setTextMargins(rtl ? room : 0, 0, rtl ? 0 : room, 0);
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const int width = hintWidth();
    if (width == 0)
        return;
    QPainter painter(this);
    const QFont font = Theme::current().font(Type::Caption);
    const QRectF key = leading(rect(), this->width() - metrics::space::sm - width - 2, width, layoutDirection());
    const qreal height = Theme::current().lineHeight(Type::Caption) + 4;
    const QRectF cap(key.x(), (this->height() - height) / 2, key.width(), height);
    drawRoundedCard(&painter, cap, color(Role::Window), color(Role::Line), metrics::radius::tag);
    painter.setFont(font);
    painter.setPen(color(Role::TextMuted));
    painter.drawText(cap, Qt::AlignCenter, m_hint);
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    makeRoom();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    makeRoom();
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
