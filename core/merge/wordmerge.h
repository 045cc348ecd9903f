// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace kjc {

// A part of a text, in UTF-16 units.
struct TextRange {
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

// Two versions of somebody's words, compared word by word. Pure. Texts that differ in millions of pairs of words count as
// different throughout.
namespace wordmerge {

// The parts of `text` that `other` does not have at that place, in order; words next to each other are one part.
QList<TextRange> different(const QString &text, const QString &other);

// Both changes to `ancestor` in one text. Absent where they touch the same words.
std::optional<QString> merged(const QString &ancestor, const QString &one, const QString &other);

} // namespace wordmerge
} // namespace kjc
