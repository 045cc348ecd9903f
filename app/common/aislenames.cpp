// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/aislenames.h"

#include "core/domain/pantry.h"

#include <QCoreApplication>

#include <array>

namespace kjc {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Aisles)
};

struct Named {
    const char *id;
    const char *name;
};

constexpr std::array<Named, 11> kAisles = {{
    {"produce", QT_TRANSLATE_NOOP("Aisles", "Fruit and vegetables")},
    {"bakery", QT_TRANSLATE_NOOP("Aisles", "Bakery")},
    {"meat", QT_TRANSLATE_NOOP("Aisles", "Meat")},
    {"fish", QT_TRANSLATE_NOOP("Aisles", "Fish")},
    {"dairy", QT_TRANSLATE_NOOP("Aisles", "Dairy and eggs")},
    {"frozen", QT_TRANSLATE_NOOP("Aisles", "Frozen")},
    {"cupboard", QT_TRANSLATE_NOOP("Aisles", "Tins and dry goods")},
    {"spices", QT_TRANSLATE_NOOP("Aisles", "Herbs and spices")},
    {"drinks", QT_TRANSLATE_NOOP("Aisles", "Drinks")},
    {"household", QT_TRANSLATE_NOOP("Aisles", "Household")},
    {"other", QT_TRANSLATE_NOOP("Aisles", "Other")},
}};

} // namespace

QString aisleName(const QString &id)
{
    for (const Named &aisle : kAisles)
        if (id == QLatin1StringView(aisle.id))
            return Words::tr(aisle.name);
    return id;
}

QString placeName(Place place)
{
    switch (place) {
    case Place::Fridge: return Words::tr("Fridge");
    case Place::Freezer: return Words::tr("Freezer");
    case Place::Cupboard: return Words::tr("Cupboard");
    }
    return {};
}

QStringView placeIcon(Place place)
{
    switch (place) {
    case Place::Fridge: return u"fridge";
    case Place::Freezer: return u"freezer";
    case Place::Cupboard: return u"cupboard";
    }
    return {};
}

} // namespace kjc
