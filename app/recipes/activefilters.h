// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recipesearch.h"

#include <QWidget>

namespace kjc {

class FlowLayout;

// The filters that are on, each a chip that takes it away, and a way to clear them all. Hidden while there are none.
class ActiveFilters : public QWidget
{
    Q_OBJECT
public:
    explicit ActiveFilters(QWidget *parent = nullptr);

    void setFilter(const RecipeFilter &filter);

Q_SIGNALS:
    void changed(const kjc::RecipeFilter &filter); // what is left when a person took some away

private:
    void add(const QString &text, const RecipeFilter &without);
    void addAll();

    RecipeFilter m_filter;
    FlowLayout *m_chips;
};

// Whether anything but text and sort narrows the recipes down.
bool narrows(const RecipeFilter &filter);

} // namespace kjc
