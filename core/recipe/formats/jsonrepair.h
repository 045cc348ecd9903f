// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <optional>

namespace kjc::formats {

struct LooseJson {
    QJsonValue value;
    bool repaired = false; // it was not valid JSON as it stood
};

// Reads JSON as it is found in pages. What is not valid is repaired first: comments, CDATA marks and assignments around it,
// raw line breaks and stray quotes in strings, bad escapes, doubled, missing and trailing commas, missing ends.
// Absent when there is no object or array in it at all. Pure; safe from any thread.
std::optional<LooseJson> readLooseJson(const QByteArray &utf8);

// The repair alone: valid JSON, always an array of the values found at the top.
QByteArray repairedJson(const QByteArray &utf8);

} // namespace kjc::formats
