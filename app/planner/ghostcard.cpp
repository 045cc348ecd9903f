// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/ghostcard.h"

#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/pictures.h"

#include <QCoreApplication>
#include <QPainter>

namespace kjc {

using metrics::radius::control;

static constexpr qreal kPadding = 8, kGap = 4, kAboveButtons = 6;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kjc::GhostCard)
};
} // namespace

static qreal line(Type type)
{
    return Theme::current().lineHeight(type);
}

static qreal buttonSide()
{
    return scaled(metrics::size::controlSmall);
}

// Below the picture: a title of two lines, a line of numbers, the buttons.
static qreal wordsHeight()
{
    return kPadding + 2 * line(Type::Card) + kGap + line(Type::Caption) + kAboveButtons + buttonSide() + kPadding;
}

int GhostCardPainter::compactHeight()
{
    return int(kPadding + 2 * line(Type::Card) + kGap + buttonSide() + kPadding);
}

QString GhostCardPainter::nameOf(GhostButton button)
{
    switch (button) {
    //: Button of a suggested meal
    case GhostButton::Accept: return Words::tr("Accept");
    //: Button of a suggested meal
    case GhostButton::Other: return Words::tr("Suggest another");
    //: Button of a suggested meal: take it away
    case GhostButton::Dismiss: return Words::tr("Dismiss");
    case GhostButton::None: break;
    }
    return {};
}

QString GhostCardPainter::keyOf(GhostButton button)
{
    switch (button) {
    case GhostButton::Accept: return QStringLiteral("A");
    case GhostButton::Other: return QStringLiteral("O");
    case GhostButton::Dismiss: return QStringLiteral("X");
    case GhostButton::None: break;
    }
    return {};
}

QStringView GhostCardPainter::iconOf(GhostButton button)
{
    return button == GhostButton::Accept  ? QStringView(u"check")
           : button == GhostButton::Other ? QStringView(u"swap")
                                          : QStringView(u"close");
}

// Side by side from the leading edge; in a narrow card they move together.
QRectF GhostCardPainter::buttonRect(const QRectF &card, GhostButton button, Qt::LayoutDirection direction)
{
    if (button == GhostButton::None)
        return {};
    const qreal side = buttonSide(), room = card.width() - 2 * kPadding;
    const qreal gap = std::clamp((room - 3 * side) / 2, 0.0, 5.0);
    const qreal lead = std::max(2.0, std::min(kPadding, (card.width() - 3 * side - 2 * gap) / 2));
    const qreal x = lead + qreal(int(button) - 1) * (side + gap);
    const QRectF at = leading(card, x, side, direction);
    return {at.x(), card.bottom() - kPadding - side, side, side};
}

static void paintButton(QPainter *painter, const QRectF &at, GhostButton button, const GhostLook &look)
{
    const bool hovered = look.hovered == button, pressed = look.pressed == button;
    Role fill = pressed ? Role::Pressed : hovered ? Role::Hover : Role::Surface;
    Role border = Role::Line, ink = Role::Text;
    if (button == GhostButton::Accept) {
        fill = pressed ? Role::AccentPressed : hovered ? Role::AccentHover : Role::Accent;
        border = fill;
        ink = Role::OnAccent;
    }
    drawRoundedCard(painter, at, color(fill), color(border), metrics::radius::small);
    const qreal side = scaled(metrics::size::iconSm);
    drawIcon(painter, GhostCardPainter::iconOf(button),
             {at.center().x() - side / 2, at.center().y() - side / 2, side, side}, color(ink), look.direction);
}

static void paintNumbers(QPainter *painter, const QRectF &row, const MealDraft &draft, Qt::LayoutDirection direction)
{
    qreal x = 0;
    if (draft.minutes)
        x += drawMeta(painter, row, u"clock", format::minutes(*draft.minutes), color(Role::TextSecondary), direction) +
             10;
    const QString servings = format::locale().toString(draft.servings);
    if (x + metaWidth(servings) <= row.width())
        drawMeta(painter, leading(row, x, row.width() - x, direction), u"people", servings, color(Role::TextSecondary),
                 direction);
}

// The food it uses in time stands at the top, away from the title.
void GhostCardPainter::paintPicture(QPainter *painter, const QRectF &picture, const MealDraft &draft,
                                    const GhostLook &look) const
{
    m_pictures.draw(painter, picture, draft.picture, draft.title, {control, 0}, metrics::opacity::ghostPicture);
    if (draft.reason != FillReason::UsesSoon || draft.detail.isEmpty() ||
        picture.height() < scaled(metrics::size::badge) + 12)
        return;
    painter->setFont(Theme::current().font(Type::Caption));
    QString food = draft.detail;
    food[0] = food.at(0).toUpper(); // it stands alone, whatever the pantry calls it
    const qreal room = picture.width() - 12;
    const QString shown = painter->fontMetrics().elidedText(food, Qt::ElideRight, int(room - 30));
    const QSizeF size = badgeSize(u"expiring", shown);
    const QRectF at = leading(picture, 6, std::min(size.width(), room), look.direction);
    drawBadge(painter, {at.x(), picture.top() + 6, at.width(), size.height()}, u"expiring", shown, Tone::Soon,
              look.direction);
}

void GhostCardPainter::paint(QPainter *painter, const QRectF &card, const MealDraft &draft, const GhostLook &look) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor fill = color(look.selected ? Role::AccentTint : Role::Window);
    drawRoundedCard(painter, card, fill, Qt::transparent, control);
    const qreal words = wordsHeight(), picture = card.height() - words;
    const bool tall = card.height() >= MealCardPainter::tallMinimum() && picture >= scaled(24);
    if (tall)
        paintPicture(painter, {card.left(), card.top(), card.width(), picture}, draft, look);
    const QRectF text =
        card.adjusted(kPadding, (tall ? picture : 0) + kPadding, -kPadding, -kPadding - buttonSide() - kGap);
    const int lines = std::clamp(int((text.height() + 1) / line(Type::Card)), 1, 2);
    drawTitle(painter, {text.left(), text.top(), text.width(), lines * line(Type::Card)}, draft.title, Type::Card,
              color(Role::Text), look.direction, lines);
    const qreal below = text.top() + 2 * line(Type::Card) + kGap;
    if (below + line(Type::Caption) <= text.bottom() + 1)
        paintNumbers(painter, {text.left(), below, text.width(), line(Type::Caption)}, draft, look.direction);
    for (const GhostButton button : kGhostButtons)
        paintButton(painter, buttonRect(card, button, look.direction), button, look);
    drawDashedCard(painter, card, Qt::transparent, color(Role::Accent), control);
    if (look.focused)
        drawFocusRing(painter, card, control);
    painter->restore();
}

void GhostCardPainter::paintThinking(QPainter *painter, const QRectF &card, bool focused, Qt::LayoutDirection direction)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawDashedCard(painter, card, color(Role::Window), color(Role::AccentLine), control);
    const qreal icon = scaled(metrics::size::iconSm), caption = line(Type::Caption);
    const qreal top = card.center().y() - (icon + kGap + caption) / 2;
    drawIcon(painter, u"assistant", {card.center().x() - icon / 2, top, icon, icon}, color(Role::AccentText),
             direction);
    painter->setFont(Theme::current().font(Type::Caption));
    painter->setPen(color(Role::AccentText));
    //: In a place of the week for which a suggestion is on its way
    painter->drawText(QRectF(card.left(), top + icon + kGap, card.width(), caption), Qt::AlignCenter,
                      Words::tr("Thinking…"));
    if (focused)
        drawFocusRing(painter, card, control);
    painter->restore();
}

} // namespace kjc
