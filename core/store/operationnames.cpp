// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/operationnames.h"

#include <algorithm>
#include <array>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {
struct Named {
    OperationKind kind;
    QLatin1StringView name;
};
} // namespace

// Names are on people's disks: never change one.
static constexpr std::array kNames = {
    Named{OperationKind::SetUp, "set_up"_L1},
    Named{OperationKind::ImportRecipes, "import_recipes"_L1},
    Named{OperationKind::SaveRecipe, "save_recipe"_L1},
    Named{OperationKind::DeleteRecipe, "delete_recipe"_L1},
    Named{OperationKind::RateRecipe, "rate_recipe"_L1},
    Named{OperationKind::AddMeal, "add_meal"_L1},
    Named{OperationKind::MoveMeal, "move_meal"_L1},
    Named{OperationKind::CopyMeal, "copy_meal"_L1},
    Named{OperationKind::SwapMeals, "swap_meals"_L1},
    Named{OperationKind::RemoveMeal, "remove_meal"_L1},
    Named{OperationKind::EditMeal, "edit_meal"_L1},
    Named{OperationKind::CookMeal, "cook_meal"_L1},
    Named{OperationKind::FillWeek, "fill_week"_L1},
    Named{OperationKind::ClearDays, "clear_days"_L1},
    Named{OperationKind::CopyDays, "copy_days"_L1},
    Named{OperationKind::EditSlots, "edit_slots"_L1},
    Named{OperationKind::AddToPantry, "add_to_pantry"_L1},
    Named{OperationKind::UsePantry, "use_pantry"_L1},
    Named{OperationKind::WastePantry, "waste_pantry"_L1},
    Named{OperationKind::CorrectPantry, "correct_pantry"_L1},
    Named{OperationKind::EditPantry, "edit_pantry"_L1},
    Named{OperationKind::RemoveFromPantry, "remove_from_pantry"_L1},
    Named{OperationKind::MakeShoppingList, "make_shopping_list"_L1},
    Named{OperationKind::AddShoppingItem, "add_shopping_item"_L1},
    Named{OperationKind::EditShoppingItem, "edit_shopping_item"_L1},
    Named{OperationKind::TickShoppingItem, "tick_shopping_item"_L1},
    Named{OperationKind::RemoveShoppingItem, "remove_shopping_item"_L1},
    Named{OperationKind::StockPurchases, "stock_purchases"_L1},
    Named{OperationKind::EditHousehold, "edit_household"_L1},
};

QString operationName(OperationKind kind)
{
    const auto found = std::ranges::find(kNames, kind, &Named::kind);
    Q_ASSERT(found != kNames.end());
    return found->name;
}

std::optional<OperationKind> operationNamed(const QString &name)
{
    const auto found = std::ranges::find_if(kNames, [&](const Named &named) { return named.name == name; });
    return found == kNames.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace kjc
