// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recipesearch.h"

#include <QScrollArea>

class QPushButton;

namespace kjc {

class Chip;
class FlowLayout;
class Segmented;
class Switch;

// The column beside the recipes that narrows them down. Its part of a RecipeFilter is everything but text and sort.
class RecipeFilters : public QScrollArea
{
    Q_OBJECT
public:
    explicit RecipeFilters(QWidget *parent = nullptr);

    // `filter` with this column's choices put in.
    [[nodiscard]] RecipeFilter applied(RecipeFilter filter) const;
    void setFilter(const RecipeFilter &filter);        // silent
    void setTags(const std::vector<TagCount> &counts); // most used first; a chosen tag that is gone stays shown
    void setCompact(bool compact);

Q_SIGNALS:
    void changed(); // by a person

private:
    QWidget *cookNowCard();
    void addHeading(const QString &text);
    QWidget *timeChoice();
    QWidget *mealChoice();
    Chip *addChip(QLayout *layout, const QString &text, QStringView icon = {});
    void showTags();
    void showChoices();

    RecipeFilter m_filter;
    std::vector<TagCount> m_tags;
    bool m_allTags = false;
    QWidget *m_column;
    Switch *m_cookNow;
    Segmented *m_minutes;
    Chip *m_favourites = nullptr;
    Chip *m_useSoon = nullptr;
    std::vector<std::pair<QString, Chip *>> m_meals; // key of a slot
    QWidget *m_tagPart;
    FlowLayout *m_tagChips;
    QPushButton *m_moreTags;
};

// The name of one of the meals the program starts with: "breakfast" is "Breakfast".
QString mealName(const QString &key);

} // namespace kjc
