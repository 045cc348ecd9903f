// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recipes/card.h"
#include "app/recipes/linestate.h"
#include "core/recipe/scaling.h"

#include <QSet>

class QVBoxLayout;

namespace kjc {

class Stepper;
class Text;

// What a recipe needs, for as many servings as a person sets, with what the pantry has of it. Lines can be checked off while
// gathering them; that is not kept.
class IngredientsCard : public Card
{
    Q_OBJECT
public:
    explicit IngredientsCard(QWidget *parent = nullptr);

    // Keeps the servings a person set and the lines checked off while it is the same recipe.
    void setRecipe(const Recipe &recipe);
    void setStates(std::vector<LineState> states, const QDate &today); // one per line
    [[nodiscard]] Fraction scale() const;                              // how much bigger than written
    void stepServings(int steps);

Q_SIGNALS:
    void scaleChanged(); // by a person

private:
    void rebuild();
    QWidget *row(size_t index, int amountWidth);
    QWidget *stockMark(size_t index, QWidget *parent) const;
    void showRounding();
    [[nodiscard]] QString spoken(size_t index) const;

    Recipe m_recipe;
    std::vector<LineState> m_states;
    QDate m_today;
    QSet<IngredientId> m_checked;
    Text *m_servingsLabel;
    Stepper *m_servings;
    QVBoxLayout *m_rows;
    QWidget *m_note;
    Text *m_noteText;
};

} // namespace kjc
