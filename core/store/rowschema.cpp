// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowschema.h"

#include <algorithm>
#include <array>

namespace kjc {

using namespace Qt::StringLiterals;
using enum ColumnType;

static constexpr Column kHousehold[] = {{"name"_L1, Text}, {"adults"_L1, Integer}, {"children"_L1, Integer}};
static constexpr Column kProfile[] = {{"name"_L1, Text},     {"diets"_L1, Text}, {"allergies"_L1, Text},
                                      {"dislikes"_L1, Text}, {"goals"_L1, Text}, {"portion"_L1, Real},
                                      {"meals"_L1, Text}};
static constexpr Column kSlot[] = {
    {"slot_key"_L1, Text}, {"name"_L1, Text}, {"icon"_L1, Text}, {"colour"_L1, Text}, {"position"_L1, Text}};
static constexpr Column kFood[] = {{"food_key"_L1, Text}, {"name"_L1, Text},         {"alias_of"_L1, Text},
                                   {"aisle"_L1, Text},    {"grams_per_ml"_L1, Real}, {"grams_per_piece"_L1, Real}};
static constexpr Column kRecipe[] = {{"title"_L1, Text},
                                     {"description"_L1, Text},
                                     {"servings"_L1, Text},
                                     {"yield_text"_L1, Text},
                                     {"prep_minutes"_L1, Integer},
                                     {"cook_minutes"_L1, Integer},
                                     {"total_minutes"_L1, Integer},
                                     {"language"_L1, Text},
                                     {"author"_L1, Text},
                                     {"source_url"_L1, Text},
                                     {"source_name"_L1, Text},
                                     {"image_url"_L1, Text},
                                     {"picture"_L1, Text},
                                     {"notes"_L1, Text},
                                     {"rating"_L1, Integer},
                                     {"favourite"_L1, Integer},
                                     {"meals"_L1, Text},
                                     {"nutrition"_L1, Text},
                                     {"original_hash"_L1, Text},
                                     {"original_format"_L1, Text},
                                     {"created_at"_L1, Integer}};
static constexpr Column kIngredient[] = {{"recipe_id"_L1, Text}, {"position"_L1, Text}, {"section"_L1, Text},
                                         {"text"_L1, Text},      {"quantity"_L1, Text}, {"quantity_max"_L1, Text},
                                         {"unit"_L1, Text},      {"name"_L1, Text},     {"preparation"_L1, Text},
                                         {"comment"_L1, Text},   {"size"_L1, Text},     {"optional"_L1, Integer},
                                         {"food_key"_L1, Text}};
static constexpr Column kStep[] = {
    {"recipe_id"_L1, Text}, {"position"_L1, Text}, {"section"_L1, Text}, {"text"_L1, Text}};
static constexpr Column kTag[] = {{"recipe_id"_L1, Text}, {"tag"_L1, Text}};
static constexpr Column kCookLog[] = {
    {"recipe_id"_L1, Text}, {"meal_id"_L1, Text}, {"at"_L1, Integer}, {"servings"_L1, Integer}, {"note"_L1, Text}};
static constexpr Column kMeal[] = {{"day"_L1, Text},         {"slot_id"_L1, Text},      {"position"_L1, Text},
                                   {"recipe_id"_L1, Text},   {"text"_L1, Text},         {"note"_L1, Text},
                                   {"servings"_L1, Integer}, {"leftovers_of"_L1, Text}, {"state"_L1, Text},
                                   {"locked"_L1, Integer}};
static constexpr Column kLot[] = {{"name"_L1, Text},  {"food_key"_L1, Text},    {"unit"_L1, Text},
                                  {"place"_L1, Text}, {"best_before"_L1, Text}, {"low_level"_L1, Text}};
static constexpr Column kMovement[] = {
    {"lot_id"_L1, Text}, {"reason"_L1, Text}, {"delta"_L1, Text}, {"at"_L1, Integer}, {"meal_id"_L1, Text}};
static constexpr Column kList[] = {{"name"_L1, Text}, {"from_day"_L1, Text}, {"to_day"_L1, Text}};
static constexpr Column kItem[] = {{"list_id"_L1, Text},     {"name"_L1, Text},         {"food_key"_L1, Text},
                                   {"amount"_L1, Text},      {"unit"_L1, Text},         {"edited_amount"_L1, Text},
                                   {"edited_unit"_L1, Text}, {"aisle"_L1, Text},        {"ticked"_L1, Integer},
                                   {"by_hand"_L1, Integer},  {"dismissed"_L1, Integer}, {"sources"_L1, Text},
                                   {"position"_L1, Text}};

static constexpr std::array kSchemas = {
    RowSchema{Kind::Household, "household"_L1, kHousehold},
    RowSchema{Kind::Profile, "profile"_L1, kProfile},
    RowSchema{Kind::Slot, "slot"_L1, kSlot},
    RowSchema{Kind::Food, "food"_L1, kFood},
    RowSchema{Kind::Recipe, "recipe"_L1, kRecipe},
    RowSchema{Kind::RecipeIngredient, "recipe_ingredient"_L1, kIngredient},
    RowSchema{Kind::RecipeStep, "recipe_step"_L1, kStep},
    RowSchema{Kind::RecipeTag, "recipe_tag"_L1, kTag},
    RowSchema{Kind::CookLogEntry, "cook_log_entry"_L1, kCookLog},
    RowSchema{Kind::PlannedMeal, "planned_meal"_L1, kMeal},
    RowSchema{Kind::PantryLot, "pantry_lot"_L1, kLot},
    RowSchema{Kind::PantryMovement, "pantry_movement"_L1, kMovement},
    RowSchema{Kind::ShoppingList, "shopping_list"_L1, kList},
    RowSchema{Kind::ShoppingItem, "shopping_item"_L1, kItem},
};

bool RowSchema::has(const QString &field) const
{
    return std::ranges::any_of(columns, [&](const Column &column) { return column.name == field; });
}

QString RowSchema::columnList() const
{
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    return names.join(u", "_s);
}

const RowSchema &schemaOf(Kind kind)
{
    const auto found = std::ranges::find(kSchemas, kind, &RowSchema::kind);
    Q_ASSERT(found != kSchemas.end());
    return *found;
}

std::span<const RowSchema> allSchemas()
{
    return kSchemas;
}

const RowSchema *schemaNamed(const QString &name)
{
    const auto found = std::ranges::find_if(kSchemas, [&](const RowSchema &schema) { return schema.name == name; });
    return found == kSchemas.end() ? nullptr : &*found;
}

} // namespace kjc
