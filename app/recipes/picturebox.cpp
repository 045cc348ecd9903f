// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/picturebox.h"

#include "app/common/paint.h"
#include "app/common/pictures.h"

#include <QPainter>

namespace kjc {

static constexpr double kShape = 0.643; // height to width

PictureBox::PictureBox(PictureSource &pictures, QWidget *parent) : QWidget(parent), m_pictures(pictures)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred); // Fixed would cut the height for a width
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&pictures, &PictureSource::ready, this, [this](const QString &name) {
        if (name == m_name)
            update();
    });
}

void PictureBox::setPicture(const QString &name, const QString &title)
{
    m_name = name;
    m_title = title;
    //: For a screen reader: %1 is the title of a recipe
    setAccessibleName(tr("Picture of %1").arg(title));
    update();
}

void PictureBox::setInviting(bool inviting)
{
    m_inviting = inviting;
    update();
}

int PictureBox::heightForWidth(int width) const
{
    return int(width * kShape);
}

QSize PictureBox::sizeHint() const
{
    return {320, heightForWidth(320)};
}

void PictureBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    constexpr qreal radius = metrics::radius::panel;
    m_pictures.draw(&painter, rect(), m_name, m_title, {radius, radius});
    if (!m_inviting)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    drawDashedCard(&painter, QRectF(rect()), color(Role::AccentTint), color(Role::Accent), radius, 2);
    painter.setFont(Theme::current().font(Type::BodyStrong));
    painter.setPen(color(Role::AccentText));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Drop the photo here"));
}

} // namespace kjc
