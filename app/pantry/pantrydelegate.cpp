// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/pantrydelegate.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/pantry/pantrywords.h"

#include <QLineEdit>
#include <QPainter>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

// Where the parts of a row lie; a rectangle that is not shown is empty.
struct PantryDelegate::Columns {
    QRect name;
    QRect under; // second line below the name, where there is no room for a column of its own
    QRect amount;
    QRect expiry;
    QRect used;
    QRect menu;
};

static constexpr int kStepper = 130;
static constexpr int kExpiry = 148;
static constexpr int kLeastUsed = 130;
static constexpr int kLeastName = 150;

static int menuWidth()
{
    return scaled(size::controlSmall) + space::md;
}

// Whether the row has room for what the food is used in beside the rest; else it goes below the name.
static bool isWide(int width)
{
    return width >= scaled(kLeastName + kStepper + kExpiry + kLeastUsed) + menuWidth() + 4 * space::lg;
}

PantryDelegate::PantryDelegate(const PantryModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
{
}

PantryDelegate::Columns PantryDelegate::columns(const QRect &row, Qt::LayoutDirection direction)
{
    const int stepper = scaled(kStepper);
    const int expiry = scaled(kExpiry);
    const int inner = row.width() - 2 * space::lg - menuWidth();
    const bool wide = isWide(row.width());
    const int name =
        wide ? qMax(scaled(kLeastName), inner * 36 / 100) : qMax(0, inner - stepper - expiry - 2 * space::lg);
    Columns at;
    int x = space::lg;
    const auto next = [&](int width, int gap) {
        const QRect here = leading(row, x, width, direction).toRect();
        x += width + gap;
        return here;
    };
    at.name = next(name, space::lg);
    if (!wide) {
        const int lineHeight = Theme::current().lineHeight(Type::Body);
        const int top = row.center().y() - (lineHeight + Theme::current().lineHeight(Type::Caption)) / 2;
        at.under = QRect(at.name.x(), top + lineHeight, name, Theme::current().lineHeight(Type::Caption));
        at.name = QRect(at.name.x(), top, name, lineHeight);
    }
    at.amount = next(stepper, 2 * space::lg);
    at.expiry = next(expiry, space::lg);
    at.used = wide ? next(row.width() - x - menuWidth(), 0) : QRect();
    at.menu = leading(row, row.width() - menuWidth(), menuWidth() - space::md, direction).toRect();
    const int height = scaled(size::controlSmall);
    at.amount = QRect(at.amount.x(), row.center().y() - height / 2, at.amount.width(), height);
    at.menu = QRect(at.menu.x(), row.center().y() - height / 2, at.menu.width(), height);
    return at;
}

int PantryDelegate::gapAbove(const QModelIndex &group)
{
    return group.row() == 0 ? 0 : space::md;
}

QSize PantryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = scaled(size::tableRow);
    if (m_model.entryAt(index))
        return {0, isWide(option.widget ? option.widget->width() : option.rect.width()) ? row : row + scaled(8)};
    const bool withColumns = index.row() == 0 && m_isExpanded(index);
    return {0, gapAbove(index) + row + (withColumns ? scaled(size::controlHeight) : 0)};
}

void PantryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    if (const PantryGroup *group = m_model.groupAt(index)) {
        QStyleOptionViewItem below = option;
        below.rect.setTop(option.rect.top() + gapAbove(index));
        const bool expanded = m_isExpanded(index);
        paintGroup(painter, below, *group, expanded, expanded && index.row() == 0);
    } else if (const PantryEntry *entry = m_model.entryAt(index)) {
        paintLot(painter, option, *entry, index.row() == m_model.rowCount(index.parent()) - 1);
    }
    painter->restore();
}

// A card is painted piece by piece: each row is the part of a larger rounded rectangle that it clips.
static void paintPiece(QPainter *painter, const QRect &rect, bool first, bool last, const QColor &fill)
{
    const int beyond = 2 * radius::panel;
    const QRectF card = QRectF(rect).adjusted(0, first ? 0 : -beyond, 0, last ? 0 : beyond);
    drawRoundedCard(painter, card, fill, color(Role::Line), radius::panel);
}

static void paintFocus(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect)
{
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        drawRoundedCard(painter, QRectF(rect).adjusted(3, 3, -3, -3), Qt::transparent, color(Role::Focus),
                        radius::control, size::focusRing);
}

void PantryDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const PantryGroup &group,
                                bool expanded, bool withColumns) const
{
    const int heading = scaled(size::tableRow);
    paintPiece(painter, option.rect, true, !expanded, color(Role::Surface));
    const QRect top(option.rect.x(), option.rect.y(), option.rect.width(), heading);
    paintHeading(painter, option, group, top, expanded);
    paintFocus(painter, option, top);
    if (!withColumns)
        return;
    const QRect titles(top.x(), top.bottom() + 1, top.width(), option.rect.bottom() - top.bottom());
    painter->fillRect(QRect(titles.x(), titles.y(), titles.width(), 1), color(Role::Line));
    const Columns at = columns(titles, option.direction);
    const auto title = [&](const QRect &where, const QString &text) {
        const QRect line(where.x(), titles.y(), where.width(), titles.height());
        drawLine(painter, line, text, Type::Label, color(Role::TextSecondary), option.direction);
    };
    title(at.name, tr("Item"));
    title(at.amount, tr("Amount"));
    //: Column: how long food keeps
    title(at.expiry, tr("Expiry"));
    if (!at.used.isEmpty())
        //: Column: which planned meals cook with it
        title(at.used, tr("Used in"));
}

void PantryDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const PantryGroup &group,
                                  const QRect &heading, bool expanded) const
{
    const Qt::LayoutDirection direction = option.direction;
    const Theme &theme = Theme::current();
    int x = space::lg;
    const auto take = [&](int width, int gap) {
        const QRectF here = leading(heading, x, width, direction);
        x += width + gap;
        return here;
    };
    drawIcon(painter, group.icon, take(scaled(size::icon), space::md).adjusted(0, 10, 0, -10),
             color(Role::TextSecondary));
    const QFontMetrics strong(theme.font(Type::BodyStrong));
    drawLine(painter, take(strong.horizontalAdvance(group.title) + 4, space::sm), group.title, Type::BodyStrong,
             color(Role::Text), direction);
    const QString count = tr("%n item(s)", nullptr, group.items);
    drawLine(painter, take(QFontMetrics(theme.font(Type::Caption)).horizontalAdvance(count) + 2, space::lg), count,
             Type::Caption, color(Role::TextMuted), direction);
    const auto badge = [&](const QString &text, QStringView icon, Tone tone) {
        const QSizeF size = badgeSize(icon, text);
        const QRectF here = take(int(std::ceil(size.width())), 6);
        drawBadge(painter, QRectF(here.x(), here.center().y() - size.height() / 2, size.width(), size.height()), icon,
                  text, tone, direction);
    };
    if (group.expired > 0)
        badge(tr("%n expired", nullptr, group.expired), u"warning", Tone::Danger);
    if (group.useSoon > 0)
        badge(tr("%n use soon", nullptr, group.useSoon), u"expiring", Tone::Soon);
    const int icon = scaled(size::iconSm);
    drawIcon(painter, expanded ? u"collapse" : u"expand",
             leading(heading, heading.width() - icon - space::lg - 2, icon, direction), color(Role::TextSecondary));
}

void PantryDelegate::paintLot(QPainter *painter, const QStyleOptionViewItem &option, const PantryEntry &entry,
                              bool last) const
{
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool selected = option.state & QStyle::State_Selected && option.state & QStyle::State_Active;
    const Role fill = selected ? Role::AccentTint : hovered ? Role::Hover : Role::Surface;
    paintPiece(painter, option.rect, false, last, color(fill));
    painter->fillRect(QRect(option.rect.x(), option.rect.y(), option.rect.width(), 1), color(Role::Line));
    const Columns at = columns(option.rect, option.direction);
    paintName(painter, at, entry, option.direction);
    paintAmount(painter, at.amount, entry, hovered, option.direction);
    paintExpiry(painter, at.expiry, entry, option.direction);
    const QString used = pantrywords::usedIn(entry, m_model.today());
    const Role ink = entry.uses.empty() && !selected && !hovered ? Role::TextMuted : Role::TextSecondary;
    drawLine(painter, at.used.isEmpty() ? at.under : at.used, used, Type::Caption, color(ink), option.direction);
    if (hovered || selected) {
        const bool over = at.menu.contains(m_pointer) && hovered;
        if (over)
            drawRoundedCard(painter, at.menu, color(Role::Pressed), Qt::transparent, radius::small);
        const int icon = scaled(size::iconSm);
        drawIcon(painter, u"more",
                 QRectF(at.menu.center().x() - icon / 2., at.menu.center().y() - icon / 2., icon, icon),
                 color(over ? Role::Text : Role::TextSecondary));
    }
    paintFocus(painter, option, option.rect);
}

