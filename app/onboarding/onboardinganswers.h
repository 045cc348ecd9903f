// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kjc {

// What a person answered on the first run.
struct OnboardingAnswers {
    enum class Start { Samples, Import, Empty };

    int adults = 2;
    int children = 0;
    QStringList meals{QStringLiteral("breakfast"), QStringLiteral("lunch"), QStringLiteral("dinner")}; // keys of slots
    QStringList diets;     // ids, see core/domain/household.h
    QStringList allergies; // ids, or foods as typed
    Start start = Start::Samples;

    friend bool operator==(const OnboardingAnswers &, const OnboardingAnswers &) = default;
};

} // namespace kjc
