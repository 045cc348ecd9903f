// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/pantrypage.h"

#include "app/common/button.h"
#include "app/common/emptystate.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/panelhost.h"
#include "app/common/searchfield.h"
#include "app/common/segmented.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/pantry/addtoshopping.h"
#include "app/pantry/lotdialog.h"
#include "app/pantry/pantryview.h"
#include "app/pantry/pantrywords.h"
#include "app/pantry/quickaddcard.h"
#include "app/pantry/usesoonpanel.h"
#include "core/pantry/stockedfoods.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr int kPanelWidth = 304;

PantryPage::PantryPage(Services &services, QWidget *parent)
    : Page(parent),
      m_services(services),
      m_model(new PantryModel(this)),
      m_view(new PantryView(*m_model)),
      m_quickAdd(new QuickAddCard(services.locale)),
      m_panel(new UseSoonPanel(services.pictures))
{
    setAccessibleName(tr("Pantry"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_host = new PanelHost(buildContent(), m_panel, kPanelWidth, this);
    layout->addWidget(m_host);
    m_panelButton->setVisible(false);
    connect(m_host, &PanelHost::openChanged, m_panelButton, [this](bool open) { m_panelButton->setVisible(!open); });
    buildKeys();
    connectView();
    connectPanel();
    connect(&services.store, &Store::changed, this, [this](const ChangeSet &changes, Origin) {
        for (const Kind kind : {Kind::PantryLot, Kind::PantryMovement, Kind::PlannedMeal, Kind::Recipe, Kind::Slot})
            if (changes.touches(kind) && m_loaded)
                return reload();
    });
}

QWidget *PantryPage::buildContent()
{
    auto *content = new QWidget;
    content->setFocusProxy(m_view);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(buildHeader());
    auto *card = new QHBoxLayout;
    card->setContentsMargins(space::page, 0, space::page, 0);
    card->addWidget(m_quickAdd);
    rows->addLayout(card);
    rows->addSpacing(space::md);
    buildStates();
    rows->addWidget(m_states, 1);
    return content;
}

QWidget *PantryPage::buildHeader()
{
    auto *header = new QWidget;
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(space::page, 0, space::page, 0);
    line->setSpacing(space::md);
    line->addStrut(scaled(size::headerHeight));
    line->addWidget(new Text(tr("Pantry"), Type::Title1));
    m_count = new Text({}, Type::Body, Role::TextMuted);
    line->addWidget(m_count);
    line->addStretch(1);
    m_search = new SearchField(tr("Search the pantry"));
    m_search->setMinimumWidth(scaled(120));
    m_search->setMaximumWidth(scaled(220));
    line->addWidget(m_search, 4);
    m_grouping = new Segmented;
    m_grouping->setAccessibleName(tr("Group by"));
    //: Groups food by where it is kept
    m_grouping->addSegment(int(PantryGrouping::Place), tr("Place"));
    //: Groups food by how long it keeps
    m_grouping->addSegment(int(PantryGrouping::Expiry), tr("Expiry"));
    m_grouping->addSegment(int(PantryGrouping::Name), tr("A – Z"));
    line->addWidget(m_grouping);
    m_more = makeIconButton(u"more", tr("More"), header);
    line->addWidget(m_more);
    m_panelButton = makeIconButton(u"panel", tr("Show what to use soon"), header);
    line->addWidget(m_panelButton);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        showState();
    });
    connect(m_search, &SearchField::leftDownwards, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_grouping, &Segmented::chosen, this, [this](int id) { m_model->setGrouping(PantryGrouping(id)); });
    connect(m_more, &QToolButton::clicked, this, &PantryPage::showMore);
    connect(m_panelButton, &QToolButton::clicked, this, [this] { toggleSidePanel(); });
    return header;
}

