// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/weekview.h"

#include <memory>

class QTextDocument;

namespace kjc::printing {

// The plan of a span of days: a column for each day, a row for each slot that has a meal. For a landscape page. Pure, GUI
// thread.
std::unique_ptr<QTextDocument> weekDocument(const WeekView &week);
// The same for a message, day by day.
QString weekAsText(const WeekView &week);

} // namespace kjc::printing
