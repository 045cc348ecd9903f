// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

namespace kjc {

// A UUID that knows what it names: a recipe's id cannot be passed for a meal's.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    // A null id when the text is not a UUID.
    static Id fromString(const QString &text) { return Id(QUuid::fromString(text)); }

    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using HouseholdId = Id<struct HouseholdTag>;
using RecipeId = Id<struct RecipeTag>;
using IngredientId = Id<struct IngredientTag>;
using StepId = Id<struct StepTag>;
using SlotId = Id<struct SlotTag>;
using PlannedMealId = Id<struct PlannedMealTag>;
using PantryLotId = Id<struct PantryLotTag>;
using PantryMovementId = Id<struct PantryMovementTag>;
using ShoppingListId = Id<struct ShoppingListTag>;
using ShoppingItemId = Id<struct ShoppingItemTag>;
using ProfileId = Id<struct ProfileTag>;
using FoodId = Id<struct FoodTag>;

} // namespace kjc
