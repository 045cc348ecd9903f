// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"
#include "core/store/recipesearch.h"

#include <QDialog>

class QAction;
class QListWidget;

namespace kjc {

class SearchField;

// Ctrl+K: type a few letters and go to a recipe or do a command.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    // `services` and the actions outlive this. Deletes itself when closed.
    CommandPalette(Services &services, const QList<QAction *> &actions, QWidget *parent);

Q_SIGNALS:
    void recipeChosen(kjc::RecipeId recipe);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &text);
    void list(const QString &text, const std::vector<RecipeSummary> &recipes);
    void choose();

    Services &m_services;
    QList<QAction *> m_actions;
    SearchField *m_field;
    QListWidget *m_list;
    int m_asked = 0; // number of the newest question: answers to older ones are dropped
};

} // namespace kjc
