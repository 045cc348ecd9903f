// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/planstore.h"

#include "core/store/columnread.h"
#include "core/store/jsontext.h"

namespace kjc::planstore {

using namespace Qt::StringLiterals;

static const QString kMealColumns = u"SELECT m.id, m.day, m.slot_id, m.position, m.recipe_id, m.text, m.note, "
                                    u"m.servings, m.leftovers_of, m.state, m.locked "
                                    "FROM planned_meal m LEFT JOIN slot s ON s.id = m.slot_id WHERE m.live"_s;
static const QString kMealOrder = u" ORDER BY m.day, s.position, m.position, m.id"_s;

static QString stateName(MealState state)
{
    switch (state) {
    case MealState::Planned: return u"planned"_s;
    case MealState::Cooked: return u"cooked"_s;
    case MealState::Skipped: return u"skipped"_s;
    }
    return u"planned"_s;
}

static MealState stateNamed(const QString &name)
{
    return name == u"cooked" ? MealState::Cooked : name == u"skipped" ? MealState::Skipped : MealState::Planned;
}

static PlannedMeal mealIn(const Columns &row)
{
    PlannedMeal meal;
    meal.id = PlannedMealId::fromString(row.text(0));
    meal.day = dayIn(row, 1);
    meal.slot = SlotId::fromString(row.text(2));
    meal.position = row.text(3);
    meal.recipe = RecipeId::fromString(row.text(4));
    meal.text = row.text(5);
    meal.note = row.text(6);
    meal.servings = int(row.integer(7));
    meal.leftoversOf = PlannedMealId::fromString(row.text(8));
    meal.state = stateNamed(row.text(9));
    meal.locked = row.boolean(10);
    return meal;
}

static Result<std::vector<PlannedMeal>> meals(Connection &connection, const QString &condition,
                                              const QVariantList &bindings)
{
    std::vector<PlannedMeal> found;
    KJC_TRY(connection.query(kMealColumns + u" AND "_s + condition + kMealOrder, bindings,
                             [&](const Columns &row) { found.push_back(mealIn(row)); }));
    return found;
}

Result<std::vector<Slot>> slots(Connection &connection)
{
    std::vector<Slot> found;
    KJC_TRY(connection.query(
        u"SELECT id, slot_key, name, icon, colour, position FROM slot WHERE live ORDER BY position, id"_s, {},
        [&](const Columns &row) {
            found.push_back(
                {SlotId::fromString(row.text(0)), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)});
        }));
    return found;
}

Result<std::vector<PlannedMeal>> between(Connection &connection, const QDate &from, const QDate &to)
{
    return meals(connection, u"m.day BETWEEN ? AND ?"_s, {from.toString(Qt::ISODate), to.toString(Qt::ISODate)});
}

Result<std::vector<PlannedMeal>> backlog(Connection &connection)
{
    return meals(connection, u"m.day = ''"_s, {});
}

Result<PlannedMeal> load(Connection &connection, PlannedMealId id)
{
    KJC_TRY_ASSIGN(found, meals(connection, u"m.id = ?"_s, {id.toString()}));
    if (found.empty())
        return Error{Error::Kind::NotFound, id.toString(), u"planned meal"_s};
    return found.front();
}

Result<std::vector<PlannedMeal>> leftoversOf(Connection &connection, const QList<PlannedMealId> &ids)
{
    QStringList list;
    for (const PlannedMealId &id : ids)
        list.append(id.toString());
    return meals(connection, u"m.leftovers_of IN (SELECT value FROM json_each(?))"_s, {jsontext::fromList(list)});
}

Result<QHash<RecipeId, QDate>> lastPlanned(Connection &connection, const QDate &before)
{
    QHash<RecipeId, QDate> days;
    KJC_TRY(connection.query(
        u"SELECT recipe_id, max(day) FROM planned_meal WHERE live AND recipe_id <> '' AND day <> '' AND day < ? GROUP BY recipe_id"_s,
        {before.toString(Qt::ISODate)},
        [&](const Columns &row) { days.insert(RecipeId::fromString(row.text(0)), dayIn(row, 1)); }));
    return days;
}

SlotId builtInSlotId(HouseholdId household, const QString &key)
{
    return SlotId(QUuid::createUuidV5(household.uuid(), u"slot:"_s + key));
}

// The first number whose row does not exist: a meal that was moved away keeps the id of the place it was made in.
static Result<PlannedMealId> freeId(Writer &writer, const PlannedMeal &meal)
{
    for (int n = 0;; ++n) {
        const QString name = u"meal:%1|%2|%3"_s.arg(meal.day.toString(Qt::ISODate), meal.slot.toString()).arg(n);
        const PlannedMealId id(QUuid::createUuidV5(writer.household().uuid(), name));
        KJC_TRY_ASSIGN(taken,
                       writer.connection().value(u"SELECT live FROM planned_meal WHERE id = ?"_s, {id.toString()}));
        if (!taken.isValid() || !taken.toBool())
            return id;
    }
}

Result<Done> save(Writer &writer, PlannedMeal &meal)
{
    if (meal.id.isNull()) {
        KJC_TRY_ASSIGN(id, freeId(writer, meal));
        meal.id = id;
    }
    KJC_TRY(writer.put(Kind::PlannedMeal, meal.id.uuid(),
                       {{u"day"_s, dayValue(meal.day)},
                        {u"slot_id"_s, idValue(meal.slot)},
                        {u"position"_s, meal.position},
                        {u"recipe_id"_s, idValue(meal.recipe)},
                        {u"text"_s, meal.text},
                        {u"note"_s, meal.note},
                        {u"servings"_s, meal.servings},
                        {u"leftovers_of"_s, idValue(meal.leftoversOf)},
                        {u"state"_s, stateName(meal.state)},
                        {u"locked"_s, meal.locked ? 1 : 0}}));
    return Done{};
}

Result<Done> remove(Writer &writer, PlannedMealId id)
{
    KJC_TRY(writer.remove(Kind::PlannedMeal, id.uuid()));
    return Done{};
}

Result<Done> saveSlot(Writer &writer, Slot &slot)
{
    if (slot.id.isNull())
        slot.id = slot.key.isEmpty() ? writer.ids().make<SlotId>() : builtInSlotId(writer.household(), slot.key);
    KJC_TRY(writer.put(Kind::Slot, slot.id.uuid(),
                       {{u"slot_key"_s, slot.key},
                        {u"name"_s, slot.name},
                        {u"icon"_s, slot.icon},
                        {u"colour"_s, slot.colour},
                        {u"position"_s, slot.position}}));
    return Done{};
}

Result<Done> removeSlot(Writer &writer, SlotId id)
{
    KJC_TRY(writer.remove(Kind::Slot, id.uuid()));
    return Done{};
}

} // namespace kjc::planstore
