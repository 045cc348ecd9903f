// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/suggestion.h"

#include <QStringList>

#include <span>

namespace kjc {

// A place in the plan that a suggestion is wanted for.
struct WantedMeal {
    QDate day;
    QString slot; // key

    friend bool operator==(const WantedMeal &, const WantedMeal &) = default;
};

// Why a suggestion cannot be taken for any of `missing`, in English, for asking again and for the log; empty when it can.
// `taken`: titles that are in the plan already. Quantities must be numbers, fractions or ranges, or absent; no text may
// hold characters that do not show or that turn the line around.
QString objectionTo(const Suggestion &suggestion, std::span<const WantedMeal> missing, const QStringList &taken);

// Controls, line separators, marks that change the direction of text, and others without a shape.
bool hasHiddenCharacters(QStringView text);

// A text of others as it may go into a request: without hidden characters but line ends, at most `longest` characters.
QString asData(const QString &text, qsizetype longest = 12'000);

} // namespace kjc
