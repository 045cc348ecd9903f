// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/roomcard.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/text.h"
#include "app/common/wrappedtext.h"

#include <QHBoxLayout>
#include <QPainter>

#include <array>

namespace kjc {

using namespace metrics;

static constexpr int kAvatar = 32, kEmblem = 48, kHeadHeight = 54;

RoomCard::RoomCard(const QString &title, QWidget *parent)
    : QFrame(parent),
      m_title(new Text(title, Type::Title2, Role::Text, this)),
      m_head(new QHBoxLayout),
      m_rows(new QVBoxLayout)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, space::xs);
    all->setSpacing(0);
    m_head->setContentsMargins(space::lg, space::sm, space::lg, space::sm);
    m_head->setSpacing(space::sm);
    m_head->addWidget(m_title, 1);
    auto *head = new QWidget(this);
    head->setLayout(m_head);
    head->setMinimumHeight(scaled(kHeadHeight));
    all->addWidget(head);
    m_rows->setSpacing(0);
    all->addLayout(m_rows);
    all->addStretch(1);
    setAccessibleName(title);
}

void RoomCard::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void RoomCard::addToHead(QWidget *widget)
{
    m_head->addWidget(widget);
}

void RoomCard::addRow(QWidget *row)
{
    auto *box = new QWidget(this);
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins(0, 1, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(row);
    m_rows->addWidget(box);
}

void RoomCard::clearRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a button of it may be what asked
        delete item;
    }
}

void RoomCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRoundedCard(&painter, rect(), color(Role::Surface), color(Role::Line), radius::panel);
    for (int i = 0; i < m_rows->count(); ++i) {
        const int y = m_rows->itemAt(i)->geometry().top();
        painter.fillRect(QRect(1, y, width() - 2, 1), color(Role::Line));
    }
}

Avatar::Avatar(const QString &name, const QString &key, QWidget *parent)
    : QWidget(parent),
      m_letter(name.left(1).toUpper())
{
    static constexpr std::array kTones{Tone::Fresh, Tone::Info, Tone::Soon};
    int sum = 0;
    for (const QChar letter : key)
        sum += letter.unicode();
    m_tone = kTones[size_t(sum) % kTones.size()];
    setFixedSize(scaled(kAvatar), scaled(kAvatar));
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(rolesOf(m_tone).fill));
    painter.drawEllipse(rect());
    painter.setPen(color(rolesOf(m_tone).text));
    painter.setFont(Theme::current().font(Type::BodyStrong));
    painter.drawText(rect(), Qt::AlignCenter, m_letter);
}

Emblem::Emblem(QStringView icon, Role ink, QWidget *parent, bool tinted)
    : QWidget(parent),
      m_icon(icon.toString()),
      m_ink(ink),
      m_tinted(tinted)
{
    const int side = scaled(tinted ? kEmblem : metrics::size::icon);
    setFixedSize(side, side);
}

void Emblem::setIcon(QStringView icon)
{
    m_icon = icon.toString();
    update();
}

void Emblem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRectF at = rect();
    if (m_tinted) {
        drawRoundedCard(&painter, at, color(Role::AccentTint), color(Role::AccentTint), radius::panel);
        const qreal inset = (width() - scaled(metrics::size::iconLg)) / 2.0;
        at.adjust(inset, inset, -inset, -inset);
    }
    drawIcon(&painter, m_icon, at, color(m_ink), layoutDirection());
}

QWidget *makeRow(QWidget *leadingWidget, const QString &title, const QString &caption, const QList<QWidget *> &controls,
                 QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(space::lg, space::sm, space::lg, space::sm);
    row->setSpacing(space::md);
    if (leadingWidget)
        row->addWidget(leadingWidget, 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new WrappedText(title, Type::Body, Role::Text, box));
    if (!caption.isEmpty())
        words->addWidget(new WrappedText(caption, Type::Caption, Role::TextSecondary, box));
    row->addLayout(words, 1);
    for (QWidget *control : controls)
        row->addWidget(control, 0, Qt::AlignVCenter);
    return box;
}

} // namespace kjc
