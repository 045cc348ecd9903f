// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kjc {

// Where the library lies when nobody says otherwise: KJC_DATA_DIR where that is set, else the platform's place for data of
// programs. The same for the window and kjc. It may not exist yet.
QString defaultProfileFolder();

} // namespace kjc
