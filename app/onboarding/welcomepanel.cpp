// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/onboarding/welcomepanel.h"

#include "app/common/chip.h"
#include "app/common/flowlayout.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/pictures.h"
#include "app/common/text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kjc {

using namespace Qt::StringLiterals;
namespace space = metrics::space;

namespace {

// Six dishes, two in a row.
class DishWall : public QWidget
{
public:
    DishWall(PictureSource &pictures, QWidget *parent) : QWidget(parent), m_pictures(pictures)
    {
        setMinimumHeight(scaled(200));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        connect(&pictures, &PictureSource::ready, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        static const QStringList kDishes{u"food/paella"_s,   u"food/greeksalad"_s, u"food/pumpkin"_s,
                                         u"food/tortilla"_s, u"food/shakshuka"_s,  u"food/oats"_s};
        QPainter painter(this);
        const qreal gap = space::md, w = (width() - gap) / 2, h = std::min((height() - 2 * gap) / 3, w * 0.6);
        for (int i = 0; i < kDishes.size(); ++i)
            m_pictures.draw(&painter, {(i % 2) * (w + gap), (i / 2) * (h + gap), w, h}, kDishes[i], {},
                            {metrics::radius::control, metrics::radius::control});
    }

private:
    PictureSource &m_pictures;
};

} // namespace

WelcomePanel::WelcomePanel(PictureSource &pictures, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::space::huge, metrics::space::huge, metrics::space::huge, metrics::space::huge);
    column->setSpacing(space::md);
    auto *brand = new QHBoxLayout;
    auto *mark = new QLabel(this);
    mark->setPixmap(QIcon(u":/icons/app.svg"_s).pixmap(QSize(scaled(40), scaled(40)), devicePixelRatioF()));
    brand->addWidget(mark);
    brand->addWidget(new Text(u"Kecarajocomer"_s, Type::Title2, Role::Text, this));
    brand->addStretch(1);
    column->addLayout(brand);
    column->addSpacing(space::lg);
    column->addWidget((new Text(tr("What shall we eat this week?"), Type::Display, Role::Text, this))->wrapped());
    column->addWidget(
        (new Text(tr("Plan your meals, use what you have, and shop once."), Type::Body, Role::TextSecondary, this))
            ->wrapped());
    column->addSpacing(space::md);
    column->addWidget(new DishWall(pictures, this), 1);
    auto *promise = new QHBoxLayout;
    promise->setSpacing(space::md);
    auto *lock = new QLabel(this);
    lock->setPixmap(iconPixmap(u"lock", 20, color(Role::AccentText), devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->addWidget(
        (new Text(tr("Works fully offline. No account needed."), Type::BodyStrong, Role::Text, this))->wrapped());
    words->addWidget(
        (new Text(tr("Your recipes stay on this computer."), Type::Caption, Role::TextSecondary, this))->wrapped());
    promise->addWidget(lock, 0, Qt::AlignTop);
    promise->addLayout(words, 1);
    column->addLayout(promise);
}

void WelcomePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Rail));
    painter.setPen(color(Role::Line));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

NumberMark::NumberMark(int number, QWidget *parent) : QWidget(parent), m_number(number)
{
    setFixedSize(sizeHint());
}

QSize NumberMark::sizeHint() const
{
    return {scaled(28), scaled(28)};
}

void NumberMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::AccentTint));
    painter.drawEllipse(rect());
    painter.setPen(color(Role::AccentText));
    painter.setFont(Theme::current().font(Type::BodyStrong));
    painter.drawText(rect(), Qt::AlignCenter, QLocale().toString(m_number));
}

QWidget *labelledChips(const QString &label, const QList<Chip *> &chips, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *name = new Text(label, Type::Body, Role::TextSecondary, box);
    name->setMinimumWidth(scaled(76));
    row->addWidget(name, 0, Qt::AlignTop);
    auto *flow = new FlowLayout;
    for (Chip *chip : chips)
        flow->addWidget(chip);
    auto *holder = new QWidget(box);
    holder->setLayout(flow);
    row->addWidget(holder, 1);
    return box;
}

} // namespace kjc
