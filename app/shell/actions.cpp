// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/actions.h"

#include "app/common/icons.h"

#include <QMainWindow>
#include <QMenuBar>

namespace kjc {

static QKeySequence control(Qt::Key key)
{
    return {Qt::CTRL | key};
}

Actions::Actions(QMainWindow *window) : QObject(window), m_window(window)
{
    addAll();
    m_actions[Command::Undo]->setEnabled(false);
    m_actions[Command::Redo]->setEnabled(false);
    fillMenuBar();
    if (!window->menuBar()->isNativeMenuBar())
        window->menuBar()->hide();
}

void Actions::addAll()
{
    addGoing();
    addEditing();
    addSeeing();
}

void Actions::retranslate()
{
    addAll();
    qDeleteAll(m_window->menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    fillMenuBar();
}

void Actions::add(Command command, const QString &text, const QList<QKeySequence> &keys, QStringView icon)
{
    if (QAction *known = m_actions.value(command))
        return known->setText(text);
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(icon));
    connect(action, &QAction::triggered, this, [this, command] { Q_EMIT triggered(command); });
    m_actions.insert(command, action);
    m_window->addAction(action); // works while the menu bar is out of sight
}

void Actions::addGoing()
{
    add(Command::ShowPlan, tr("&Plan"), {control(Qt::Key_1)}, u"plan");
    add(Command::ShowRecipes, tr("&Recipes"), {control(Qt::Key_2)}, u"recipes");
    add(Command::ShowPantry, tr("P&antry"), {control(Qt::Key_3)}, u"pantry");
    add(Command::ShowShopping, tr("&Shopping"), {control(Qt::Key_4)}, u"shopping");
    add(Command::ShowSettings, tr("Se&ttings"), {control(Qt::Key_Comma)}, u"settings");
    add(Command::Search, tr("Search and &commands…"), {control(Qt::Key_K)}, u"search");
    add(Command::SearchPage, tr("&Find on this page"), {control(Qt::Key_F)});
    add(Command::Shortcuts, tr("&Keyboard shortcuts"), {control(Qt::Key_Slash), QKeySequence(Qt::Key_F1)}, u"help");
    add(Command::About, tr("&About Kecarajocomer"), {}, u"info");
    add(Command::Close, tr("Close &window"), {control(Qt::Key_W)});
    add(Command::Quit, tr("&Quit"), {control(Qt::Key_Q)});
}

void Actions::addEditing()
{
    add(Command::NewRecipe, tr("&New recipe"), {control(Qt::Key_N)}, u"add");
    add(Command::Import, tr("&Import recipes…"), {control(Qt::Key_I)}, u"import");
    add(Command::Print, tr("&Print…"), {control(Qt::Key_P)}, u"print");
    add(Command::BackUp, tr("&Back up…"), {}, u"file");
    add(Command::Restore, tr("R&estore a backup…"), {}, u"undo");
    add(Command::Undo, tr("&Undo"), {control(Qt::Key_Z)}, u"undo");
    add(Command::Redo, tr("&Redo"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), control(Qt::Key_Y)});
}

void Actions::addSeeing()
{
    add(Command::Assistant, tr("Ass&istant"), {control(Qt::Key_J)}, u"assistant");
    add(Command::ToggleSidePanel, tr("Si&de panel"), {control(Qt::Key_Backslash)}, u"panel");
    add(Command::ToggleRail, tr("&Narrow navigation"), {control(Qt::Key_B)});
    add(Command::LargerText, tr("&Larger text"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), control(Qt::Key_Equal)},
        u"textsize");
    add(Command::SmallerText, tr("S&maller text"), {control(Qt::Key_Minus)});
    add(Command::NormalText, tr("N&ormal text size"), {control(Qt::Key_0)});
    add(Command::FullScreen, tr("&Full screen"), {QKeySequence(QKeySequence::FullScreen)});
}

void Actions::fillMenuBar()
{
    const auto fill = [this](QMenu *menu, const QList<Command> &commands) {
        for (const Command command : commands)
            menu->addAction(m_actions[command]);
    };
    QMenuBar *bar = m_window->menuBar();
    fill(bar->addMenu(tr("&File")), {Command::NewRecipe, Command::Import, Command::Print, Command::BackUp,
                                     Command::Restore, Command::Close, Command::Quit});
    fill(bar->addMenu(tr("&Edit")), {Command::Undo, Command::Redo, Command::Search, Command::SearchPage});
    fill(bar->addMenu(tr("&View")),
         {Command::ShowPlan, Command::ShowRecipes, Command::ShowPantry, Command::ShowShopping, Command::ShowSettings,
          Command::Assistant, Command::ToggleSidePanel, Command::ToggleRail, Command::LargerText, Command::SmallerText,
          Command::NormalText, Command::FullScreen});
    fill(bar->addMenu(tr("&Help")), {Command::Shortcuts, Command::About});
}

} // namespace kjc
