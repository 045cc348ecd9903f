// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/namedphotos.h"

#include "core/media/photofolder.h"

namespace kjc {

using namespace Qt::StringLiterals;

Result<QStringList> namedPhotos(Connection &connection)
{
    QStringList names;
    const auto take = [&names](const Columns &row) {
        if (const QString name = row.text(0); PhotoFolder::isName(name))
            names.append(name);
    };
    KJC_TRY(connection.query(
        u"SELECT DISTINCT picture FROM recipe WHERE live AND picture LIKE '%.jpg' ORDER BY picture"_s, {}, take));
    return names;
}

} // namespace kjc
