// SPDX-License-Identifier: GPL-3.0-or-later
// How the shopping page is put together.
#include "app/shopping/shoppingpage.h"

#include "app/common/button.h"
#include "app/common/emptystate.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/panelhost.h"
#include "app/common/segmented.h"
#include "app/common/text.h"
#include "app/shopping/aisleboard.h"
#include "app/shopping/coveredcard.h"
#include "app/shopping/listprogress.h"
#include "app/shopping/sharepanel.h"
#include "core/planning/weekview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr int kPanelWidth = 320;

namespace {

// The bar below the list.
class BottomBar : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(Role::Surface));
        painter.fillRect(QRect(0, 0, width(), 1), color(Role::Line));
    }
};

} // namespace

ShoppingPage::ShoppingPage(Services &services, QWidget *parent)
    : Page(parent),
      m_services(services),
      m_model(new ShoppingModel(this)),
      m_share(new SharePanel)
{
    setAccessibleName(tr("Shopping list"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_host = new PanelHost(buildContent(), m_share, kPanelWidth, this);
    m_host->setOpen(false);
    layout->addWidget(m_host);
    buildKeys();
    connectShare();
    connect(m_model, &ShoppingModel::tickRequested, this,
            [this](ShoppingItemId item, bool ticked) { report(m_services.shopping.setTicked({item}, ticked)); });
    connect(&services.store, &Store::changed, this, [this](const ChangeSet &changes, Origin) {
        for (const Kind kind : {Kind::ShoppingList, Kind::ShoppingItem, Kind::PantryLot, Kind::PantryMovement,
                                Kind::PlannedMeal, Kind::Recipe})
            if (changes.touches(kind))
                return reload();
    });
}

QWidget *ShoppingPage::buildContent()
{
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(buildHeader());
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::page, 0, space::page, space::md);
    m_add = new QLineEdit;
    m_add->setPlaceholderText(tr("Add an item, like “6 eggs”"));
    m_add->setAccessibleName(tr("Add an item"));
    m_add->addAction(themeIcon(u"add"), QLineEdit::LeadingPosition)->setEnabled(false);
    setControlSize(m_add, ControlSize::Large);
    connect(m_add, &QLineEdit::returnPressed, this, &ShoppingPage::addLine);
    line->addWidget(m_add);
    rows->addLayout(line);
    buildStates();
    rows->addWidget(m_states, 1);
    rows->addWidget(buildBar());
    content->setFocusProxy(m_add);
    return content;
}

QWidget *ShoppingPage::buildHeader()
{
    auto *header = new QWidget;
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(space::page, 0, space::page, 0);
    line->setSpacing(space::sm);
    line->addStrut(scaled(size::headerHeight));
    line->addWidget(new Text(tr("Shopping list"), Type::Title1));
    m_lists = makeButton(tr("Choose days"), ButtonRole::Flat, header, u"expand");
    m_lists->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    m_lists->setToolTip(tr("Choose a list or the days to shop for"));
    connect(m_lists, &QPushButton::clicked, this, &ShoppingPage::showListMenu);
    line->addWidget(m_lists);
    m_update = makeIconButton(u"syncing", tr("Update from plan"), header);
    m_update->setVisible(false);
    connect(m_update, &QToolButton::clicked, this, &ShoppingPage::updateFromPlan);
    line->addWidget(m_update);
    line->addStretch(1);
    auto *grouping = new Segmented;
    grouping->setAccessibleName(tr("Group by"));
    grouping->addSegment(int(ShoppingGrouping::Aisle), tr("By aisle"));
    grouping->addSegment(int(ShoppingGrouping::Recipe), tr("By recipe"));
    connect(grouping, &Segmented::chosen, this, [this](int id) { m_model->setGrouping(ShoppingGrouping(id)); });
    line->addWidget(grouping);
    m_hide = makeButton({}, ButtonRole::Secondary, header, u"check");
    m_hide->setCheckable(true);
    connect(m_hide, &QPushButton::toggled, m_model, &ShoppingModel::setHideDone);
    line->addWidget(m_hide);
    m_shareButton = makeButton({}, ButtonRole::Primary, header, u"share");
    connect(m_shareButton, &QPushButton::clicked, this, [this] { toggleSidePanel(); });
    line->addWidget(m_shareButton);
    connect(&Theme::current(), &Theme::changed, this, &ShoppingPage::fitHeader);
    fitHeader();
    return header;
}

// With large letters the buttons at the end are icons alone.
void ShoppingPage::fitHeader()
{
    constexpr int kWithWords = 760;
    const bool words = width() >= scaled(kWithWords);
    const auto name = [words](QPushButton *button, const QString &text) {
        button->setText(words ? text : QString());
        button->setAccessibleName(text);
        button->setToolTip(words ? QString() : text);
    };
    //: Hides the items that are in the basket already
    name(m_hide, tr("Hide checked"));
    name(m_shareButton, tr("Share"));
}

QWidget *ShoppingPage::buildList()
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget;
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(space::page, 0, space::page, space::sm);
    m_board = new AisleBoard(*m_model);
    m_covered = new CoveredCard;
    m_board->setLast(m_covered);
    m_covered->hide();
    rows->addWidget(m_board);
    rows->addStretch(1);
    area->setWidget(inside);
    // The cards keep the margin of the page, with the scroll bar inside it.
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, rows, [rows, area](int, int most) {
        const int bar = most > 0 ? area->verticalScrollBar()->sizeHint().width() : 0;
        const bool mirrored = area->layoutDirection() == Qt::RightToLeft;
        rows->setContentsMargins(space::page - (mirrored ? bar : 0), 0, space::page - (mirrored ? 0 : bar), space::sm);
    });
    inside->setAutoFillBackground(false);
    connect(m_board, &AisleBoard::opened, this, &ShoppingPage::openItem);
    connect(m_board, &AisleBoard::removalRequested, this,
            [this](const ShoppingRow &row) { report(m_services.shopping.remove({row.item.id})); });
    return area;
}

