// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/aisleboard.h"

#include "app/common/metrics.h"
#include "app/common/theme.h"

#include <QEvent>
#include <QScrollArea>

#include <array>

namespace kjc {

using namespace metrics;

static constexpr int kTwoColumnsFrom = 600; // at 100 % text size

AisleBoard::AisleBoard(ShoppingModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent, int first, int last) {
        if (!parent.isValid())
            insertCards(first, last);
        follow();
    });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (!parent.isValid())
                    removeCards(first, last);
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &AisleBoard::follow);
    connect(&model, &QAbstractItemModel::rowsMoved, this, [this] {
        std::ranges::sort(m_cards, {}, [](const AisleCard *card) { return card->group().row(); });
        follow();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, &AisleBoard::follow);
    connect(&Theme::current(), &Theme::changed, this, &AisleBoard::follow);
    insertCards(0, model.rowCount() - 1);
}

void AisleBoard::setLast(QWidget *widget)
{
    m_last = widget;
    widget->setParent(this);
    widget->show();
    follow();
}

void AisleBoard::insertCards(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        auto *card = new AisleCard(m_model, m_model.index(row, 0), this);
        m_cards.insert(row, card);
        connect(&card->list(), &AisleList::opened, this, &AisleBoard::opened);
        connect(&card->list(), &AisleList::removalRequested, this, &AisleBoard::removalRequested);
        connect(&card->list(), &AisleList::leftAt, this, [this, card](Qt::Key key) { leave(card, key); });
        card->show();
    }
}

// At once: its group is about to go.
void AisleBoard::removeCards(int first, int last)
{
    for (int row = last; row >= first; --row)
        delete m_cards.takeAt(row);
}

void AisleBoard::follow()
{
    QWidget *before = nullptr;
    for (AisleCard *card : std::as_const(m_cards)) {
        card->follow();
        if (before)
            setTabOrder(before, &card->list());
        before = &card->list();
    }
    if (before && m_last)
        setTabOrder(before, m_last);
    updateGeometry();
    arrange(width(), true);
}

int AisleBoard::arrange(int width, bool place) const
{
    const int columns = width >= scaled(kTwoColumnsFrom) ? 2 : 1;
    const int cardWidth = (width - (columns - 1) * space::lg) / columns;
    std::array<int, 2> heights{0, 0};
    const auto put = [&](QWidget *widget) {
        const int column = columns == 2 && heights[1] < heights[0] ? 1 : 0;
        const int height =
            widget->hasHeightForWidth() ? widget->heightForWidth(cardWidth) : widget->sizeHint().height();
        const int x = column * (cardWidth + space::lg);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        if (place)
            widget->setGeometry(mirrored ? width - x - cardWidth : x, heights[size_t(column)], cardWidth, height);
        heights[size_t(column)] += height + space::md;
    };
    for (AisleCard *card : m_cards)
        put(card);
    if (m_last && !m_last->isHidden())
        put(m_last);
    return std::max(heights[0], heights[1]);
}

int AisleBoard::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize AisleBoard::sizeHint() const
{
    const int width = qMax(this->width(), scaled(280));
    return {width, arrange(width, false)};
}

void AisleBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

bool AisleBoard::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // the last card folded
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::event(event);
}

void AisleBoard::focusFirst()
{
    if (!m_cards.isEmpty())
        goTo(m_cards.first(), 0);
}

void AisleBoard::goTo(AisleCard *card, int row)
{
    AisleList &list = card->list();
    list.setFocus(Qt::TabFocusReason);
    list.setCurrentIndex(list.rows().index(row, 0));
    if (auto *area = qobject_cast<QScrollArea *>(parentWidget() ? parentWidget()->parentWidget() : nullptr))
        area->ensureWidgetVisible(card, 0, scaled(size::tableRow));
}

// The card of the other column whose middle is nearest.
AisleCard *AisleBoard::cardBeside(const AisleCard *card, Qt::Key key) const
{
    AisleCard *nearest = nullptr;
    const auto distance = [card](const AisleCard *other) {
        return std::abs(other->geometry().center().y() - card->geometry().center().y());
    };
    for (AisleCard *other : m_cards) {
        const bool there =
            key == Qt::Key_Right ? other->x() > card->geometry().right() : other->geometry().right() < card->x();
        if (there && (!nearest || distance(other) < distance(nearest)))
            nearest = other;
    }
    return nearest;
}

void AisleBoard::leave(AisleCard *card, Qt::Key key)
{
    const qsizetype here = m_cards.indexOf(card);
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        if (AisleCard *beside = cardBeside(card, key))
            goTo(beside, 0);
    } else if (key == Qt::Key_Up && here > 0) {
        AisleCard *above = m_cards.at(here - 1);
        goTo(above, m_model.rowCount(above->group()) - 1);
    } else if (key == Qt::Key_Down && here + 1 < m_cards.size()) {
        goTo(m_cards.at(here + 1), 0);
    }
}

} // namespace kjc
