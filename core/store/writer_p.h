// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rowschema.h"
#include "core/store/writer.h"

#include <QJsonObject>

namespace kjc {

// A typed row as it lies in its table.
struct Writer::Existing {
    bool found = false;
    bool live = false;
    Fields fields;
    QJsonObject stamps; // a field that is not named has the stamp of "*"
    QString deleted;    // stamp, empty when it never was
    QString extra;      // what is not known here, as JSON; empty for none
};

namespace writing {

QString idText(const QUuid &id);
// For "IN (SELECT value FROM json_each(?))".
QString idList(const QList<QUuid> &ids);
QString compact(const QJsonObject &object);
// The value as its column holds it; invalid for none.
QVariant normal(const Column &column, const QVariant &value);

} // namespace writing
} // namespace kjc
