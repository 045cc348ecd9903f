// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace kjc {

// A value inside UTF-8 JSON, found without building a tree: for the one kind of payload that comes by the thousand. It
// looks only at what it is asked for, so it is no check of the whole; who gets nothing from it parses properly.
class JsonSlice
{
public:
    JsonSlice() = default;
    explicit JsonSlice(QByteArrayView json);

    [[nodiscard]] bool isNull() const { return m_json.isEmpty(); }
    // The value at `key` of an object; null when this is none, or there is none, or the key is written with escapes.
    [[nodiscard]] JsonSlice value(QByteArrayView key) const;
    // Whether this is the string `text`, written without escapes.
    [[nodiscard]] bool isString(QByteArrayView text) const;
    // A string with its escapes undone. Absent when it is no string, or not valid UTF-8.
    [[nodiscard]] std::optional<QString> toString() const;
    [[nodiscard]] std::optional<int> toInt() const;

private:
    QByteArrayView m_json; // without space around it
};

} // namespace kjc
