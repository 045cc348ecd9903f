// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/recipestockmark.h"

#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <cmath>

namespace kjc {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecipeCard)
};

QString stockText(const RecipeSummary &recipe)
{
    if (recipe.inStock >= recipe.ingredients)
        return Words::tr("All in stock");
    const QLocale locale = format::locale();
    //: %1 of %2 ingredients are at home: "5/6 in stock"
    return Words::tr("%1/%2 in stock").arg(locale.toString(recipe.inStock), locale.toString(recipe.ingredients));
}

// A food as a person typed it, where it stands alone.
QString capitalised(const QString &name)
{
    return QString(format::locale().toUpper(name.left(1)) + name.mid(1));
}

} // namespace

qreal drawStockMark(QPainter *painter, const QRectF &rect, const RecipeSummary &recipe, Qt::LayoutDirection direction)
{
    if (!recipe.useSoon.isEmpty()) {
        const QString food = capitalised(recipe.useSoon);
        const QSizeF badge = badgeSize(u"expiring", food);
        const qreal width = qMin(badge.width(), rect.width());
        QRectF at = leading(rect, rect.width() - width, width, direction);
        at.setTop(rect.center().y() - badge.height() / 2);
        at.setHeight(badge.height());
        drawBadge(painter, at, u"expiring", food, Tone::Soon, direction);
        return width;
    }
    if (recipe.ingredients == 0)
        return 0;
    const QString text = stockText(recipe);
    const Theme &theme = Theme::current();
    const qreal ring = theme.scaled(metrics::size::ring);
    const qreal words = std::ceil(QFontMetricsF(theme.font(Type::Caption)).horizontalAdvance(text)) + 1;
    const qreal width = qMin(ring + metrics::space::xs + words, rect.width());
    const qreal start = rect.width() - width;
    QRectF circle = leading(rect, start, ring, direction);
    circle.setTop(rect.center().y() - ring / 2);
    circle.setHeight(ring);
    drawRing(painter, circle, double(recipe.inStock) / recipe.ingredients, direction);
    drawLine(painter, leading(rect, start + ring + metrics::space::xs, width - ring - metrics::space::xs, direction),
             text, Type::Caption, color(Role::TextSecondary), direction);
    return width;
}

} // namespace kjc
