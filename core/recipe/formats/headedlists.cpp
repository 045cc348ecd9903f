// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/headedlists.h"

#include "core/recipe/formats/recipewords.h"

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostIngredients = 80;
constexpr size_t mostSteps = 60;
constexpr qsizetype longestIngredient = 250;

bool isTitle(const PageLine &line)
{
    return line.heading > 0 || line.bold || (line.text.endsWith(u':') && line.text.size() < 60);
}

bool hasNumber(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isNumber(); });
}

// Every letter a capital or a heading tag: not what an ingredient looks like.
QString nameOf(const PageLine &line)
{
    QString name = line.text;
    while (name.endsWith(u':') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

// The lines from `from` up to a heading of steps; empty when they are no list of ingredients.
std::vector<SectionedLine> ingredientsFrom(const std::vector<PageLine> &lines, size_t from, size_t &end)
{
    std::vector<SectionedLine> out;
    QString section;
    const int level = lines[from].heading;
    size_t numbers = 0;
    end = 0;
    for (size_t i = from + 1; i < lines.size() && out.size() <= mostIngredients; ++i) {
        const PageLine &line = lines[i];
        const bool stops = isListHeading(line.text, ListKind::Steps);
        const bool leaves = level > 0 && line.heading > 0 && line.heading <= level && !stops && !out.empty();
        if (stops || leaves || line.text.size() > longestIngredient) {
            end = i;
            break;
        }
        if (isTitle(line) && !hasNumber(line.text)) {
            section = nameOf(line);
            continue;
        }
        numbers += hasNumber(line.text) ? 1 : 0;
        out.push_back({section, line.text});
    }
    const bool right = end > 0 && out.size() >= 2 && out.size() <= mostIngredients && numbers * 3 >= out.size();
    return right ? out : std::vector<SectionedLine>();
}

// The lines behind a heading of steps up to the next heading that is no smaller.
std::vector<SectionedLine> stepsFrom(const std::vector<PageLine> &lines, size_t from)
{
    std::vector<SectionedLine> out;
    QString section;
    const int level = lines[from].heading > 0 ? lines[from].heading : 6;
    for (size_t i = from + 1; i < lines.size() && out.size() < mostSteps; ++i) {
        const PageLine &line = lines[i];
        const bool ends = (line.heading > 0 && line.heading <= level) || isEndHeading(line.text);
        if (ends && !out.empty())
            break;
        if (isTitle(line) && line.text.size() < 60)
            section = nameOf(line);
        else
            out.push_back({section, line.text});
    }
    return out;
}

} // namespace

RecipeMarkup readHeadedLists(const std::vector<PageLine> &lines)
{
    RecipeMarkup out;
    size_t after = 0;
    for (size_t i = 0; i < lines.size() && out.ingredients.empty(); ++i) {
        if (isListHeading(lines[i].text, ListKind::Ingredients))
            out.ingredients = ingredientsFrom(lines, i, after);
    }
    if (out.ingredients.empty())
        return out;
    for (size_t i = after; i < lines.size() && out.steps.empty(); ++i) {
        if (isListHeading(lines[i].text, ListKind::Steps))
            out.steps = stepsFrom(lines, i);
    }
    return out;
}

} // namespace kjc::formats
