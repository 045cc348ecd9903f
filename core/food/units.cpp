// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/units.h"

#include <QHash>

#include <array>
#include <vector>

namespace kjc::units {

using namespace Qt::StringLiterals;

// Mass: the international pound of 1959 is 453.59237 g exactly (NIST Handbook 44, appendix C), an ounce a sixteenth of it.
// Volume: kitchen measures as US law defines them for food labels, 21 CFR 101.9(b)(5)(viii): teaspoon 5 ml, tablespoon
// 15 ml, cup 240 ml, fluid ounce 30 ml. They equal metric spoons, are within 1.5 % of the customary ones (236.59 ml a cup)
// and keep 3 tsp = 1 tbsp, 16 tbsp = 1 cup exact. Pint, quart and gallon are 2, 4 and 16 of those cups.
static std::vector<Unit> measures()
{
    const Fraction pound(45359237, 100000);
    return {
        {QString(), Dimension::Piece, 1},
        {u"piece"_s, Dimension::Piece, 1},
        {u"dozen"_s, Dimension::Piece, 12},
        {u"mg"_s, Dimension::Mass, Fraction(1, 1000)},
        {u"g"_s, Dimension::Mass, 1},
        {u"kg"_s, Dimension::Mass, 1000},
        {u"oz"_s, Dimension::Mass, pound / 16, false},
        {u"lb"_s, Dimension::Mass, pound, false},
        {u"ml"_s, Dimension::Volume, 1},
        {u"cl"_s, Dimension::Volume, 10},
        {u"dl"_s, Dimension::Volume, 100},
        {u"l"_s, Dimension::Volume, 1000},
        {u"tsp"_s, Dimension::Volume, 5},
        {u"tbsp"_s, Dimension::Volume, 15},
        {u"fl-oz"_s, Dimension::Volume, 30, false},
        {u"cup"_s, Dimension::Volume, 240, false},
        {u"pint"_s, Dimension::Volume, 480, false},
        {u"quart"_s, Dimension::Volume, 960, false},
        {u"gallon"_s, Dimension::Volume, 3840, false},
        {u"cm"_s, Dimension::Length, 1},
        {u"inch"_s, Dimension::Length, Fraction(254, 100), false},
    };
}

static std::vector<Unit> table()
{
    static constexpr std::array kContainers{
        u"bag",     u"ball",      u"block",   u"bottle", u"box",   u"bulb",   u"bunch",    u"can",     u"carton",
        u"clove",   u"container", u"cube",    u"dash",   u"drop",  u"ear",    u"envelope", u"fillet",  u"glass",
        u"handful", u"head",      u"jar",     u"knob",   u"leaf",  u"link",   u"loaf",     u"package", u"pinch",
        u"punnet",  u"scoop",     u"serving", u"sheet",  u"slice", u"splash", u"sprig",    u"square",  u"stalk",
        u"stick",   u"strip",     u"tablet",  u"tray",   u"tube",  u"vaso",   u"wedge",    u"wheel",
    };
    std::vector<Unit> result = measures();
    for (const char16_t *id : kContainers)
        result.push_back({QString::fromUtf16(id), Dimension::Container, 1});
    return result;
}

std::span<const Unit> all()
{
    static const std::vector<Unit> kTable = table();
    return kTable;
}

const Unit *find(const QString &id)
{
    static const QHash<QString, const Unit *> kIndex = [] {
        QHash<QString, const Unit *> index;
        for (const Unit &unit : all())
            index.insert(unit.id, &unit);
        return index;
    }();
    return kIndex.value(id, nullptr);
}

std::optional<Quantity> convert(const Quantity &quantity, const QString &unitId)
{
    if (!compatible(quantity.unit, unitId))
        return std::nullopt;
    if (quantity.unit == unitId)
        return quantity;
    const Fraction factor = find(quantity.unit)->inBase / find(unitId)->inBase;
    return Quantity{quantity.amount * factor, unitId};
}

bool compatible(const QString &unitA, const QString &unitB)
{
    if (unitA == unitB)
        return true;
    const Unit *a = find(unitA);
    const Unit *b = find(unitB);
    return a && b && a->dimension == b->dimension && a->dimension != Dimension::Container;
}

static bool isSpoon(const Unit &unit)
{
    return unit.id == "tsp"_L1 || unit.id == "tbsp"_L1;
}

// Spoons belong to both systems, so they never decide which one a sum is in.
static bool decidesForMetric(const Unit &unit)
{
    return unit.metric && !isSpoon(unit);
}

static const Unit &preferred(const Unit &a, const Unit &b)
{
    if (decidesForMetric(a) != decidesForMetric(b))
        return decidesForMetric(a) ? a : b;
    if (a.inBase != b.inBase)
        return a.inBase < b.inBase ? b : a;
    return a.id < b.id ? a : b;
}

std::optional<Quantity> sum(const Quantity &a, const Quantity &b)
{
    if (!compatible(a.unit, b.unit))
        return std::nullopt;
    if (a.unit == b.unit)
        return best({a.amount + b.amount, a.unit});
    const QString unit = preferred(*find(a.unit), *find(b.unit)).id;
    return best({convert(a, unit)->amount + convert(b, unit)->amount, unit});
}

// A unit reads well from `least` of it on, in fractions with one of the denominators up to `denominator`.
struct Rung {
    QLatin1String unit;
    Fraction least;
    qint64 denominator;
};

static Quantity climb(const Quantity &quantity, std::span<const Rung> ladder)
{
    for (const Rung &rung : ladder) {
        const Quantity candidate = *convert(quantity, rung.unit);
        if (candidate.amount >= rung.least &&
            (rung.denominator == 0 || candidate.amount.denominator() <= rung.denominator))
            return candidate;
    }
    return quantity;
}

static std::vector<Rung> ladderOf(const Unit &unit)
{
    const bool metric = decidesForMetric(unit);
    if (unit.dimension == Dimension::Mass && metric)
        return {{"kg"_L1, 1, 0}, {"g"_L1, 1, 0}, {"mg"_L1, 0, 0}};
    if (unit.dimension == Dimension::Mass)
        return {{"lb"_L1, 1, 4}, {"lb"_L1, Fraction(1, 4), 4}, {"oz"_L1, 0, 0}};
    if (unit.dimension == Dimension::Volume && metric)
        return {{"l"_L1, 1, 0}, {"ml"_L1, 0, 0}};
    if (isSpoon(unit) || unit.id == "cup"_L1)
        return {{"cup"_L1, Fraction(1, 4), 4}, {"tbsp"_L1, Fraction(1, 2), 2}, {"tsp"_L1, 0, 8}};
    return {};
}

static bool readsWellAlready(const Quantity &quantity, const Unit &unit)
{
    const bool small = unit.id == "cl"_L1 || unit.id == "dl"_L1;
    return small && quantity.amount >= 1 && quantity.amount * unit.inBase < 1000;
}

Quantity best(const Quantity &quantity)
{
    const Unit *unit = find(quantity.unit);
    if (!unit || quantity.amount <= 0 || readsWellAlready(quantity, *unit))
        return quantity;
    return climb(quantity, ladderOf(*unit));
}

} // namespace kjc::units
