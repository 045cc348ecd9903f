// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kjc::position {

// Fractional indexing: places in an ordered list as text that sorts bytewise, so that putting something between two others
// writes one row. Digits are 0-9, A-Z, a-z; a position never ends in '0'.

// A position after `before` and before `after`; an empty end is open. REQUIRES: before < after where both are given.
QString between(const QString &before, const QString &after);

// The n-th of a row of positions with equal gaps, for filling a list anew: sorts by n for n < 62*62*62.
QString at(int n);

} // namespace kjc::position
