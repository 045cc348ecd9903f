// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recipes/linestate.h"

#include <QWidget>

class QPushButton;

namespace kjc {

class FlowLayout;
class RatingStars;
class Text;

// Title, description, tags, facts and what to do with a recipe: the block beside its picture.
class RecipeHead : public QWidget
{
    Q_OBJECT
public:
    explicit RecipeHead(QWidget *parent = nullptr);

    void setRecipe(const Recipe &recipe);
    void setStates(const std::vector<LineState> &states);

Q_SIGNALS:
    void planAsked();
    void buyAsked();
    void rated(int rating);
    void tagChosen(const QString &tag);

private:
    void showTags();
    void showFacts();
    void showSource();

    Recipe m_recipe;
    int m_needed = 0;
    int m_inStock = 0;
    Text *m_title;
    Text *m_description;
    FlowLayout *m_tags;
    FlowLayout *m_facts;
    RatingStars *m_stars;
    Text *m_source;
    QPushButton *m_buy;
};

} // namespace kjc
