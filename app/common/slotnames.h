// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace kjc {

struct Slot;

// What a slot is called: a person's name for it, else the translated one of its key.
QString slotName(const Slot &slot);
// The name of its icon; "servings" for one without.
QString slotIcon(const Slot &slot);
// "Friday dinner".
QString slotOnDay(const Slot &slot, const QDate &day);
// "Fri dinner".
QString slotOnShortDay(const Slot &slot, const QDate &day);

} // namespace kjc
