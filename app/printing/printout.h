// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/commands/shoppingcommands.h"
#include "core/domain/recipe.h"
#include "core/planning/weekview.h"

#include <QFuture>
#include <QImage>

#include <memory>

class QTextDocument;
class QWidget;

namespace kjc::printing {

enum class Paper { Portrait, Landscape };

// Asks for a printer and prints; returns at once. Nothing happens when the person changes their mind. `parent` may be null.
void print(std::unique_ptr<QTextDocument> document, Paper paper, QWidget *parent);

void printRecipe(const Recipe &recipe, const Fraction &factor, const QImage &picture, QWidget *parent);
void printShoppingList(const ShoppingListView &view, QWidget *parent);
void printWeek(const WeekView &week, QWidget *parent);

// `document` as PDF on A4 (Letter where that is usual).
QByteArray pdfOf(const QTextDocument &document, Paper paper);

// Writes a file on another thread; an older file is only replaced by a whole one. Io otherwise.
QFuture<Result<Done>> writeFile(const QString &file, const QByteArray &bytes);

} // namespace kjc::printing
