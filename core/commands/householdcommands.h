// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/household.h"
#include "core/store/store.h"

namespace kjc {

// The first run and the settings about people.
class HouseholdCommands
{
public:
    explicit HouseholdCommands(Store &store) : m_store(store) {} // `store` must outlive this

    // Makes what a new library needs: the household and the slots of `mealKeys` ("breakfast", "lunch", "dinner", "snack").
    // Harmless when they are there already.
    QFuture<Result<ChangeSet>> setUp(const Household &household, const std::vector<Profile> &profiles,
                                     const QStringList &mealKeys);
    QFuture<Result<ChangeSet>> save(const Household &household);
    QFuture<Result<ChangeSet>> saveProfile(const Profile &profile);
    QFuture<Result<ChangeSet>> removeProfile(ProfileId profile);

private:
    Store &m_store;
};

} // namespace kjc
