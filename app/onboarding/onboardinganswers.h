// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/household.h"

namespace kjc {

enum class StartWith { Samples, Import, Nothing };

// What a person answered on the first run.
struct OnboardingAnswers {
    Household household;
    Profile profile; // diets and allergies that hold for everybody
    QStringList mealKeys{QStringLiteral("breakfast"), QStringLiteral("lunch"), QStringLiteral("dinner")}; // of slots
    StartWith start = StartWith::Samples;

    friend bool operator==(const OnboardingAnswers &, const OnboardingAnswers &) = default;
};

} // namespace kjc
