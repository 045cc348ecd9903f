// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealedrows.h"

namespace kjc::sealedrows {

using namespace Qt::StringLiterals;

Result<int> count(Connection &connection)
{
    KJC_TRY_ASSIGN(count, connection.value(u"SELECT count(*) FROM base WHERE f LIKE '%\"!sealed.%'"_s));
    return count.toInt();
}

Result<Done> readAgain(Writer &writer)
{
    KJC_TRY_ASSIGN(sealed, count(writer.connection()));
    KJC_TRY_ASSIGN(cursor, baserows::cursor(writer.connection(), writer.household()));
    if (sealed == 0 || cursor.reading != SyncCursor::Reading::Changes)
        return Done{};
    return baserows::readAnew(writer, cursor.epoch, SyncCursor::Reading::Snapshot);
}

} // namespace kjc::sealedrows
