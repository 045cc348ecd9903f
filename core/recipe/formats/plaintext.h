// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kjc::formats {

// Plain text out of what pages put into strings: tags dropped (block elements become line breaks), entities resolved even
// when escaped twice, white space collapsed, blank lines left out. Pure; safe from any thread.
QString plainText(const QString &markup);
// The same on one line.
QString plainLine(const QString &markup);
// The same, a line each.
QStringList plainLines(const QString &markup);

// HTML's named and numeric character references replaced once: "&amp;amp;" gives "&amp;". Unknown ones stay as they are.
QString resolveEntities(const QString &text);
// White space (no-break and zero-width ones too) collapsed to single spaces within each line, empty lines dropped.
QString tidyLines(const QString &text);
// Letters and digits alone, folded: what two spellings of one line have in common.
QString lettersAndDigits(const QString &text);

} // namespace kjc::formats
