// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kind.h"

#include <QString>

#include <span>

namespace kjc {

enum class ColumnType { Text, Integer, Real };

struct Column {
    QLatin1StringView name; // also the name of the field on the wire
    ColumnType type;
};

// How a kind is stored. One line per kind in rowschema.cpp; the migrations hold the same columns and a test compares them.
struct RowSchema {
    Kind kind;
    QLatin1StringView name; // of the table, and of the kind on the wire
    std::span<const Column> columns;

    [[nodiscard]] bool has(const QString &field) const;
    [[nodiscard]] QString columnList() const; // "title, description, …"
};

const RowSchema &schemaOf(Kind kind);
std::span<const RowSchema> allSchemas();
// Null when no kind has that name.
const RowSchema *schemaNamed(const QString &name);

} // namespace kjc
