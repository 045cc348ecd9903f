// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/needs.h"

#include "app/common/slotnames.h"
#include "core/domain/plan.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace kjc::needs {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Needs)
};

struct Named {
    QLatin1StringView id;
    const char *name;
};

constexpr std::array<Named, 6> kDiets{{
    {"vegetarian"_L1, QT_TRANSLATE_NOOP("Needs", "Vegetarian")},
    {"vegan"_L1, QT_TRANSLATE_NOOP("Needs", "Vegan")},
    {"pescatarian"_L1, QT_TRANSLATE_NOOP("Needs", "Pescatarian")},
    {"no-pork"_L1, QT_TRANSLATE_NOOP("Needs", "No pork")},
    {"halal"_L1, QT_TRANSLATE_NOOP("Needs", "Halal")},
    {"kosher"_L1, QT_TRANSLATE_NOOP("Needs", "Kosher")},
}};

constexpr std::array<Named, 9> kAllergies{{
    {"gluten"_L1, QT_TRANSLATE_NOOP("Needs", "Gluten")},
    {"milk"_L1, QT_TRANSLATE_NOOP("Needs", "Milk")},
    {"egg"_L1, QT_TRANSLATE_NOOP("Needs", "Eggs")},
    {"fish"_L1, QT_TRANSLATE_NOOP("Needs", "Fish")},
    {"shellfish"_L1, QT_TRANSLATE_NOOP("Needs", "Shellfish")},
    {"nuts"_L1, QT_TRANSLATE_NOOP("Needs", "Nuts")},
    {"peanut"_L1, QT_TRANSLATE_NOOP("Needs", "Peanuts")},
    {"soy"_L1, QT_TRANSLATE_NOOP("Needs", "Soy")},
    {"sesame"_L1, QT_TRANSLATE_NOOP("Needs", "Sesame")},
}};

QStringList idsOf(std::span<const Named> table)
{
    QStringList ids;
    for (const Named &entry : table)
        ids.append(entry.id);
    return ids;
}

QString nameIn(std::span<const Named> table, const QString &id)
{
    for (const Named &entry : table)
        if (id == entry.id)
            return Words::tr(entry.name);
    return id;
}

} // namespace

QStringList diets()
{
    return idsOf(kDiets);
}

QStringList allergies()
{
    return idsOf(kAllergies);
}

QStringList meals()
{
    return {u"breakfast"_s, u"lunch"_s, u"dinner"_s, u"snack"_s};
}

QString dietName(const QString &id)
{
    return nameIn(kDiets, id);
}

QString allergyName(const QString &id)
{
    return nameIn(kAllergies, id);
}

QString mealName(const QString &key)
{
    Slot slot;
    slot.key = key;
    return slotName(slot);
}

} // namespace kjc::needs
