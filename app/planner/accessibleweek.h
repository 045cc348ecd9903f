// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QModelIndex;

namespace kjc {

class PlannerView;

// Lets a screen reader walk the week as a table: slots are its rows, days its columns, and each place says its meals.
// Before a view says anything of itself: Qt keeps the first description that it asks for. GUI thread.
void describeWeeksForScreenReaders();

// Call once for each view, after it has its model. GUI thread.
void followForScreenReaders(PlannerView &view);

// Says what stands in a place that is pointed out without being the current one: where carried meals would be put.
void announcePlace(PlannerView &view, const QModelIndex &place);

} // namespace kjc
