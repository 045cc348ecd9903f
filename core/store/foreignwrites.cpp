// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foreignwrites.h"

namespace kjc {

using namespace Qt::StringLiterals;

// The number stays as it is when the connection itself commits (https://www.sqlite.org/pragma.html#pragma_data_version).
Result<bool> ForeignWrites::since(Connection &connection)
{
    KJC_TRY_ASSIGN(version, connection.value(u"PRAGMA data_version"_s));
    const qint64 now = version.toLongLong();
    const bool others = m_version && *m_version != now;
    m_version = now;
    return others;
}

} // namespace kjc
