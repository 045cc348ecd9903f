// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipegenerator.h"

#include "dishwords.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace kjc {

using namespace Qt::StringLiterals;

// First English name of every food of the bundled table.
static QStringList foodNames()
{
    QStringList names;
    QFile table(u":/food/foods.tsv"_s);
    if (!table.open(QIODevice::ReadOnly))
        return names;
    const QStringList lines = QString::fromUtf8(table.readAll()).split(u'\n');
    for (const QString &line : lines)
        if (!line.startsWith(u'#') && line.contains(u'\t'))
            names.append(line.section(u'\t', 1, 1).section(u'|', 0, 0));
    return names;
}

static QString withoutAccents(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D))
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c);
    return plain;
}

RecipeGenerator::RecipeGenerator(quint32 seed) : m_random(seed), m_foods(foodNames())
{
    Q_ASSERT(!m_foods.isEmpty());
    for (qsizetype i = m_foods.size() - 1; i > 0; --i)
        m_foods.swapItemsAt(i, m_random.bounded(int(i + 1)));
}

// The n-th word comes up about 1/n as often as the first: uniform in the logarithm of the place.
const QString &RecipeGenerator::pick(const QStringList &words)
{
    const double place = std::exp(m_random.generateDouble() * std::log(double(words.size()) + 1)) - 1;
    return words.at(std::min(qsizetype(place), words.size() - 1));
}

QString RecipeGenerator::titleOf(const Trace &trace)
{
    QStringList words;
    if (m_random.bounded(100) < 55)
        words.append(pick(dishwords::manners()));
    if (m_random.bounded(100) < 28)
        words.append(pick(dishwords::places()));
    words.append(trace.food);
    if (m_random.bounded(100) < 50)
        words << u"with"_s << trace.otherFood;
    words.append(trace.dish);
    QString title = words.join(u' ');
    title[0] = title.at(0).toUpper();
    return title;
}

QString RecipeGenerator::ingredientLine(const QString &food)
{
    static constexpr int amounts[] = {1, 2, 3, 4, 50, 75, 100, 150, 200, 250, 300, 400, 500};
    const int amount = amounts[m_random.bounded(int(std::size(amounts)))];
    QString line = QString::number(amount) + u' ' + pick(dishwords::units()) + u' ' + food;
    if (m_random.bounded(2) == 0)
        line += u", "_s + pick(dishwords::preparations());
    return line;
}

Recipe RecipeGenerator::next()
{
    Recipe recipe;
    QStringList foods;
    const int lines = m_random.bounded(5, 15);
    while (foods.size() < lines) {
        const QString &food = pick(m_foods);
        if (foods.contains(food))
            continue;
        foods.append(food);
        recipe.ingredients.push_back({{}, {}, ingredientLine(food), {}});
    }
    recipe.tags = {pick(dishwords::tags()), pick(dishwords::tags()), pick(dishwords::tags())};
    recipe.tags.removeDuplicates();
    const Trace trace{foods.at(0), foods.at(1), pick(dishwords::dishes()), recipe.tags.at(0)};
    recipe.title = titleOf(trace);
    for (int step = 0; step < 4; ++step)
        recipe.steps.push_back({{},
                                {},
                                u"Cook the %1 until it is done, then stir in the %2."_s.arg(
                                    foods.at(step % lines), foods.at((step + 1) % lines))});
    recipe.servings = Fraction(m_random.bounded(1, 9));
    recipe.totalMinutes = m_random.bounded(2, 25) * 5;
    recipe.language = u"en"_s;
    m_traces.push_back(trace);
    return recipe;
}

QString RecipeGenerator::query()
{
    const Trace &trace = m_traces.at(size_t(m_random.bounded(int(m_traces.size()))));
    const QString word = trace.food.section(u' ', -1);
    const int kind = m_random.bounded(100);
    QString typed = trace.food;
    if (kind < 35)
        typed = word;
    else if (kind >= 55 && kind < 80)
        typed = word + u' ' + trace.dish;
    else if (kind >= 80 && kind < 92)
        typed = trace.tag + u' ' + word;
    else if (kind >= 92)
        typed = word + u' ' + trace.otherFood.section(u' ', 0, 0) + u' ' + trace.tag;
    typed = typed.toLower();
    return m_random.bounded(100) < 80 ? withoutAccents(typed) : typed;
}

} // namespace kjc
