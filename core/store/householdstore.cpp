// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/householdstore.h"

#include "core/store/jsontext.h"

namespace kjc::householdstore {

using namespace Qt::StringLiterals;

Result<Household> load(Connection &connection)
{
    Household household;
    KJC_TRY_ASSIGN(id, connection.value(u"SELECT household_id FROM device LIMIT 1"_s));
    household.id = HouseholdId::fromString(id.toString());
    KJC_TRY(connection.query(u"SELECT name, adults, children FROM household WHERE live AND id = ?"_s,
                             {household.id.toString()}, [&](const Columns &row) {
                                 household.name = row.text(0);
                                 household.adults = int(row.integer(1));
                                 household.children = int(row.integer(2));
                             }));
    return household;
}

Result<std::vector<Profile>> profiles(Connection &connection)
{
    std::vector<Profile> found;
    KJC_TRY(connection.query(
        u"SELECT id, name, diets, allergies, dislikes, goals, portion, meals FROM profile WHERE live ORDER BY name COLLATE NOCASE, id"_s,
        {}, [&](const Columns &row) {
            found.push_back({ProfileId::fromString(row.text(0)), row.text(1), jsontext::toList(row.text(2)),
                             jsontext::toList(row.text(3)), jsontext::toList(row.text(4)),
                             jsontext::toNumbers(row.text(5)), row.real(6), jsontext::toList(row.text(7))});
        }));
    return found;
}

Result<Done> save(Writer &writer, const Household &household)
{
    KJC_TRY(writer.put(
        Kind::Household, writer.household().uuid(),
        {{u"name"_s, household.name}, {u"adults"_s, household.adults}, {u"children"_s, household.children}}));
    return Done{};
}

Result<Done> saveProfile(Writer &writer, Profile &profile)
{
    if (profile.id.isNull())
        profile.id = writer.ids().make<ProfileId>();
    KJC_TRY(writer.put(Kind::Profile, profile.id.uuid(),
                       {{u"name"_s, profile.name},
                        {u"diets"_s, jsontext::fromList(profile.diets)},
                        {u"allergies"_s, jsontext::fromList(profile.allergies)},
                        {u"dislikes"_s, jsontext::fromList(profile.dislikes)},
                        {u"goals"_s, jsontext::fromNumbers(profile.goals)},
                        {u"portion"_s, profile.portion},
                        {u"meals"_s, jsontext::fromList(profile.meals)}}));
    return Done{};
}

Result<Done> removeProfile(Writer &writer, ProfileId id)
{
    KJC_TRY(writer.remove(Kind::Profile, id.uuid()));
    return Done{};
}

} // namespace kjc::householdstore
