// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace kjc::formats {

// The part of YAML that front matter uses: "key: value", quotes, "[a, b]", block lists, one level of nested maps, "|" and ">"
// blocks, "#" comments. Every scalar stays a string, as written. Lines that are none of these are passed over. Pure.
QJsonObject parseFrontMatter(const QStringList &lines);

// `value` as a scalar of such a block, quoted where it must be.
QString frontMatterScalar(const QString &value);

} // namespace kjc::formats
