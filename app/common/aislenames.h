// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kjc {

// The translated name of an aisle id (core/food/foodcatalogue.h: "produce"); the id itself when it is one a person made.
QString aisleName(const QString &id);
// Of a place food is kept: the icon's name is fridge, freezer or cupboard.
enum class Place;
QString placeName(Place place);
QStringView placeIcon(Place place);

} // namespace kjc
