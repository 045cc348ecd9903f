// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/shortcutsheet.h"

#include "app/common/metrics.h"
#include "app/common/text.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QScrollArea>

namespace kjc {

static QString keys(const char *portable)
{
    return QKeySequence(QString::fromLatin1(portable), QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

QList<ShortcutSheet::Entry> ShortcutSheet::everywhere()
{
    return {{keys("Ctrl+1") + QStringLiteral(" … ") + keys("Ctrl+4"), tr("Plan, recipes, pantry, shopping")},
            {keys("Ctrl+K"), tr("Search and commands")},
            {keys("Ctrl+F"), tr("Find on this page")},
            {keys("Ctrl+N"), tr("New recipe")},
            {keys("Ctrl+I"), tr("Import recipes")},
            {keys("Ctrl+P"), tr("Print")},
            {keys("Ctrl+Z"), tr("Undo")},
            {keys("Ctrl+Shift+Z"), tr("Redo")},
            {keys("Ctrl+J"), tr("Assistant")},
            {keys("Ctrl+\\"), tr("Side panel")},
            {keys("Ctrl+B"), tr("Narrow navigation")},
            {keys("Ctrl++") + QStringLiteral("  ") + keys("Ctrl+-"), tr("Larger and smaller text")},
            {keys("F8"), tr("Go to the message at the bottom")}};
}

QList<ShortcutSheet::Entry> ShortcutSheet::planner()
{
    return {{tr("Arrows"), tr("Move between meals")},
            {keys("Return"), tr("Open, or add in an empty place")},
            {keys("Space"), tr("Pick up; arrows and Enter put down")},
            {keys("Del"), tr("Remove")},
            {QStringLiteral("+  −"), tr("More or fewer servings")},
            {QStringLiteral("M"), tr("Cooked")},
            {QStringLiteral("L"), tr("Plan leftovers")},
            {QStringLiteral("R"), tr("Suggest another")},
            {QStringLiteral("D"), tr("Repeat the next day")},
            {QStringLiteral("T"), tr("This week")},
            {keys("PgUp") + QStringLiteral("  ") + keys("PgDown"), tr("Previous and next week")},
            {keys("Ctrl+Return"), tr("Plan my week")},
            {QStringLiteral("N"), tr("Next suggestion")},
            {QStringLiteral("A  O  X"), tr("Accept, another, dismiss")},
            {keys("Ctrl+Shift+A"), tr("Accept all suggestions")}};
}

QList<ShortcutSheet::Entry> ShortcutSheet::lists()
{
    return {{QStringLiteral("P"), tr("Recipes: add to the plan")},
            {QStringLiteral("F"), tr("Recipes: favourite")},
            {QStringLiteral("E"), tr("Recipes: edit")},
            {QStringLiteral("G"), tr("Recipes: grid or list")},
            {keys("Ctrl+L"), tr("Pantry and shopping: add")},
            {QStringLiteral("+  −"), tr("Pantry: more or less")},
            {QStringLiteral("S"), tr("Pantry: to the shopping list")},
            {keys("Space"), tr("Shopping: check off")},
            {QStringLiteral("H"), tr("Shopping: hide what is checked off")},
            {keys("Ctrl+Shift+C"), tr("Shopping: copy the list")}};
}

ShortcutSheet::ShortcutSheet(QWidget *parent) : Dialog(tr("Keyboard shortcuts"), {}, parent)
{
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::space::lg);
    grid->setVerticalSpacing(metrics::space::xs);
    addGroup(grid, 0, tr("Everywhere"), everywhere());
    addGroup(grid, 2, tr("Planner"), planner());
    addGroup(grid, 4, tr("Lists"), lists());
    setContent(content);
    setMaximumWidth(QWIDGETSIZE_MAX);
    setSafeChoice(tr("Close"));
}

void ShortcutSheet::addGroup(QGridLayout *grid, int column, const QString &title, const QList<Entry> &entries)
{
    int row = 0;
    grid->addWidget(new Text(title, Type::BodyStrong, Role::Text), row++, column, 1, 2);
    for (const Entry &entry : entries) {
        grid->addWidget(new Text(entry.keys, Type::Label, Role::AccentText), row, column);
        grid->addWidget(new Text(entry.what, Type::Body, Role::TextSecondary), row++, column + 1);
    }
}

} // namespace kjc
