// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/panel.h"

#include "app/common/button.h"
#include "app/common/margins.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kjc {

enum PanelRow { HeaderRow, FixedRow, BodyRow, FooterRow, PanelRowCount };

Panel::Panel(const QString &title, QWidget *parent)
    : QFrame(parent),
      m_title(new Text(title, Type::Title2, Role::Text, this)),
      m_header(new QHBoxLayout),
      m_rows(new QVBoxLayout(this)),
      m_close(makeIconButton(u"close", tr("Close panel"), this))
{
    setAccessibleName(title);
    m_header->setContentsMargins(turnedMargins(metrics::space::panel + 1, 0, metrics::space::md, 0));
    m_header->setSpacing(metrics::space::xs);
    m_header->addWidget(m_title, 1);
    m_header->addWidget(m_close);
    m_header->addStrut(Theme::current().scaled(metrics::size::headerHeight));
    m_rows->setContentsMargins(turnedMargins(1, 0, 0, 0));
    m_rows->setSpacing(0);
    m_rows->addLayout(m_header);
    for (int row = FixedRow; row < PanelRowCount; ++row)
        m_rows->addLayout(new QVBoxLayout, row == BodyRow ? 1 : 0);
    connect(m_close, &QToolButton::clicked, this, &Panel::closeRequested);
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::addHeaderWidget(QWidget *widget)
{
    m_header->insertWidget(m_header->indexOf(m_close), widget);
}

static void replace(QVBoxLayout *rows, PanelRow row, QWidget *widget, const QMargins &margins)
{
    QLayout *cell = rows->itemAt(row)->layout();
    if (QLayoutItem *old = cell->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    cell->setContentsMargins(margins);
    cell->addWidget(widget);
}

void Panel::setFixedPart(QWidget *widget)
{
    constexpr int side = metrics::space::panel;
    replace(m_rows, FixedRow, widget, {side, 0, side, metrics::space::md});
}

void Panel::setBody(QWidget *body, bool scrolls)
{
    if (!scrolls)
        return replace(m_rows, BodyRow, body, {});
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    area->setWidget(body);
    body->setAutoFillBackground(false); // setWidget() switches it on
    replace(m_rows, BodyRow, area, {});
}

void Panel::setFooter(QWidget *widget)
{
    constexpr int side = metrics::space::panel;
    replace(m_rows, FooterRow, widget, {side, metrics::space::md, side, metrics::space::md});
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Surface));
    painter.fillRect(leading(rect(), 0, 1, layoutDirection()), color(Role::Line));
    if (QLayoutItem *footer = m_rows->itemAt(FooterRow); footer->layout()->count() > 0)
        painter.fillRect(QRect(0, footer->geometry().top(), width(), 1), color(Role::Line));
}

void Panel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QFrame::keyPressEvent(event);
}

} // namespace kjc
