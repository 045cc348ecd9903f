// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/shoppingpage.h"

#include "app/common/emptystate.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/messages.h"
#include "app/common/panelhost.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/printing/printout.h"
#include "app/shopping/aisleboard.h"
#include "app/shopping/coveredcard.h"
#include "app/shopping/itempopover.h"
#include "app/shopping/listprogress.h"
#include "app/shopping/sharepanel.h"
#include "app/shopping/spandialog.h"
#include "core/planning/weekview.h"
#include "core/store/shoppingstore.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <span>

namespace kjc {

using namespace Qt::StringLiterals;

void ShoppingPage::activate()
{
    if (m_list.isNull())
        chooseList();
    else
        reload();
}

bool ShoppingPage::print()
{
    if (m_list.isNull())
        return false;
    printing::printShoppingList(m_view, this);
    return true;
}

bool ShoppingPage::toggleSidePanel()
{
    m_host->setOpen(!m_host->isOpen());
    return true;
}

void ShoppingPage::setCompact(bool compact)
{
    m_host->setCompact(compact);
}

void ShoppingPage::openSpan(const QDate &from, const QDate &to)
{
    whenDone(m_services.shopping.make(from, to, m_services.locale), this, [this](const Result<ShoppingListId> &made) {
        if (!made)
            return Q_EMIT problem(made.error());
        openList(made.value());
    });
}

// 0 is the week of today, 1 the next one.
void ShoppingPage::openWeek(int weeksAhead)
{
    const QDate first = weekview::startOfWeek(m_services.clock.today(), m_services.locale.firstDayOfWeek());
    openSpan(first.addDays(7 * weeksAhead), first.addDays(7 * weeksAhead + 6));
}

// The list of today, else the newest one.
void ShoppingPage::chooseList()
{
    const auto lists = m_services.store.read([](Connection &connection) { return shoppingstore::lists(connection); });
    whenDone(lists, this, [this](const Result<std::vector<ShoppingList>> &found) {
        if (!found)
            return showProblem(found.error());
        const QDate today = m_services.clock.today();
        const auto current = std::ranges::find_if(found.value(), [today](const ShoppingList &list) {
            return list.from.isValid() && list.from <= today && today <= list.to;
        });
        if (current != found.value().end())
            return openList(current->id);
        if (!found.value().empty())
            return openList(found.value().front().id);
        m_states->setCurrentWidget(m_none);
    });
}

void ShoppingPage::openList(ShoppingListId list)
{
    m_list = list;
    reload();
}

void ShoppingPage::reload()
{
    m_again = m_loading;
    if (m_loading || m_list.isNull())
        return;
    m_loading = true;
    whenDone(m_services.shopping.view(m_list), this, [this](const Result<ShoppingListView> &view) {
        m_loading = false;
        showView(view);
        if (m_again)
            reload();
    });
}

void ShoppingPage::showProblem(const Error &error)
{
    const messages::Message message = messages::forUser(error, messages::Doing::Loading);
    m_failed->setWords(message.title, message.text);
    m_states->setCurrentWidget(m_failed);
}

void ShoppingPage::showView(const Result<ShoppingListView> &view)
{
    if (!view && view.error().kind == Error::Kind::NotFound) { // undone, or removed elsewhere
        m_list = {};
        m_model->setItems({});
        return chooseList();
    }
    if (!view)
        return showProblem(view.error());
    m_view = view.value();
    m_model->setItems(m_view.items);
    m_covered->setItems(m_view.inPantry);
    m_share->setPreview(asText());
    showState();
}

QString ShoppingPage::title() const
{
    const ShoppingList &list = m_view.list;
    if (!list.name.isEmpty())
        return list.name;
    return list.from.isValid() ? format::span(list.from, list.to) : tr("Shopping list");
}

void ShoppingPage::showState()
{
    const int all = int(m_model->items().size());
    const int done = m_model->done();
    m_lists->setText(title());
    m_update->setVisible(m_view.list.from.isValid());
    m_left->setText(all == done ? tr("All bought") : tr("%n left to buy", nullptr, all - done));
    //: %1 and %2 are numbers of items
    m_done->setText(tr("%1 of %2 done").arg(done).arg(all));
    m_progress->setShare(all > 0 ? double(done) / all : 0);
    m_stock->setEnabled(done > 0);
    m_bar->setVisible(all > 0);
    m_states->setCurrentIndex(0);
    if (all == 0 && m_view.inPantry.empty())
        m_states->setCurrentWidget(m_empty);
}

void ShoppingPage::showListMenu()
{
    const auto lists = m_services.store.read([](Connection &connection) { return shoppingstore::lists(connection); });
    whenDone(lists, this, [this](const Result<std::vector<ShoppingList>> &found) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillListMenu(menu, found.valueOr({}));
        menu->popup(m_lists->mapToGlobal(QPoint(0, m_lists->height() + 4)));
    });
}

