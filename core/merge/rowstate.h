// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <span>

namespace kjc {

// Stamps of fields, in their text form. The reserved field "!del" is a deletion.
using FieldStamps = QMap<QString, QString>;
inline constexpr QLatin1StringView kDeletedField("!del");

// A row as it travels: values and the stamp of each. Unknown fields are carried along.
struct RowState {
    QJsonObject fields;
    FieldStamps stamps;
    QString deleted; // stamp of the newest deletion, empty for none

    friend bool operator==(const RowState &, const RowState &) = default;
};

// What one operation does to one row: only the fields it writes, each with its stamp.
struct RowChange {
    QJsonObject fields;
    FieldStamps stamps; // of every name in `fields`, and of "!del" for a deletion

    friend bool operator==(const RowChange &, const RowChange &) = default;
};

namespace rowmerge {

// The rule of the server in C++: per field, the greater stamp wins. Pure, commutative, associative and idempotent.
// REQUIRES: no two different values of one field carry the same stamp (stamps are unique per operation).
RowState merged(RowState row, const RowChange &change);
// `base` with pending changes drawn over it, as screens show it.
RowState drawn(RowState base, std::span<const RowChange> pending);
// To be seen: never deleted, or edited after its newest deletion (an edit that did not know of the deletion revives it).
bool isLive(const RowState &row);

} // namespace rowmerge
} // namespace kjc
