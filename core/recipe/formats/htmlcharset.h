// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace kjc::formats {

// The bytes of a saved page as UTF-8, always valid and without NUL. The character set is, in this order: the byte order mark,
// UTF-8 when the bytes are valid UTF-8, the page's own <meta charset>, windows-1252. Bytes that are not of the set become U+FFFD.
QByteArray pageAsUtf8(const QByteArray &bytes);

} // namespace kjc::formats
