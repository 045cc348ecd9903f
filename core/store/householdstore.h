// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/household.h"
#include "core/store/writer.h"

#include <vector>

namespace kjc::householdstore {

// The household and its people. Store thread.

// The household of this library; default values before it was ever saved.
Result<Household> load(Connection &connection);
Result<std::vector<Profile>> profiles(Connection &connection);
Result<Done> save(Writer &writer, const Household &household); // its id is the library's, whatever `household.id` says
Result<Done> saveProfile(Writer &writer, Profile &profile);    // a null id is filled in
Result<Done> removeProfile(Writer &writer, ProfileId id);

} // namespace kjc::householdstore