void ShoppingPage::buildStates()
{
    m_states = new QStackedWidget;
    m_states->addWidget(buildList());
    PictureSource &pictures = m_services.pictures;
    m_none = new EmptyState(pictures, u"food/pantomate"_s, tr("No shopping list yet"),
                            tr("It is made from your plan, minus what is in the pantry."));
    connect(m_none->addAction(tr("Make this week’s list"), u"shopping"), &QPushButton::clicked, this,
            [this] { openWeek(0); });
    connect(m_none->addAction(tr("Next week’s list")), &QPushButton::clicked, this, [this] { openWeek(1); });
    connect(m_none->addAction(tr("Other days…")), &QPushButton::clicked, this, &ShoppingPage::askForSpan);
    m_states->addWidget(m_none);
    m_empty = new EmptyState(pictures, u"food/greeksalad"_s, tr("Nothing to buy"),
                             tr("No planned meal of these days needs anything. Plan meals, or type what you need."));
    connect(m_empty->addAction(tr("Update from plan"), u"syncing"), &QPushButton::clicked, this,
            &ShoppingPage::updateFromPlan);
    connect(m_empty->addAction(tr("Next week’s list")), &QPushButton::clicked, this, [this] { openWeek(1); });
    m_states->addWidget(m_empty);
    m_failed = new EmptyState(pictures, u"food/garlicsoup"_s, tr("The list cannot be shown"),
                              tr("Your list is kept. Try again in a moment."));
    connect(m_failed->addAction(tr("Try again")), &QPushButton::clicked, this, &ShoppingPage::activate);
    m_states->addWidget(m_failed);
    m_states->addWidget(new QWidget); // while loading: it takes a blink
    m_states->setCurrentIndex(m_states->count() - 1);
}

QWidget *ShoppingPage::buildBar()
{
    m_bar = new BottomBar;
    auto *line = new QHBoxLayout(m_bar);
    line->setContentsMargins(space::page, 1, space::page, 0);
    line->setSpacing(space::lg);
    line->addStrut(scaled(56));
    m_left = new Text({}, Type::BodyStrong);
    m_progress = new ListProgress;
    m_done = new Text({}, Type::Caption, Role::TextSecondary);
    m_stock = makeButton(tr("Move done items to pantry"), ButtonRole::Flat, m_bar, u"pantry");
    connect(m_stock, &QPushButton::clicked, this, [this] { report(m_services.shopping.stockTicked(m_list)); });
    line->addWidget(m_left);
    line->addWidget(m_progress, 1);
    line->addWidget(m_done);
    line->addStretch(1);
    line->addWidget(m_stock);
    m_progress->setMaximumWidth(scaled(200));
    m_bar->hide();
    return m_bar;
}

void ShoppingPage::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, std::function<void()> run) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, std::move(run));
    };
    key(Qt::CTRL | Qt::Key_L, [this] { m_add->setFocus(Qt::ShortcutFocusReason); });
    key(Qt::CTRL | Qt::Key_E, [this] { toggleSidePanel(); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copy(asText(), tr("Copied the list")); });
}

} // namespace kjc
