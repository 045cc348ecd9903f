// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMap>
#include <QObject>

class QMainWindow;

namespace kjc {

// Everything the window as a whole can do.
enum class Command {
    ShowPlan,
    ShowRecipes,
    ShowPantry,
    ShowShopping,
    ShowSettings,
    NewRecipe,
    Import,
    Print,
    BackUp,
    Restore,
    Undo,
    Redo,
    Search,
    SearchPage,
    Assistant,
    ToggleSidePanel,
    ToggleRail,
    LargerText,
    SmallerText,
    NormalText,
    FullScreen,
    Shortcuts,
    About,
    Close,
    Quit,
};

// Every QAction of the window once: words, shortcut, icon. Fills the menu bar. Owned by the window.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QMainWindow *window);

    void retranslate(); // after another language came into use
    [[nodiscard]] QAction *action(Command command) const { return m_actions[command]; }
    [[nodiscard]] QList<QAction *> all() const { return m_actions.values(); }

Q_SIGNALS:
    void triggered(kjc::Command command);

private:
    // Words for an action that is there already, else a new one.
    void add(Command command, const QString &text, const QList<QKeySequence> &keys, QStringView icon = {});
    void addAll();
    void addGoing();
    void addEditing();
    void addSeeing();
    void fillMenuBar();

    QMainWindow *m_window;
    QMap<Command, QAction *> m_actions;
};

} // namespace kjc
