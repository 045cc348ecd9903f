// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/shelfdelegate.h"

#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/pictures.h"
#include "app/planner/recipewords.h"
#include "app/planner/shelfmodel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace kjc {

using namespace metrics;

static constexpr int kThumbGap = 10;
static constexpr int kMetaGap = 14; // between the minutes and what stands after them

static int captionHeight()
{
    return Theme::current().lineHeight(Type::Caption) + space::lg;
}

int recipeRowHeight()
{
    const Theme &theme = Theme::current();
    const int words = theme.lineHeight(Type::BodyStrong) + qMax(theme.lineHeight(Type::Caption), scaled(size::badge));
    return qMax(size::listRow, words + space::lg);
}

static QRectF centred(QRectF rect, qreal height)
{
    rect.setTop(rect.center().y() - height / 2);
    rect.setHeight(height);
    return rect;
}

// A badge with the food to use soon, else a ring with how much is at home. Returns the width it took.
static qreal drawStock(QPainter *painter, const QRectF &rect, const RecipeSummary &recipe,
                       Qt::LayoutDirection direction)
{
    if (!recipe.useSoon.isEmpty()) {
        const QString food = recipewords::useSoon(recipe);
        const QSizeF badge = badgeSize(u"expiring", food);
        const qreal width = qMin(badge.width(), rect.width());
        drawBadge(painter, centred(leading(rect, 0, width, direction), badge.height()), u"expiring", food, Tone::Soon,
                  direction);
        return width;
    }
    const QString text = recipewords::stock(recipe);
    if (text.isEmpty())
        return 0;
    const qreal ring = scaled(size::ring);
    const qreal words = std::ceil(QFontMetricsF(Theme::current().font(Type::Caption)).horizontalAdvance(text)) + 1;
    drawRing(painter, centred(leading(rect, 0, ring, direction), ring), double(recipe.inStock) / recipe.ingredients,
             direction);
    const qreal at = ring + space::xs;
    drawLine(painter, leading(rect, at, qMin(words, rect.width() - at), direction), text, Type::Caption,
             color(Role::TextSecondary), direction);
    return at + words;
}

static void drawFacts(QPainter *painter, const QRectF &line, const RecipeSummary &recipe, Qt::LayoutDirection direction)
{
    qreal x = 0;
    if (recipe.minutes) {
        const QString minutes = format::minutes(*recipe.minutes);
        const QFontMetricsF caption(Theme::current().font(Type::Caption));
        const qreal width = std::ceil(caption.horizontalAdvance(minutes)) + 1;
        drawLine(painter, leading(line, 0, width, direction), minutes, Type::Caption, color(Role::TextSecondary),
                 direction);
        x = width + kMetaGap;
    }
    x += drawStock(painter, leading(line, x, line.width() - x, direction), recipe, direction);
    const qreal heart = scaled(size::iconMeta);
    if (recipe.favourite && x + space::sm + heart <= line.width())
        drawIcon(painter, u"favourite", centred(leading(line, line.width() - heart, heart, direction), heart),
                 color(Role::TextSecondary));
}

void drawRecipeRow(QPainter *painter, const QRectF &rect, const RecipeSummary &recipe, PictureSource &pictures,
                   Qt::LayoutDirection direction, qreal trailing)
{
    const Theme &theme = Theme::current();
    const QRectF thumb = centred(leading(rect, 0, size::thumb, direction), size::thumb);
    pictures.draw(painter, thumb, recipe.picture, recipe.title, {radius::small, radius::small});
    const qreal wordsAt = size::thumb + kThumbGap;
    QRectF line = leading(rect, wordsAt, rect.width() - wordsAt - trailing, direction);
    const qreal title = theme.lineHeight(Type::BodyStrong);
    const qreal facts = qMax(theme.lineHeight(Type::Caption), scaled(size::badge));
    line.setTop(rect.center().y() - (title + facts) / 2);
    line.setHeight(title);
    drawLine(painter, line, recipe.title, Type::BodyStrong, color(Role::Text), direction);
    line.translate(0, title);
    line.setHeight(facts);
    drawFacts(painter, line, recipe, direction);
}

ShelfDelegate::ShelfDelegate(PictureSource &pictures, QObject *parent)
    : QStyledItemDelegate(parent),
      m_pictures(pictures)
{
}

void ShelfDelegate::setDragged(const QModelIndex &index)
{
    m_dragged = index;
}

QRect ShelfDelegate::rowRect(const QRect &cell, const QModelIndex &index) const
{
    const bool captioned = !index.data(ShelfModel::CaptionRole).toString().isEmpty();
    return cell.adjusted(0, captioned ? captionHeight() : 0, 0, 0);
}

QSize ShelfDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool captioned = !index.data(ShelfModel::CaptionRole).toString().isEmpty();
    return {option.rect.width(), recipeRowHeight() + (captioned ? captionHeight() : 0)};
}

void ShelfDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ShelfModel *>(index.model());
    if (!model || !index.isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = rowRect(option.rect, index);
    if (row.top() > option.rect.top()) {
        const Theme &theme = Theme::current();
        QRectF caption = leading(option.rect, space::panel, option.rect.width() - 2 * space::panel, option.direction);
        caption.setTop(option.rect.top() + space::md);
        caption.setHeight(theme.lineHeight(Type::Caption));
        drawLine(painter, caption, index.data(ShelfModel::CaptionRole).toString(), Type::Caption,
                 color(Role::TextSecondary), option.direction);
    }
    paintRow(painter, option, index, QRectF(row).adjusted(space::sm, 1, -space::sm, -1));
    painter->restore();
}

void ShelfDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const QRectF &card) const
{
    const auto *model = static_cast<const ShelfModel *>(index.model());
    const bool dragged = m_dragged == index;
    if (dragged)
        drawDashedCard(painter, card, color(Role::Surface), color(Role::LineStrong), radius::control, 1);
    else if (option.state & QStyle::State_Selected)
        drawRoundedCard(painter, card, color(Role::AccentTint), color(Role::AccentLine), radius::control);
    else if (option.state & QStyle::State_MouseOver)
        drawRoundedCard(painter, card, color(Role::Hover), Qt::transparent, radius::control);
    painter->setOpacity(dragged ? opacity::dragSource : 1);
    const QRectF inside = card.adjusted(space::sm, 0, -space::sm, 0);
    const qreal grip = scaled(size::iconSm);
    drawRecipeRow(painter, inside, model->at(index.row()).recipe, m_pictures, option.direction, grip + space::xs);
    drawIcon(painter, u"grip", centred(leading(inside, inside.width() - grip, grip, option.direction), grip),
             color(Role::TextMuted));
    painter->setOpacity(1);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        drawRoundedCard(painter, card, Qt::transparent, color(Role::Focus), radius::control, size::focusRing);
}

} // namespace kjc
