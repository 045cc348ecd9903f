// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/schemaorgrecipe.h"

#include <QStringList>

#include <optional>

namespace kjc::formats {

// One line of a recipe's list with the heading that it stands under.
struct SectionedLine {
    QString section;
    QString text;

    friend bool operator==(const SectionedLine &, const SectionedLine &) = default;
};

// Each of the following takes one property of a schema.org object in any shape seen in pages. All pure.

// Plain text of a string, a number, an object with a name, text or value, or the first of an array.
QString textOf(const QJsonValue &value);
// Every text of an array, or of one value.
QStringList textsOf(const QJsonValue &value);
// Names of persons and organisations, references by "@id" resolved; no doubles.
QStringList namesOf(const QJsonValue &value, const ObjectsById &others);
// Address of the first picture, made absolute by `base`; empty when there is none.
QString imageOf(const QJsonValue &value, const ObjectsById &others, const QUrl &base);
// An address made absolute; empty when it is none.
QString absoluteUrl(const QString &address, const QUrl &base);
std::vector<SectionedLine> ingredientsOf(const QJsonValue &value);
std::vector<SectionedLine> stepsOf(const QJsonValue &value);
// Keywords: a list, or a string with commas.
QStringList tagsOf(const QJsonValue &value);
std::optional<int> minutesOf(const QJsonValue &value);
QMap<QString, QString> nutritionOf(const QJsonValue &value);

} // namespace kjc::formats
