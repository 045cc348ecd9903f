// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importdelegate.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/importing/importmodel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace kjc {

using namespace metrics;

static constexpr int kCheckColumn = 44;

// As wide as the list.
QSize ImportDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme &theme = Theme::current();
    const int words = theme.lineHeight(Type::BodyStrong) + theme.lineHeight(Type::Caption) + space::lg;
    return {0, qMax(size::listRow, words)};
}

static void drawCheck(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOptionButton check;
    const qreal side = Theme::current().scaled(size::checkbox);
    QRectF box = leading(QRectF(option.rect), space::md, side, option.direction);
    box.setTop(QRectF(option.rect).center().y() - side / 2);
    box.setHeight(side);
    check.rect = box.toRect();
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    check.state = QStyle::State_Enabled | (on ? QStyle::State_On : QStyle::State_Off);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, painter, option.widget);
}

void ImportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::current();
    const Qt::LayoutDirection direction = option.direction;
    const QRectF row = QRectF(option.rect).adjusted(space::xs, 2, -space::xs, -2);
    const bool current = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (current || hovered)
        drawRoundedCard(painter, row, color(current ? Role::AccentTint : Role::Hover), Qt::transparent,
                        radius::control);
    drawCheck(painter, option, index);

    const bool duplicate = index.data(ImportModel::DuplicateRole).toBool();
    const QString problem = index.data(ImportModel::ProblemRole).toString();
    QRectF words = leading(row, kCheckColumn, row.width() - kCheckColumn - space::md, direction);
    const qreal titleHeight = theme.lineHeight(Type::BodyStrong);
    const qreal captionHeight = theme.lineHeight(Type::Caption);
    words.setTop(row.center().y() - (titleHeight + captionHeight) / 2);
    words.setHeight(titleHeight);
    drawLine(painter, words, index.data(ImportModel::TitleRole).toString(), Type::BodyStrong, color(Role::Text),
             direction);
    words.translate(0, titleHeight);
    words.setHeight(captionHeight);
    if (duplicate)
        drawMeta(painter, words, u"info", ImportDelegate::tr("Already in your recipes"), color(Role::TextSecondary),
                 direction);
    else if (!problem.isEmpty())
        drawMeta(painter, words, u"warning", problem, color(Role::Soon), direction);
    else
        drawLine(painter, words, index.data(ImportModel::SummaryRole).toString(), Type::Caption,
                 color(Role::TextSecondary), direction);
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(painter, row.adjusted(4, 4, -4, -4), radius::control);
    painter->restore();
}

bool ImportDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QRectF column = leading(QRectF(option.rect), 0, kCheckColumn, option.direction);
        toggles = mouse->button() == Qt::LeftButton && column.contains(mouse->position());
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    }
    if (!toggles)
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace kjc
