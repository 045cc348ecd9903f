// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/shopping.h"

#include <QLocale>

#include <functional>
#include <span>

namespace kjc {

// What a list needs to be written for people: its heading, what aisles are called, and whose numbers and units to write.
struct ShoppingWords {
    QString title;
    std::function<QString(const QString &aisle)> aisleName; // of an id
    QLocale locale;
};

// A shopping list as text that other programs read. Pure. Items are grouped by aisle in the order of a walk through a shop;
// aisles that are not bundled come last. Every text ends with a line break.
namespace shoppingtext {

// "[ ] 250 g Spinach" under the names of aisles; ticked items have an x.
QString asText(std::span<const ShoppingItem> items, const ShoppingWords &words);
// The same as a task list. What a name holds of Markdown's signs is escaped.
QString asMarkdown(std::span<const ShoppingItem> items, const ShoppingWords &words);
// RFC 4180 with the header "aisle,name,amount,unit,done,for": amounts with a decimal point, ids of units, "yes" or "no", dishes
// separated by semicolons. A name that a spreadsheet would take for a formula gets an apostrophe.
QString asCsv(std::span<const ShoppingItem> items, const ShoppingWords &words);

// The dishes an item is for, each once, in the order of its sources.
QStringList dishesOf(const ShoppingItem &item);

} // namespace shoppingtext
} // namespace kjc
