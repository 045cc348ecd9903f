// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/ingredientsedit.h"

#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "core/food/ingredientparser.h"
#include "core/recipe/scaling.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr double kSideShare = 0.42;
static constexpr int kMostKnown = 400;

IngredientsEdit::IngredientsEdit(QWidget *parent) : TextArea(parent), m_side(new QWidget(this))
{
    m_side->installEventFilter(this);
    connect(this, &QPlainTextEdit::updateRequest, m_side, qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &IngredientsEdit::describeLine);
    connect(this, &QPlainTextEdit::textChanged, this, &IngredientsEdit::describeLine);
}

void IngredientsEdit::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_known.clear();
    m_side->update();
}

const ParsedIngredient &IngredientsEdit::understood(const QString &line)
{
    const auto known = m_known.constFind(line);
    if (known != m_known.cend())
        return *known;
    if (m_known.size() > kMostKnown)
        m_known.clear();
    return *m_known.insert(line, parseIngredient(line, m_language));
}

void IngredientsEdit::placeSide()
{
    const int width = int(contentsRect().width() * kSideShare);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(kPadding + (rtl ? width : 0), kPadding, kPadding + (rtl ? 0 : width), kPadding);
    const QRect inside = contentsRect().adjusted(2, kPadding, -2, -kPadding);
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const int left = rtl ? inside.left() + bar : inside.right() + 1 - width - bar;
    m_side->setGeometry(left, inside.top(), width, inside.height());
}

void IngredientsEdit::resizeEvent(QResizeEvent *event)
{
    TextArea::resizeEvent(event);
    placeSide();
}

bool IngredientsEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_side && event->type() == QEvent::Paint) {
        paintSide();
        return true;
    }
    return TextArea::eventFilter(watched, event);
}

void IngredientsEdit::paintSide()
{
    QPainter painter(m_side);
    painter.fillRect(leading(m_side->rect(), 0, 1, layoutDirection()), color(Role::Line));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > m_side->height())
            break;
        const qreal line = qMin<qreal>(area.height(), QFontMetricsF(font()).lineSpacing());
        const QString text = block.text().trimmed();
        if (!text.isEmpty())
            paintLine(painter, QRectF(space::md, area.top(), m_side->width() - 2 * space::md, line), text);
    }
}

void IngredientsEdit::paintLine(QPainter &painter, const QRectF &row, const QString &line)
{
    const Qt::LayoutDirection direction = layoutDirection();
    if (line.endsWith(u':'))
        return drawLine(&painter, row, tr("Section"), Type::Caption, color(Role::TextMuted), direction);
    const IngredientLine parsed{{}, {}, line, understood(line)};
    const QString amount = amountText(scaled(parsed, Fraction(1)), locale());
    qreal x = 0;
    if (!amount.isEmpty() && !parsed.parsed.name.isEmpty()) {
        const qreal width = QFontMetricsF(Theme::current().font(Type::Label)).horizontalAdvance(amount) + 2;
        drawLine(&painter, leading(row, 0, qMin(width, row.width()), direction), amount, Type::Label,
                 color(Role::AccentText), direction);
        x = qMin(width + space::sm, row.width());
    }
    const QString food = parsed.parsed.name.isEmpty() ? tr("Not understood; kept as it is") : wordsBesideAmount(parsed);
    drawLine(&painter, leading(row, x, row.width() - x, direction), food, Type::Label,
             color(parsed.parsed.name.isEmpty() ? Role::TextMuted : Role::TextSecondary), direction);
}

// What stands beside the line is for eyes; this is the same for a screen reader.
void IngredientsEdit::describeLine()
{
    const QString line = textCursor().block().text().trimmed();
    if (line.isEmpty() || line.endsWith(u':')) {
        setAccessibleDescription({});
        return;
    }
    const IngredientLine parsed{{}, {}, line, understood(line)};
    const QString amount = amountText(scaled(parsed, Fraction(1)), locale());
    //: For a screen reader: %1 is an amount, %2 an ingredient
    setAccessibleDescription(tr("Understood as %1 %2").arg(amount, wordsBesideAmount(parsed)));
}

} // namespace kjc
