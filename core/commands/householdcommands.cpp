// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/householdcommands.h"

#include "core/domain/position.h"
#include "core/store/householdstore.h"
#include "core/store/planstore.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

static Result<Done> addSlots(Writer &writer, const QStringList &mealKeys)
{
    static const QStringList kOrder{u"breakfast"_s, u"lunch"_s, u"dinner"_s, u"snack"_s};
    KJC_TRY_ASSIGN(present, planstore::slots(writer.connection()));
    for (const QString &key : mealKeys) {
        if (std::ranges::find(present, key, &Slot::key) != present.end())
            continue;
        Slot slot;
        slot.key = key;
        slot.icon = key;
        slot.position = position::at(std::max(0, int(kOrder.indexOf(key))));
        KJC_TRY(planstore::saveSlot(writer, slot));
    }
    return Done{};
}

QFuture<Result<ChangeSet>> HouseholdCommands::setUp(const Household &household, const std::vector<Profile> &profiles,
                                                    const QStringList &mealKeys)
{
    return m_store.transact({OperationKind::SetUp, {}, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY(householdstore::save(writer, household));
        for (Profile profile : profiles)
            KJC_TRY(householdstore::saveProfile(writer, profile));
        return addSlots(writer, mealKeys);
    });
}

QFuture<Result<ChangeSet>> HouseholdCommands::save(const Household &household)
{
    return m_store.transact({OperationKind::EditHousehold, household.name, 1},
                            [=](Writer &writer) { return householdstore::save(writer, household); });
}

QFuture<Result<ChangeSet>> HouseholdCommands::saveProfile(const Profile &profile)
{
    return m_store.transact({OperationKind::EditHousehold, profile.name, 1}, [=](Writer &writer) {
        Profile saved = profile;
        return householdstore::saveProfile(writer, saved);
    });
}

QFuture<Result<ChangeSet>> HouseholdCommands::removeProfile(ProfileId profile)
{
    return m_store.transact({OperationKind::EditHousehold, {}, 1},
                            [=](Writer &writer) { return householdstore::removeProfile(writer, profile); });
}

} // namespace kjc
