// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/suggestionrow.h"

#include "app/common/button.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/pictures.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace kjc {

using namespace metrics;

static constexpr int kThumb = 40, kGap = 10;

SuggestionRow::SuggestionRow(PictureSource &pictures, const MealDraft &draft, const QString &meta,
                             const QString &spoken, QWidget *parent)
    : QAbstractButton(parent),
      m_pictures(pictures),
      m_draft(draft),
      m_meta(meta)
{
    const QString title = format::isolated(draft.title);
    setAccessibleName(spoken);
    setToolTip(draft.title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFocusRing(this, radius::control);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, space::sm, 0);
    row->setSpacing(space::xs);
    row->addStretch(1);
    //: %1 is a suggested dish
    m_accept = makeIconButton(u"check", tr("Accept %1").arg(title), this);
    m_accept->setIcon(themeIcon(u"check", Role::OnAccent));
    setRole(m_accept, ButtonRole::Primary);
    //: %1 is a suggested dish
    m_other = makeIconButton(u"swap", tr("Suggest something else than %1").arg(title), this);
    for (QToolButton *button : {m_accept, m_other}) {
        setControlSize(button, ControlSize::Small);
        row->addWidget(button);
    }
    connect(m_accept, &QToolButton::clicked, this, [this] { Q_EMIT accepted(m_draft.id); });
    connect(m_other, &QToolButton::clicked, this, [this] { Q_EMIT otherRequested(m_draft.id); });
    connect(&pictures, &PictureSource::ready, this, [this](const QString &name) {
        if (name == m_draft.picture || m_draft.picture.isEmpty())
            update();
    });
}

QSize SuggestionRow::sizeHint() const
{
    const Theme &theme = Theme::current();
    const int words = theme.lineHeight(Type::Card) + theme.lineHeight(Type::Caption) + space::lg + space::xs;
    return {scaled(240), std::max(words, scaled(kThumb) + space::lg)};
}

QSize SuggestionRow::minimumSizeHint() const
{
    return {scaled(180), sizeHint().height()};
}

void SuggestionRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRoundedCard(&painter, rect(), color(isDown() || underMouse() ? Role::Hover : Role::Window), color(Role::Line),
                    radius::control);
    const qreal thumb = scaled(kThumb), lead = space::sm;
    const QRectF at = leading(rect(), lead, thumb, layoutDirection());
    m_pictures.draw(&painter, {at.x(), (height() - thumb) / 2, thumb, thumb}, m_draft.picture, m_draft.title,
                    {radius::small, radius::small});
    const qreal x = lead + thumb + kGap;
    const QRect buttons = m_accept->geometry().united(m_other->geometry());
    const qreal room = width() - x - buttons.width() - space::sm - kGap;
    const Theme &theme = Theme::current();
    const qreal title = theme.lineHeight(Type::Card), meta = theme.lineHeight(Type::Caption);
    QRectF line = leading(rect(), x, room, layoutDirection());
    line = {line.x(), (height() - title - meta) / 2, line.width(), title};
    drawLine(&painter, line, m_draft.title, Type::Card, color(Role::Text), layoutDirection());
    drawLine(&painter, {line.x(), line.bottom(), line.width(), meta}, m_meta, Type::Caption, color(Role::TextSecondary),
             layoutDirection());
}

void SuggestionRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT dismissed(m_draft.id);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void SuggestionRow::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themeIcon(u"check"), tr("Accept"), this, [this] { Q_EMIT accepted(m_draft.id); });
    menu->addAction(themeIcon(u"swap"), tr("Suggest another"), this, [this] { Q_EMIT otherRequested(m_draft.id); });
    menu->addAction(themeIcon(u"close"), tr("Dismiss"), this, [this] { Q_EMIT dismissed(m_draft.id); });
    menu->popup(event->globalPos());
}

} // namespace kjc
