// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"
#include "core/store/recipesearch.h"

#include <QFrame>

class QListWidget;

namespace kjc {

class SearchField;

// What goes into an empty slot: a recipe, searched for as one types, or the words themselves. Closes and deletes itself after
// the choice, on Esc and on a click elsewhere.
class AddMealPopup : public QFrame
{
    Q_OBJECT
public:
    // `placeName` is where it goes: "Friday dinner"; recipes that suit `slotKey` come first while nothing is typed.
    AddMealPopup(Services &services, const QString &placeName, const QString &slotKey, QWidget *parent);

    // Below the cell where there is room, else above it; both in global coordinates.
    void openAt(const QRect &globalCell);

Q_SIGNALS:
    void recipeChosen(kjc::RecipeId recipe);
    void textChosen(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Rows;
    void search();
    void list(std::vector<RecipeSummary> recipes);
    void choose();
    bool press(int key);

    Services &m_services;
    QString m_slotKey;
    SearchField *m_field;
    QListWidget *m_list; // a row per recipe, then perhaps one for the text
    std::vector<RecipeSummary> m_recipes;
    int m_asked = 0;
    int m_listed = 0; // the question the rows answer
    bool m_chooseFirst = false;
};

} // namespace kjc
