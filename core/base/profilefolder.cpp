// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/profilefolder.h"

#include <QStandardPaths>

namespace kjc {

using namespace Qt::StringLiterals;

QString defaultProfileFolder()
{
    const QString chosen = qEnvironmentVariable("KJC_DATA_DIR");
    if (!chosen.isEmpty())
        return chosen;
    // Not AppDataLocation: that depends on the name of the executable.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/kecarajocomer"_s;
}

} // namespace kjc
