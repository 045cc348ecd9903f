// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"

#include <QRandomGenerator>

namespace kjc {

// A library as people have it, out of thin air: a few foods and dishes come up all the time, most rarely. The same seed gives
// the same recipes on every machine.
class RecipeGenerator
{
public:
    explicit RecipeGenerator(quint32 seed);

    // Title, 5 to 14 ingredient lines, steps, tags, times; about 600 letters.
    Recipe next();
    // What somebody who looks for one of the recipes made so far would type: one to three words, accents mostly left out.
    // REQUIRES: next() was called.
    QString query();

private:
    struct Trace { // what a person may remember of a recipe
        QString food;
        QString otherFood;
        QString dish;
        QString tag;
    };

    // A word of `words`; the first come up most often.
    const QString &pick(const QStringList &words);
    QString titleOf(const Trace &trace);
    QString ingredientLine(const QString &food);

    QRandomGenerator m_random;
    QStringList m_foods; // names of the bundled table, in an order of the seed's
    std::vector<Trace> m_traces;
};

} // namespace kjc
