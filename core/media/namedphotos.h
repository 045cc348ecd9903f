// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QStringList>

namespace kjc {

// The photos that recipes of the library name, each once, sorted. Drawn pictures and names that are none of ours are left
// out.
Result<QStringList> namedPhotos(Connection &connection);

} // namespace kjc
