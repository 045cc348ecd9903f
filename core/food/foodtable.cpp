// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/foodtable.h"

#include <QFile>

// Resources of a static library are only linked in when something names them. Must stand outside of any namespace.
static void linkFoodTable()
{
    Q_INIT_RESOURCE(food_data);
}

namespace kjc {

using namespace Qt::StringLiterals;

enum Column { Key, English, Spanish, Aisle, GramsPerMl, GramsPerPiece, Staple, Allergens, Flags, ColumnCount };

static std::vector<QStringList> readRows()
{
    linkFoodTable();
    QFile file(u":/food/foods.tsv"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    std::vector<QStringList> rows;
    const QStringList lines = opened ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
    for (const QString &line : lines) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList cells = line.split(u'\t');
        cells.resize(ColumnCount); // trailing columns may be left out
        rows.push_back(std::move(cells));
    }
    return rows;
}

static std::optional<double> numberOf(const QString &cell)
{
    bool ok = false;
    const double value = cell.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::vector<FoodFacts> readFoodTable()
{
    std::vector<FoodFacts> foods;
    const std::vector<QStringList> rows = readRows();
    for (const QStringList &row : rows) {
        FoodFacts facts;
        facts.key = row[Key];
        facts.nameEn = row[English].section(u'|', 0, 0);
        facts.nameEs = row[Spanish].section(u'|', 0, 0);
        facts.aisle = row[Aisle];
        facts.gramsPerMl = numberOf(row[GramsPerMl]);
        facts.gramsPerPiece = numberOf(row[GramsPerPiece]);
        facts.staple = row[Staple] == "y"_L1;
        facts.allergens = row[Allergens].split(u' ', Qt::SkipEmptyParts);
        facts.flags = row[Flags].split(u' ', Qt::SkipEmptyParts);
        foods.push_back(std::move(facts));
    }
    return foods;
}

std::vector<FoodNames> readFoodNames()
{
    std::vector<FoodNames> foods;
    const std::vector<QStringList> rows = readRows();
    for (const QStringList &row : rows)
        foods.push_back(
            {row[Key], row[English].split(u'|', Qt::SkipEmptyParts), row[Spanish].split(u'|', Qt::SkipEmptyParts)});
    return foods;
}

} // namespace kjc
