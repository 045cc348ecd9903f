// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/operationtext.h"

#include "app/common/format.h"

#include <QCoreApplication>

namespace kjc::operationtext {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kjc::Operation)

public:
    static QString one(OperationKind kind); // with %1 for what it was done to
    static QString many(OperationKind kind, int count);
    static QString named(OperationKind kind);
};
} // namespace

// Sentences that name one thing.
QString Words::one(OperationKind kind)
{
    switch (kind) {
    case OperationKind::ImportRecipes: return tr("Imported %1");
    case OperationKind::SaveRecipe: return tr("Saved %1");
    case OperationKind::DeleteRecipe: return tr("Deleted %1");
    //: Toast. %1 is a meal: "Added Shakshuka"
    case OperationKind::AddMeal: return tr("Added %1");
    case OperationKind::MoveMeal: return tr("Moved %1");
    case OperationKind::CopyMeal: return tr("Copied %1");
    case OperationKind::RemoveMeal: return tr("Removed %1");
    case OperationKind::EditMeal: return tr("Changed %1");
    //: Toast. %1 is a meal that was marked as cooked; what it needs left the pantry
    case OperationKind::CookMeal: return tr("Cooked %1");
    case OperationKind::AddToPantry: return tr("Added %1 to the pantry");
    case OperationKind::UsePantry: return tr("Used %1");
    case OperationKind::WastePantry: return tr("Threw away %1");
    case OperationKind::CorrectPantry: return tr("Corrected %1");
    case OperationKind::EditPantry: return tr("Changed %1");
    case OperationKind::RemoveFromPantry: return tr("Removed %1 from the pantry");
    case OperationKind::AddShoppingItem: return tr("Added %1 to the list");
    case OperationKind::EditShoppingItem: return tr("Changed %1");
    case OperationKind::TickShoppingItem: return tr("Checked off %1");
    case OperationKind::RemoveShoppingItem: return tr("Removed %1 from the list");
    default: return {};
    }
}

// Sentences that count.
QString Words::many(OperationKind kind, int count)
{
    switch (kind) {
    case OperationKind::ImportRecipes: return tr("Imported %n recipe(s)", nullptr, count);
    case OperationKind::DeleteRecipe: return tr("Deleted %n recipe(s)", nullptr, count);
    case OperationKind::AddMeal: return tr("Added %n meal(s)", nullptr, count);
    case OperationKind::MoveMeal: return tr("Moved %n meal(s)", nullptr, count);
    case OperationKind::CopyMeal: return tr("Copied %n meal(s)", nullptr, count);
    case OperationKind::RemoveMeal: return tr("Removed %n meal(s)", nullptr, count);
    case OperationKind::EditMeal: return tr("Changed %n meal(s)", nullptr, count);
    case OperationKind::CookMeal: return tr("Cooked %n meal(s)", nullptr, count);
    case OperationKind::WastePantry: return tr("Threw away %n item(s)", nullptr, count);
    case OperationKind::RemoveFromPantry: return tr("Removed %n item(s) from the pantry", nullptr, count);
    case OperationKind::TickShoppingItem: return tr("Checked off %n item(s)", nullptr, count);
    case OperationKind::RemoveShoppingItem: return tr("Removed %n item(s) from the list", nullptr, count);
    default: return named(kind);
    }
}

// Sentences that need nothing more.
QString Words::named(OperationKind kind)
{
    switch (kind) {
    case OperationKind::SetUp: return tr("Set up the household");
    case OperationKind::SaveRecipe: return tr("Saved the recipe");
    case OperationKind::RateRecipe: return tr("Rated the recipe");
    case OperationKind::SwapMeals: return tr("Swapped two meals");
    case OperationKind::FillWeek: return tr("Planned the week");
    case OperationKind::ClearDays: return tr("Cleared the days");
    case OperationKind::CopyDays: return tr("Copied the days");
    case OperationKind::EditSlots: return tr("Changed the meals of the day");
    case OperationKind::MakeShoppingList: return tr("Made the shopping list");
    case OperationKind::StockPurchases: return tr("Moved the shopping to the pantry");
    case OperationKind::EditHousehold: return tr("Changed the household");
    case OperationKind::AddToPantry:
    case OperationKind::UsePantry:
    case OperationKind::CorrectPantry:
    case OperationKind::EditPantry: return tr("Changed the pantry");
    case OperationKind::AddShoppingItem:
    case OperationKind::EditShoppingItem: return tr("Changed the list");
    default: return {};
    }
}

QString done(const Operation &operation)
{
    const QString pattern = operation.subject.isEmpty() ? QString() : Words::one(operation.kind);
    return pattern.isEmpty() ? Words::many(operation.kind, operation.count)
                             : pattern.arg(format::isolated(operation.subject));
}

bool isWorthSaying(OperationKind kind)
{
    switch (kind) {
    case OperationKind::SetUp:
    case OperationKind::RateRecipe:
    case OperationKind::EditMeal:
    case OperationKind::CorrectPantry:
    case OperationKind::EditShoppingItem:
    case OperationKind::AddShoppingItem:
    case OperationKind::MakeShoppingList: return false;
    default: return true;
    }
}

QStringView icon(OperationKind kind)
{
    switch (kind) {
    case OperationKind::DeleteRecipe:
    case OperationKind::RemoveMeal:
    case OperationKind::ClearDays:
    case OperationKind::WastePantry:
    case OperationKind::RemoveFromPantry:
    case OperationKind::RemoveShoppingItem: return u"trash";
    case OperationKind::MoveMeal:
    case OperationKind::SwapMeals: return u"swap";
    case OperationKind::CopyMeal:
    case OperationKind::CopyDays: return u"copy";
    case OperationKind::ImportRecipes: return u"import";
    case OperationKind::FillWeek: return u"assistant";
    default: return u"check";
    }
}

} // namespace kjc::operationtext
