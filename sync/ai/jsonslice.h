// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
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
    // The values at `keys` of an object, in one pass: null where it has none, or writes the key with escapes. False where
    // this is no object or not well formed.
    template <size_t N>
    [[nodiscard]] bool values(const std::array<QByteArrayView, N> &keys, std::array<JsonSlice, N> &found) const
    {
        return collect(keys.data(), found.data(), N);
    }
    // Whether this is the string `text`, written without escapes.
    [[nodiscard]] bool isString(QByteArrayView text) const;
    // A string with its escapes undone. Absent when it is no string, or not valid UTF-8.
    [[nodiscard]] std::optional<QString> toString() const;
    [[nodiscard]] std::optional<int> toInt() const;

private:
    bool collect(const QByteArrayView *keys, JsonSlice *found, size_t count) const;

    QByteArrayView m_json; // without space around it
};

} // namespace kjc
