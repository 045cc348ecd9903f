// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kjc {

// A hybrid logical clock reading as fixed-width text that sorts bytewise:
// 12 hex digits of milliseconds since 1970 UTC, 4 of a counter, 8 of the device's tag.
// Source: Kulkarni et al., "Logical Physical Clocks" (2014); the text form is ours.
struct Stamp {
    qint64 ms = 0;
    quint16 counter = 0;
    quint32 device = 0;

    [[nodiscard]] QString toString() const;
    // Absent unless `text` is exactly 24 lower-case hex digits.
    static std::optional<Stamp> fromString(QStringView text);

    friend auto operator<=>(const Stamp &, const Stamp &) = default;
};

} // namespace kjc
