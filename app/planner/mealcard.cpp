// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/mealcard.h"

#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/pictures.h"
#include "app/planner/mealsentence.h"

#include <QPainter>

namespace kjc {

using metrics::radius::control;

static constexpr qreal kPadding = 8, kGap = 4;
static constexpr qreal kThumb = 32, kThumbSmall = 27;
static constexpr qreal kNarrow = 116, kNarrowest = 104; // widths below which thumbnails shrink and vanish
static constexpr int kPictureLeast = 52;

static qreal line(Type type)
{
    return Theme::current().lineHeight(type);
}

// Title of two lines, a line of numbers, a line of state.
static qreal wordsHeight()
{
    return kPadding + 2 * line(Type::Card) + kGap + line(Type::Caption) + kGap + line(Type::Caption) + kPadding;
}

int MealCardPainter::compactHeight()
{
    return int(kPadding + 2 * line(Type::Card) + kGap + line(Type::Caption) + kPadding);
}

int MealCardPainter::tallMinimum()
{
    return int(wordsHeight() + scaled(kPictureLeast));
}

QRectF MealCardPainter::moreButton(const QRectF &card, Qt::LayoutDirection direction)
{
    const qreal side = metrics::size::controlSmall - 4;
    const QRectF at = leading(card, card.width() - side - 5, side, direction);
    return {at.x(), card.top() + 5, side, side};
}

// Its words and colour: "Cooked" is good news, what is in stock is plain.
static void paintStatus(QPainter *painter, const QRectF &row, const MealCard &card, Qt::LayoutDirection direction)
{
    const QString text = mealsentence::status(card);
    if (text.isEmpty())
        return;
    if (card.meal.state == MealState::Cooked) {
        drawMeta(painter, row, u"check", text, color(Role::Fresh), direction);
    } else if (card.meal.state == MealState::Skipped) {
        drawMeta(painter, row, u"close", text, color(Role::TextMuted), direction);
    } else if (!card.meal.leftoversOf.isNull()) {
        drawMeta(painter, row, u"leftovers", text, color(Role::TextSecondary), direction);
    } else {
        const qreal ring = scaled(metrics::size::ring);
        const QRectF at = leading(row, 0, ring, direction);
        drawRing(painter, {at.x(), row.center().y() - ring / 2, ring, ring}, double(card.inStock) / card.needed,
                 direction);
        drawLine(painter, leading(row, ring + kGap, row.width() - ring - kGap, direction), text, Type::Caption,
                 color(Role::TextSecondary), direction);
    }
}

static void paintNumbers(QPainter *painter, const QRectF &row, const MealCard &card, Qt::LayoutDirection direction)
{
    qreal x = 0;
    if (card.minutes)
        x += drawMeta(painter, row, u"clock", format::minutes(*card.minutes), color(Role::TextSecondary), direction) +
             10;
    const QString servings = format::locale().toString(card.meal.servings);
    if (x + metaWidth(servings) <= row.width())
        x += drawMeta(painter, leading(row, x, row.width() - x, direction), u"people", servings,
                      color(Role::TextSecondary), direction) +
             8;
    if (card.meal.locked && x + 14 <= row.width())
        drawIcon(painter, u"lock", leading(row, x, 14, direction), color(Role::TextMuted), direction);
}

// A meal that is skipped steps back, but can still be read.
static QColor inkOf(const MealCard &card)
{
    return color(card.meal.state == MealState::Skipped ? Role::TextMuted : Role::Text);
}

static qreal pictureOpacity(const MealCard &card)
{
    return card.meal.state == MealState::Skipped ? metrics::opacity::disabledPicture : 1;
}

static void paintPill(QPainter *painter, const QRectF &picture, const MealCard &card, const QString &link,
                      Qt::LayoutDirection direction)
{
    const bool soon = !card.useSoon.isEmpty();
    QString text = soon ? card.useSoon : link;
    if (soon)
        text[0] = text.at(0).toUpper(); // it stands alone, whatever the pantry calls it
    if (text.isEmpty() || picture.height() < scaled(metrics::size::badge) + 12)
        return;
    const QStringView icon = soon ? QStringView(u"expiring") : QStringView(u"leftovers");
    const qreal room = picture.width() - 12;
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, int(room - 30));
    const QSizeF size = badgeSize(icon, shown);
    const QRectF at = leading(picture, 6, std::min(size.width(), room), direction);
    const QRectF pill(at.x(), picture.bottom() - size.height() - 6, at.width(), size.height());
    if (soon)
        drawBadge(painter, pill, icon, shown, Tone::Soon, direction);
    else
        drawBadge(painter, pill, icon, shown, color(Role::Surface), color(Role::AccentText), direction);
}

void MealCardPainter::paintThumb(QPainter *painter, const QRectF &rect, const MealCard &card) const
{
    m_pictures.draw(painter, rect, card.picture, card.title, {metrics::radius::small, metrics::radius::small},
                    pictureOpacity(card));
}

