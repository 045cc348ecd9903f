// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace kjc {

struct TextSpan {
    int start = 0;
    int length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

// Where words of `text` begin with a word of what was typed, ignoring case and accents: what to mark in a found title. In
// order and without overlaps. Pure.
std::vector<TextSpan> searchMatches(const QString &text, const QString &typed);

} // namespace kjc
