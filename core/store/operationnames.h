// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <optional>

namespace kjc {

// The name of an operation on disk, and back. Absent for a name of a newer program.
QString operationName(OperationKind kind);
std::optional<OperationKind> operationNamed(const QString &name);

} // namespace kjc
