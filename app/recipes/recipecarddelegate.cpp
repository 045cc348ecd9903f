// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/recipecarddelegate.h"

#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/pictures.h"
#include "app/recipes/heart.h"
#include "app/recipes/recipestockmark.h"
#include "app/recipes/searchmatches.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace kjc {

using namespace metrics;

static constexpr qreal kPictureShape = 0.625; // height of a card's picture to its width
static constexpr int kHeart = 28;             // the circle behind it
static constexpr int kWideRow = 560;          // a row from this width on has columns for time and servings

RecipeCardDelegate::RecipeCardDelegate(PictureSource &pictures, QObject *parent)
    : QStyledItemDelegate(parent),
      m_pictures(pictures)
{
}

QRectF RecipeCardDelegate::cardRect(const QRectF &cell) const
{
    if (m_layout == RecipeLayout::List)
        return cell.adjusted(kGutter, kGutter / 4.0, -kGutter, -kGutter / 4.0);
    return cell.adjusted(kGutter, kGutter, -kGutter, -kGutter);
}

qreal RecipeCardDelegate::pictureHeight(qreal width) const
{
    return std::round(width * kPictureShape);
}

QSize RecipeCardDelegate::cellSize(int width) const
{
    const Theme &theme = Theme::current();
    if (m_layout == RecipeLayout::List) {
        const int words = theme.lineHeight(Type::BodyStrong) + theme.lineHeight(Type::Caption) + space::lg;
        return {width, qMax(size::listRow, words) + kGutter / 2};
    }
    const int words = theme.lineHeight(Type::BodyStrong) +
                      qMax(theme.lineHeight(Type::Caption), theme.scaled(size::badge)) + space::md * 2 + space::xs + 2;
    return {width, int(pictureHeight(width - 2 * kGutter)) + words + 2 * kGutter};
}

QSize RecipeCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return cellSize(option.rect.width());
}

QRectF RecipeCardDelegate::heartRect(const QRectF &cell, Qt::LayoutDirection direction) const
{
    const QRectF card = cardRect(cell);
    const qreal inset = m_layout == RecipeLayout::Grid ? space::sm : space::md;
    QRectF heart = leading(card, card.width() - kHeart - inset, kHeart, direction);
    const qreal top = m_layout == RecipeLayout::Grid ? card.top() + inset : card.center().y() - kHeart / 2.0;
    heart.setTop(top);
    heart.setHeight(kHeart);
    return heart;
}

void RecipeCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const RecipeListModel *>(index.model());
    if (!model || !index.isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const RecipeSummary &recipe = model->at(index.row());
    if (m_layout == RecipeLayout::Grid)
        paintCard(painter, option, recipe);
    else
        paintRow(painter, option, recipe);
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(painter, cardRect(option.rect), radius::panel);
    painter->restore();
}

static QColor borderOf(const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        return color(Role::Accent);
    return color(option.state & QStyle::State_MouseOver ? Role::LineStrong : Role::Line);
}

static qreal borderWidthOf(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected ? 2 : 1;
}

static QColor fillOf(const QStyleOptionViewItem &option)
{
    return color(option.state & QStyle::State_Selected ? Role::AccentTint : Role::Surface);
}

// Clock and people from the leading edge, as far as `room` goes.
static void drawFacts(QPainter *painter, const QRectF &rect, const RecipeSummary &recipe, qreal room,
                      Qt::LayoutDirection direction)
{
    const QColor ink = color(Role::TextSecondary);
    qreal x = 0;
    if (recipe.minutes && metaWidth(format::minutes(*recipe.minutes)) <= room)
        x += drawMeta(painter, leading(rect, x, room, direction), u"clock", format::minutes(*recipe.minutes), ink,
                      direction) +
             space::md;
    const QString servings = format::locale().toString(recipe.servings);
    if (recipe.servings > 0 && x + metaWidth(servings) <= room)
        drawMeta(painter, leading(rect, x, room - x, direction), u"people", servings, ink, direction);
}