void MealCardPainter::paintTall(QPainter *painter, const QRectF &rect, const MealCard &card, const QString &link,
                                const CardLook &look) const
{
    const qreal words = wordsHeight();
    const QRectF picture(rect.left(), rect.top(), rect.width(), rect.height() - words);
    m_pictures.draw(painter, picture, card.picture, card.title, {control, 0}, pictureOpacity(card));
    painter->setFont(Theme::current().font(Type::Caption));
    paintPill(painter, picture, card, link, look.direction);
    QRectF text =
        QRectF(rect.left(), picture.bottom(), rect.width(), words).adjusted(kPadding, kPadding, -kPadding, -kPadding);
    drawTitle(painter, {text.left(), text.top(), text.width(), 2 * line(Type::Card)}, card.title, Type::Card,
              inkOf(card), look.direction);
    const qreal caption = line(Type::Caption);
    paintNumbers(painter, {text.left(), text.bottom() - 2 * caption - kGap, text.width(), caption}, card,
                 look.direction);
    paintStatus(painter, {text.left(), text.bottom() - caption, text.width(), caption}, card, look.direction);
}

// The side of the thumbnail beside a title: smaller or none where the longest word would break.
static qreal thumbFor(qreal cardWidth, const QString &title)
{
    const QFontMetricsF metrics(Theme::current().font(Type::Card));
    qreal longest = 0;
    for (const QStringView word : QStringView(title).split(u' '))
        longest = std::max(longest, metrics.horizontalAdvance(word.toString()));
    for (const qreal side : {kThumb, kThumbSmall}) {
        const qreal thumb = scaled(int(side));
        const bool roomy = side == kThumb ? cardWidth >= kNarrow : cardWidth >= kNarrowest;
        if (roomy && cardWidth - 2 * kPadding - thumb - kPadding >= longest)
            return thumb;
    }
    return 0;
}

void MealCardPainter::paintCompact(QPainter *painter, const QRectF &rect, const MealCard &card,
                                   const CardLook &look) const
{
    const QRectF inside = rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const qreal thumb = thumbFor(rect.width(), card.title);
    if (thumb > 0) {
        const QRectF at = leading(inside, 0, thumb, look.direction);
        paintThumb(painter, {at.x(), inside.top() + 1, thumb, thumb}, card);
    }
    const qreal before = thumb > 0 ? thumb + kPadding : 0;
    QRectF title = leading(inside, before, inside.width() - before, look.direction);
    title.setHeight(2 * line(Type::Card));
    drawTitle(painter, title, card.title, Type::Card, inkOf(card), look.direction);
    const qreal caption = line(Type::Caption);
    QRectF row(inside.left(), inside.bottom() - caption, inside.width(), caption);
    const bool plain = card.meal.state == MealState::Planned && card.meal.leftoversOf.isNull();
    const bool both = inside.height() >= title.height() + 2 * (kGap + caption);
    if (both || !plain) {
        paintStatus(painter, row, card, look.direction);
        row.translate(0, -caption - kGap);
    }
    if (both || plain)
        paintNumbers(painter, row, card, look.direction);
}

void MealCardPainter::paintLine(QPainter *painter, const QRectF &rect, const MealCard &card, const CardLook &look) const
{
    const qreal thumb = std::min(qreal(scaled(int(kThumbSmall))), rect.height() - 8);
    qreal x = kGap + 2;
    if (!card.meal.recipe.isNull()) {
        const QRectF at = leading(rect, x, thumb, look.direction);
        paintThumb(painter, {at.x(), rect.center().y() - thumb / 2, thumb, thumb}, card);
        x += thumb + 6;
    }
    qreal end = kGap;
    if (card.meal.state == MealState::Cooked) {
        const QRectF at = leading(rect, rect.width() - 20, 14, look.direction);
        drawIcon(painter, u"check", {at.x(), rect.center().y() - 7, 14, 14}, color(Role::Fresh), look.direction);
        end = 22;
    }
    drawLine(painter, leading(rect, x, rect.width() - x - end, look.direction), card.title, Type::Card, inkOf(card),
             look.direction);
}

// Free text: words alone, as many lines as there is room for.
void MealCardPainter::paintNote(QPainter *painter, const QRectF &rect, const MealCard &card, const CardLook &look) const
{
    const QRectF inside = rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const qreal caption = line(Type::Caption);
    const int lines = std::max(1, int((inside.height() - caption - kGap) / line(Type::Card)));
    drawTitle(painter, {inside.left(), inside.top(), inside.width(), lines * line(Type::Card)}, card.title, Type::Card,
              inkOf(card), look.direction, std::min(lines, 6));
    paintStatus(painter, {inside.left(), inside.bottom() - caption, inside.width(), caption}, card, look.direction);
}

void MealCardPainter::paint(QPainter *painter, const QRectF &rect, const MealCard &card, const QString &link,
                            const CardLook &look) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (look.lifted)
        painter->setOpacity(metrics::opacity::dragSource);
    const QColor border = color(look.selected ? Role::Accent : look.hovered ? Role::LineStrong : Role::Line);
    drawRoundedCard(painter, rect, color(look.selected ? Role::AccentTint : Role::Surface), border, control,
                    look.selected ? 2 : 1);
    const bool tall = rect.height() >= tallMinimum();
    if (rect.height() < compactHeight() - 2)
        paintLine(painter, rect, card, look);
    else if (card.meal.recipe.isNull())
        paintNote(painter, rect, card, look);
    else if (tall)
        paintTall(painter, rect, card, link, look);
    else
        paintCompact(painter, rect, card, look);
    if (tall && !card.meal.recipe.isNull()) // the picture covered the border
        drawRoundedCard(painter, rect, Qt::transparent, border, control, look.selected ? 2 : 1);
    if (look.lifted)
        drawDashedCard(painter, rect, Qt::transparent, color(Role::LineStrong), control);
    if (look.focused)
        drawFocusRing(painter, rect, control);
    painter->restore();
}

} // namespace kjc