void PantryPage::buildStates()
{
    m_states = new QStackedWidget;
    m_states->addWidget(m_view);
    m_empty = new EmptyState(m_services.pictures, u"food/potatoes"_s, tr("Your pantry is empty"),
                             tr("Type what you have, like “6 eggs”, and we suggest what to cook."));
    QPushButton *first = m_empty->addAction(tr("Add first item"), u"add");
    connect(first, &QPushButton::clicked, m_quickAdd, &QuickAddCard::focusLine);
    m_states->addWidget(m_empty);
    m_noMatch = new EmptyState(m_services.pictures, u"food/lentils"_s, tr("Nothing like that at home"),
                               tr("No food in the pantry has these words in its name."));
    connect(m_noMatch->addAction(tr("Show everything")), &QPushButton::clicked, m_search, &QLineEdit::clear);
    m_states->addWidget(m_noMatch);
    m_failed = new EmptyState(m_services.pictures, u"food/garlicsoup"_s, tr("The pantry cannot be shown"),
                              tr("What you have is kept. Try again in a moment."));
    connect(m_failed->addAction(tr("Try again")), &QPushButton::clicked, this, &PantryPage::reload);
    m_states->addWidget(m_failed);
    m_states->addWidget(new QWidget); // while loading: it takes a blink
    m_states->setCurrentIndex(m_states->count() - 1);
}

void PantryPage::buildKeys()
{
    auto *add = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    add->setContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QShortcut::activated, m_quickAdd, &QuickAddCard::focusLine);
    connect(m_quickAdd, &QuickAddCard::submitted, this, &PantryPage::add);
}

void PantryPage::connectView()
{
    connect(m_view, &PantryView::stepped, this, &PantryPage::step);
    connect(m_view, &PantryView::amountTyped, this, &PantryPage::correct);
    connect(m_view, &PantryView::menuRequested, this, &PantryPage::showMenu);
    connect(m_view, &PantryView::shoppingRequested, this, &PantryPage::putOnList);
    connect(m_view, &PantryView::removalRequested, this,
            [this](const PantryEntry &entry) { remove({entry.lot().id}, MovementReason::Corrected); });
}

void PantryPage::connectPanel()
{
    connect(m_panel, &UseSoonPanel::recipeRequested, this, &Page::recipeRequested);
    connect(m_panel, &UseSoonPanel::editRequested, this, &PantryPage::edit);
    connect(m_panel, &UseSoonPanel::shoppingRequested, this, &PantryPage::putOnList);
    connect(m_panel, &UseSoonPanel::removalRequested, this, [this](const PantryEntry &entry) {
        const bool expired = entry.lot().bestBefore < m_services.clock.today();
        remove({entry.lot().id}, expired ? MovementReason::Wasted : MovementReason::Corrected);
    });
}

void PantryPage::activate()
{
    reload(); // also for the new day
}

bool PantryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

bool PantryPage::toggleSidePanel()
{
    m_host->setOpen(!m_host->isOpen());
    return true;
}

void PantryPage::setCompact(bool compact)
{
    m_host->setCompact(compact);
}

void PantryPage::setSingleLetterKeys(bool on)
{
    m_view->setSingleLetterKeys(on);
}

void PantryPage::reload()
{
    m_again = m_loading;
    if (m_loading)
        return;
    m_loading = true;
    const QDate today = m_services.clock.today();
    const auto loaded =
        m_services.store.read([today](Connection &connection) { return loadPantry(connection, today); });
    whenDone(loaded, this, [this](const Result<PantryContents> &contents) {
        m_loading = false;
        showContents(contents);
        if (m_again)
            reload();
    });
}

void PantryPage::showContents(const Result<PantryContents> &loaded)
{
    m_loaded = true;
    if (!loaded) {
        const messages::Message message = messages::forUser(loaded.error(), messages::Doing::Loading);
        m_failed->setWords(message.title, message.text);
        m_states->setCurrentWidget(m_failed);
        return;
    }
    const QDate today = m_services.clock.today();
    m_quickAdd->setToday(today);
    m_quickAdd->setContents(loaded.value());
    m_panel->setContents(loaded.value(), today);
    m_model->setContents(loaded.value(), today);
    m_count->setText(tr("%n item(s)", nullptr, int(loaded.value().size())));
    showState();
}

void PantryPage::showState()
{
    if (!m_loaded)
        return;
    if (m_model->rowCount() > 0)
        m_states->setCurrentWidget(m_view);
    else
        m_states->setCurrentWidget(m_model->contents().empty() ? m_empty : m_noMatch);
}

