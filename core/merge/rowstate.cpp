// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/rowstate.h"

namespace kjc::rowmerge {

RowState merged(RowState row, const RowChange &change)
{
    for (auto it = change.stamps.cbegin(); it != change.stamps.cend(); ++it) {
        if (it.key() == kDeletedField) {
            row.deleted = std::max(row.deleted, it.value());
            continue;
        }
        QString &known = row.stamps[it.key()];
        if (known >= it.value())
            continue;
        known = it.value();
        row.fields[it.key()] = change.fields.value(it.key());
    }
    return row;
}

RowState drawn(RowState base, std::span<const RowChange> pending)
{
    for (const RowChange &change : pending)
        base = merged(std::move(base), change);
    return base;
}

bool isLive(const RowState &row)
{
    if (row.deleted.isEmpty())
        return true;
    for (const QString &stamp : row.stamps)
        if (stamp > row.deleted)
            return true;
    return false;
}

} // namespace kjc::rowmerge