void PantryDelegate::paintName(QPainter *painter, const Columns &at, const PantryEntry &entry,
                               Qt::LayoutDirection direction) const
{
    const QString name = pantrywords::title(entry.lot());
    if (!entry.isLow())
        return drawLine(painter, at.name, name, Type::Body, color(Role::Text), direction);
    //: Badge: there is little left of it
    const QString low = tr("Low");
    const QSizeF badge = badgeSize(u"low", low);
    const QFontMetrics body(Theme::current().font(Type::Body));
    const qreal room = at.name.width() - badge.width() - space::sm;
    const qreal width = qMin<qreal>(body.horizontalAdvance(name) + 2, room);
    drawLine(painter, leading(at.name, 0, width, direction), name, Type::Body, color(Role::Text), direction);
    const QRectF here = leading(at.name, width + space::sm, badge.width(), direction);
    drawBadge(painter, QRectF(here.x(), here.center().y() - badge.height() / 2, badge.width(), badge.height()), u"low",
              low, Tone::Neutral, direction);
}

void PantryDelegate::paintAmount(QPainter *painter, const QRect &rect, const PantryEntry &entry, bool hovered,
                                 Qt::LayoutDirection direction) const
{
    drawRoundedCard(painter, rect, color(Role::Surface), color(Role::Line), radius::control);
    const qreal icon = scaled(size::iconMeta);
    const auto end = [&](bool more) {
        const QRectF box = leading(rect, more ? rect.width() - rect.height() : 0, rect.height(), direction);
        const bool able = more || entry.stock.amount > Fraction(0);
        if (able && hovered && box.contains(m_pointer))
            drawRoundedCard(painter, box.adjusted(2, 2, -2, -2), color(Role::Hover), Qt::transparent, radius::small);
        drawIcon(painter, more ? u"add" : u"remove", QRectF(box.center() - QPointF(icon, icon) / 2, QSizeF(icon, icon)),
                 color(able ? Role::TextSecondary : Role::TextDisabled));
    };
    end(false);
    end(true);
    painter->setFont(Theme::current().font(Type::BodyStrong));
    painter->setPen(color(Role::Text));
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, pantrywords::amount(entry.stock));
}

void PantryDelegate::paintExpiry(QPainter *painter, const QRect &rect, const PantryEntry &entry,
                                 Qt::LayoutDirection direction) const
{
    const pantrywords::Expiry keeps = pantrywords::expiry(entry.lot().bestBefore, m_model.today());
    if (keeps.icon.isEmpty())
        return drawLine(painter, rect, keeps.text, Type::Caption, color(Role::TextSecondary), direction);
    const QSizeF badge = badgeSize(keeps.icon, keeps.text);
    const QRectF here = leading(rect, 0, badge.width(), direction);
    drawBadge(painter, QRectF(here.x(), here.center().y() - badge.height() / 2, badge.width(), badge.height()),
              keeps.icon, keeps.text, keeps.tone, direction);
}

PantryDelegate::Part PantryDelegate::partAt(const QRect &row, QPoint point, Qt::LayoutDirection direction) const
{
    const Columns at = columns(row, direction);
    if (at.menu.adjusted(-4, -8, 4, 8).contains(point))
        return Part::Menu;
    if (!at.amount.contains(point))
        return Part::Row;
    if (leading(at.amount, 0, at.amount.height(), direction).contains(point))
        return Part::Less;
    const bool more =
        leading(at.amount, at.amount.width() - at.amount.height(), at.amount.height(), direction).contains(point);
    return more ? Part::More : Part::Amount;
}

QRect PantryDelegate::menuRect(const QRect &row, Qt::LayoutDirection direction) const
{
    return columns(row, direction).menu;
}

QWidget *PantryDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAlignment(Qt::AlignCenter);
    //: %1 is a food
    editor->setAccessibleName(tr("Amount of %1").arg(index.data().toString()));
    editor->setFont(Theme::current().font(Type::BodyStrong));
    return editor;
}

void PantryDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = qobject_cast<QLineEdit *>(editor);
    if (!field || field->isModified()) // a change from elsewhere does not take away what is being typed
        return;
    field->setText(index.data(Qt::EditRole).toString());
    field->selectAll();
}

void PantryDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const auto *field = qobject_cast<QLineEdit *>(editor);
    if (field && field->isModified())
        Q_EMIT amountTyped(index, field->text());
}

void PantryDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    editor->setGeometry(columns(option.rect, option.direction).amount);
}

} // namespace kjc
