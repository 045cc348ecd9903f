// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/weekfiller.h"

namespace kjc {

// Why a meal is proposed, as a part of a line or a sentence: "uses spinach", "mostly at home". Empty when there is nothing
// to say of it. `detail` is the food of UsesSoon.
QString reasonInWords(FillReason reason, const QString &detail);

} // namespace kjc
