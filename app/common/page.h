// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QDate>
#include <QWidget>

#include <functional>

namespace kjc {

// A screen of the navigation rail. Screens know the shell only through these signals, and each other not at all.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // Called each time the page comes to the front; loads on the first call. Must not block.
    virtual void activate() {}
    // Whether the page may be left now. A page with unsaved changes answers false, asks the person, and calls `leave` when they
    // agree; by then it answers true.
    virtual bool mayLeave(const std::function<void()> &) { return true; }
    // Ctrl+F: puts the focus into the page's own search; false when it has none.
    virtual bool focusSearch() { return false; }
    // Ctrl+P; false when there is nothing to print here.
    virtual bool print() { return false; }
    // Ctrl+\: shows or hides the side panel; false when it has none.
    virtual bool toggleSidePanel() { return false; }
    // The shell tells a page that the window became narrower or wider than Metrics::compactBelow.
    virtual void setCompact(bool) {}

Q_SIGNALS:
    void recipeRequested(kjc::RecipeId recipe);     // open its page
    void recipeEditRequested(kjc::RecipeId recipe); // open the editor; a null id for a new recipe
    void importRequested();
    void planRequested(const QDate &day);                         // show the week of that day
    void addToPlanRequested(const QList<kjc::RecipeId> &recipes); // ask for day and slot, then add
    void shoppingRequested(const QDate &from, const QDate &to);   // make or refresh that list and show it
    void pantryRequested();
    void backRequested();
    void problem(const kjc::Error &error); // shown as a toast with what to do
    void notice(const QString &sentence);  // shown as a toast; already translated
};

} // namespace kjc
