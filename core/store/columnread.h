// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fraction.h"
#include "core/store/connection.h"

#include <QDate>

#include <optional>

namespace kjc {

// How values of the domain lie in columns: days as ISO text, moments as milliseconds, amounts as exact fractions.

inline QDate dayIn(const Columns &row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

inline QVariant dayValue(const QDate &day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant(QString());
}

inline std::optional<Fraction> fractionIn(const Columns &row, int column)
{
    return row.isNull(column) ? std::nullopt : Fraction::fromString(row.text(column));
}

inline QVariant fractionValue(const std::optional<Fraction> &value)
{
    return value ? QVariant(value->toString()) : QVariant();
}

inline std::optional<int> numberIn(const Columns &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.integer(column)));
}

inline QVariant numberValue(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant();
}

// A null id is stored as empty text.
template <typename SomeId>
QVariant idValue(const SomeId &id)
{
    return id.isNull() ? QVariant(QString()) : QVariant(id.toString());
}

} // namespace kjc
