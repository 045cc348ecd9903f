// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kind.h"

#include <QString>
#include <QUuid>
#include <QVariantMap>

namespace kjc {

// Field name to value: QString for text, qint64 or int for integers, double for reals, an invalid QVariant for "none".
using Fields = QVariantMap;

// What one write did to one row, with what it takes to undo it.
struct RowEdit {
    enum class Change { Insert, Update, Delete };

    Kind kind;
    QUuid id;
    Change change = Change::Update;
    Fields before; // Update: the fields that changed, as they were. Insert over a tombstone: those it held. Else empty
    Fields after;  // Insert and Update: the fields that were written
    QString stamp; // of every field in `after`, or of the deletion
    int chunk = 0; // edits of one chunk travel in one operation and share its stamp
};

} // namespace kjc
