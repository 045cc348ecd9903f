// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kjc {

// What of a library may go into a question. Never names of people, ids, brands, prices, dates of purchase or addresses.
struct SharedData {
    bool pantry = true; // names of foods at home, and which should be used soon
    bool diets =
        false; // diets, allergies and dislikes as rules that hold for all; how it is checked here does not hang on it
    bool recent = true;  // titles of what was eaten lately, without dates
    bool library = true; // titles of own recipes, for dishes to be chosen from them

    friend bool operator==(const SharedData &, const SharedData &) = default;
};

} // namespace kjc
