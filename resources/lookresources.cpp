// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/lookresources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE must stand outside every namespace.
static bool registerLook()
{
    Q_INIT_RESOURCE(look);
    return true;
}

namespace kjc {

void initLookResources()
{
    [[maybe_unused]] static const bool registered = registerLook();
}

} // namespace kjc