void RecipeCardDelegate::paintCard(QPainter *painter, const QStyleOptionViewItem &option,
                                   const RecipeSummary &recipe) const
{
    const Theme &theme = Theme::current();
    const Qt::LayoutDirection direction = option.direction;
    const QRectF card = cardRect(option.rect);
    const QRectF picture(card.topLeft(), QSizeF(card.width(), pictureHeight(card.width())));
    drawRoundedCard(painter, card, fillOf(option), Qt::transparent, radius::panel);
    m_pictures.draw(painter, picture, recipe.picture, recipe.title, {radius::panel, 0});
    drawRoundedCard(painter, card, Qt::transparent, borderOf(option), radius::panel, borderWidthOf(option));

    QRectF line(card.left() + space::md, picture.bottom() + space::md, card.width() - 2 * space::md,
                theme.lineHeight(Type::BodyStrong));
    paintTitle(painter, line, recipe.title, direction);
    line.translate(0, line.height() + space::xs);
    line.setHeight(qMax(theme.lineHeight(Type::Caption), theme.scaled(size::badge)));
    const qreal stock = drawStockMark(painter, line, recipe, direction);
    drawFacts(painter, line, recipe, line.width() - stock - space::sm, direction);

    const QRectF heart = heartRect(option.rect, direction);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Role::Surface));
    painter->drawEllipse(heart);
    drawHeart(painter, heart.adjusted(6, 6, -6, -6), recipe.favourite,
              color(recipe.favourite ? Role::DangerMark : Role::TextSecondary));
}

void RecipeCardDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                                  const RecipeSummary &recipe) const
{
    const Theme &theme = Theme::current();
    const Qt::LayoutDirection direction = option.direction;
    const QRectF card = cardRect(option.rect);
    drawRoundedCard(painter, card, fillOf(option), borderOf(option), radius::control, borderWidthOf(option));
    const qreal side = qMin<qreal>(size::thumb, card.height() - space::sm);
    QRectF thumb = leading(card, space::sm, side, direction);
    thumb.setTop(card.center().y() - side / 2);
    thumb.setHeight(side);
    m_pictures.draw(painter, thumb, recipe.picture, recipe.title, {radius::small, radius::small});

    const qreal start = side + 2 * space::sm + space::xs;
    const qreal end = card.width() - kHeart - 2 * space::md;
    const bool wide = card.width() >= kWideRow;
    QRectF words = leading(card, start, wide ? (end - start) * 0.5 : end - start, direction);
    const qreal titleHeight = theme.lineHeight(Type::BodyStrong);
    const qreal metaHeight = qMax(theme.lineHeight(Type::Caption), theme.scaled(size::badge));
    words.setHeight(titleHeight);
    QRectF meta;
    if (wide) {
        words.moveTop(card.center().y() - titleHeight / 2);
        meta = leading(card, start + words.width() + space::lg, end - start - words.width() - space::lg, direction);
    } else {
        words.moveTop(card.center().y() - (titleHeight + metaHeight) / 2);
        meta = leading(card, start, end - start, direction);
        meta.setTop(words.bottom());
        meta.setHeight(metaHeight);
    }
    paintTitle(painter, words, recipe.title, direction);
    const qreal stock = drawStockMark(painter, meta, recipe, direction);
    drawFacts(painter, meta, recipe, meta.width() - stock - space::sm, direction);
    drawHeart(painter, heartRect(option.rect, direction).adjusted(6, 6, -6, -6), recipe.favourite,
              color(recipe.favourite ? Role::DangerMark : Role::TextMuted));
}

// One line with what was searched for marked in it; a title that is too long is elided as it is.
void RecipeCardDelegate::paintTitle(QPainter *painter, const QRectF &rect, const QString &title,
                                    Qt::LayoutDirection direction) const
{
    const QFont font = Theme::current().font(Type::BodyStrong);
    const QString shown = QFontMetricsF(font).elidedText(title, Qt::ElideRight, rect.width());
    const std::vector<TextSpan> spans = searchMatches(shown, m_search);
    if (spans.empty())
        return drawLine(painter, rect, title, Type::BodyStrong, color(Role::Text), direction);
    QTextLayout layout(shown, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    const qreal spare = direction == Qt::RightToLeft ? rect.width() - line.naturalTextWidth() : 0;
    const QPointF at(rect.left() + spare, rect.center().y() - line.height() / 2);
    QList<QTextLayout::FormatRange> inks;
    for (const TextSpan &span : spans) {
        const qreal from = line.cursorToX(span.start);
        const qreal to = line.cursorToX(span.start + span.length);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Role::Mark));
        painter->drawRoundedRect(
            QRectF(at.x() + qMin(from, to) - 1, rect.top(), std::abs(to - from) + 2, rect.height()), 3, 3);
        QTextLayout::FormatRange ink{span.start, span.length, {}};
        ink.format.setForeground(color(Role::OnMark));
        inks.append(ink);
    }
    painter->setPen(color(Role::Text));
    layout.draw(painter, at, inks);
}

} // namespace kjc
