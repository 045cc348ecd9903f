// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

namespace kjc::operationtext {

// What a person did, as a sentence: "Moved Shakshuka." For the toast after it.
QString done(const Operation &operation);
// Whether it is worth a toast: things that take something away or move it do; a favourite or a step of servings does not.
bool isWorthSaying(OperationKind kind);
// The icon of its toast.
QStringView icon(OperationKind kind);

} // namespace kjc::operationtext