void PantryPage::showMenu(const PantryEntry &entry, QPoint globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto item = [&](QStringView icon, const QString &text, std::function<void()> run,
                          const QKeySequence &keys = {}) {
        QAction *action = menu->addAction(themeIcon(icon), text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, std::move(run));
    };
    item(u"edit", tr("Edit…"), [this, entry] { edit(entry); });
    item(u"check", tr("Use all"), [this, entry] { useAll(entry); });
    //: Food was thrown away
    item(u"leaf", tr("Wasted"), [this, entry] { remove({entry.lot().id}, MovementReason::Wasted); });
    item(
        u"shopping", tr("To shopping list"), [this, entry] { putOnList(entry); }, Qt::Key_S);
    menu->addSeparator();
    item(
        u"trash", tr("Remove"), [this, entry] { remove({entry.lot().id}, MovementReason::Corrected); }, Qt::Key_Delete);
    menu->popup(globalPos);
}

void PantryPage::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(themeIcon(u"collapse"), tr("Fold all")), &QAction::triggered, m_view,
            &QTreeView::collapseAll);
    connect(menu->addAction(themeIcon(u"expand"), tr("Unfold all")), &QAction::triggered, m_view,
            &QTreeView::expandAll);
    QList<PantryLotId> expired;
    for (const PantryEntry &entry : m_model->contents())
        if (freshness(entry.lot().bestBefore, m_services.clock.today()) == Freshness::Expired)
            expired.append(entry.lot().id);
    menu->addSeparator();
    QAction *remove = menu->addAction(themeIcon(u"trash"), tr("Remove expired"));
    remove->setEnabled(!expired.isEmpty());
    connect(remove, &QAction::triggered, this,
            [this, expired] { PantryPage::remove(expired, MovementReason::Wasted); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void PantryPage::report(const QFuture<Result<ChangeSet>> &changed)
{
    whenDone(changed, this, [this](const Result<ChangeSet> &result) {
        if (!result)
            Q_EMIT problem(result.error());
    });
}

void PantryPage::add(const QuickAdd &line)
{
    whenDone(m_services.pantry.add(line), this, [this](const Result<PantryLotId> &added) {
        if (!added)
            return Q_EMIT problem(added.error());
        m_quickAdd->clear();
    });
}

// Less of it was used; more of it means that it was counted anew.
void PantryPage::step(const PantryEntry &entry, int direction)
{
    const Fraction next = pantrywords::stepped(entry.stock.amount, entry.lot().unit, direction);
    if (next.isZero() && direction < 0)
        return useAll(entry);
    const Fraction delta = next - entry.stock.amount;
    report(m_services.pantry.move(entry.lot().id, delta,
                                  direction < 0 ? MovementReason::Used : MovementReason::Corrected));
}

void PantryPage::correct(const PantryEntry &entry, const QString &text)
{
    const std::optional<Fraction> amount = pantrywords::readAmount(text, entry.lot().unit);
    if (amount)
        return report(m_services.pantry.correct(entry.lot().id, *amount));
    //: %1 is what was typed, %2 an amount as an example
    Q_EMIT notice(
        tr("“%1” is not an amount here. Try %2.").arg(format::isolated(text), pantrywords::amount(entry.stock)));
}

// What is watched stays to be seen as running low.
void PantryPage::useAll(const PantryEntry &entry)
{
    if (entry.lot().lowLevel)
        report(m_services.pantry.move(entry.lot().id, -entry.stock.amount, MovementReason::Used));
    else
        remove({entry.lot().id}, MovementReason::Used);
}

void PantryPage::remove(const QList<PantryLotId> &lots, MovementReason reason)
{
    if (!lots.isEmpty())
        report(m_services.pantry.remove(lots, reason));
}

void PantryPage::edit(const PantryEntry &entry)
{
    auto *dialog = new LotDialog(entry.stock, m_services.clock.today(), this);
    connect(dialog, &LotDialog::saved, this, [this, entry](const PantryStock &stock) {
        if (stock.lot != entry.lot())
            report(m_services.pantry.saveLot(stock.lot));
        if (stock.amount != entry.stock.amount)
            report(m_services.pantry.correct(stock.lot.id, stock.amount));
    });
    dialog->open();
}

void PantryPage::putOnList(const PantryEntry &entry)
{
    addToShopping(m_services, this, entry.lot().name, [this](const Result<ShoppingItemId> &added) {
        if (!added)
            Q_EMIT problem(added.error());
    });
}

} // namespace kjc