void ShoppingPage::fillListMenu(QMenu *menu, const std::vector<ShoppingList> &lists)
{
    connect(menu->addAction(themeIcon(u"plan"), tr("This week")), &QAction::triggered, this, [this] { openWeek(0); });
    connect(menu->addAction(themeIcon(u"plan"), tr("Next week")), &QAction::triggered, this, [this] { openWeek(1); });
    connect(menu->addAction(themeIcon(u"add"), tr("Other days…")), &QAction::triggered, this,
            &ShoppingPage::askForSpan);
    menu->addSeparator();
    constexpr size_t kMostLists = 8;
    for (const ShoppingList &list : std::span(lists).first(std::min(lists.size(), kMostLists))) {
        const QString name = !list.name.isEmpty()  ? list.name
                             : list.from.isValid() ? format::span(list.from, list.to)
                                                   : tr("Shopping list");
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(list.id == m_list);
        connect(action, &QAction::triggered, this, [this, id = list.id] { openList(id); });
    }
}

void ShoppingPage::askForSpan()
{
    const QDate today = m_services.clock.today();
    auto *dialog = new SpanDialog(today, today.addDays(2), this);
    connect(dialog, &SpanDialog::chosen, this, &ShoppingPage::openSpan);
    dialog->open();
}

void ShoppingPage::openItem(const ShoppingRow &row, const QRect &globalRow)
{
    auto *popover = new ItemPopover(row.item, this);
    ShoppingCommands &commands = m_services.shopping;
    connect(popover, &ItemPopover::renamed, this,
            [this, &commands](ShoppingItemId item, const QString &name) { report(commands.rename(item, name)); });
    connect(popover, &ItemPopover::amountChanged, this,
            [this, &commands](ShoppingItemId item, const std::optional<Quantity> &amount) {
                report(commands.setQuantity(item, amount));
            });
    connect(popover, &ItemPopover::aisleChanged, this,
            [this, &commands](ShoppingItemId item, const QString &aisle) { report(commands.setAisle(item, aisle)); });
    connect(popover, &ItemPopover::removalRequested, this,
            [this, &commands](ShoppingItemId item) { report(commands.remove({item})); });
    popover->popup(globalRow);
}

void ShoppingPage::report(const QFuture<Result<ChangeSet>> &changed)
{
    whenDone(changed, this, [this](const Result<ChangeSet> &result) {
        if (!result)
            Q_EMIT problem(result.error());
    });
}

// Onto the list that is shown; where there is none, onto one made for this week.
void ShoppingPage::addLine()
{
    const QString line = m_add->text().trimmed();
    if (line.isEmpty())
        return;
    const auto add = [this, line](const Result<ShoppingListId> &list) {
        if (!list)
            return Q_EMIT problem(list.error());
        whenDone(m_services.shopping.add(list.value(), line, m_services.locale), this,
                 [this, list = list.value()](const Result<ShoppingItemId> &added) {
                     if (!added)
                         return Q_EMIT problem(added.error());
                     m_add->clear();
                     openList(list);
                 });
    };
    if (!m_list.isNull())
        return add(m_list);
    const QDate first = weekview::startOfWeek(m_services.clock.today(), m_services.locale.firstDayOfWeek());
    whenDone(m_services.shopping.make(first, first.addDays(6), m_services.locale), this, add);
}

void ShoppingPage::updateFromPlan()
{
    if (m_view.list.from.isValid())
        openSpan(m_view.list.from, m_view.list.to);
}

void ShoppingPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitHeader();
}

void ShoppingPage::keyPressEvent(QKeyEvent *event)
{
    if (m_singleLetters && event->key() == Qt::Key_H && event->modifiers() == Qt::NoModifier)
        return m_hide->click();
    Page::keyPressEvent(event);
}

} // namespace kjc
