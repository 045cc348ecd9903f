// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/headedlists.h"

#include "core/recipe/formats/labelledfacts.h"
#include "core/recipe/formats/recipewords.h"

#include <QRegularExpression>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostIngredients = 80;
constexpr size_t mostSteps = 60;
constexpr qsizetype longestIngredient = 250;
constexpr qsizetype shortestSentence = 40;

bool isTitle(const PageLine &line)
{
    return line.heading > 0 || line.bold || (line.text.endsWith(u':') && line.text.size() < 60);
}

bool hasNumber(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isNumber(); });
}

QString nameOf(const PageLine &line)
{
    QString name = line.text;
    while (name.endsWith(u':') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

// An amount alone, or what looks like one: "50 g", "3 Stk.", "1/2"; "2 eggs" too.
bool isAmount(const QString &text)
{
    static const QRegularExpression pattern(uR"(^[\d½⅓⅔¼¾⅛][\d½⅓⅔¼¾⅛.,/⁄ –-]*\s*(?:[^\W\d]{1,12}\.?)?$)"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

// Whether the amounts have a column of their own: many of them, and never two in a row.
bool amountsStandAlone(const std::vector<SectionedLine> &lines)
{
    size_t amounts = 0;
    size_t inRow = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool amount = isAmount(lines[i].text);
        amounts += amount ? 1 : 0;
        inRow += amount && i > 0 && isAmount(lines[i - 1].text) ? 1 : 0;
    }
    return amounts * 10 >= lines.size() * 3 && inRow * 10 <= amounts;
}

// Pages that set amounts in a column of their own give them lines of their own: they go in front of their food again.
std::vector<SectionedLine> withAmountsJoined(const std::vector<SectionedLine> &lines)
{
    if (!amountsStandAlone(lines))
        return lines;
    const bool before = isAmount(lines.front().text);
    std::vector<SectionedLine> out;
    QString waiting;
    for (const SectionedLine &line : lines) {
        if (isAmount(line.text) && before)
            waiting = line.text;
        else if (isAmount(line.text) && !out.empty())
            out.back().text.prepend(line.text + u' ');
        else if (line.text.startsWith(u'(') && !out.empty())
            out.back().text += u' ' + line.text;
        else
            out.push_back(
                {line.section, waiting.isEmpty() ? line.text : QString(std::exchange(waiting, {}) + u' ' + line.text)});
    }
    return out;
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
        if (out.empty() && isFactLine(line.text))
            continue;
        const bool bare = out.empty() && line.text.size() <= 3 && i + 1 < lines.size();
        if (bare && isFactLine(line.text + u' ' + lines[i + 1].text)) { // "6", "porsjoner"
            ++i;
            continue;
        }
        if (isTitle(line) && !hasNumber(line.text)) {
            section = nameOf(line);
            continue;
        }
        numbers += hasNumber(line.text) ? 1 : 0;
        out.push_back({section, line.text});
    }
    const bool right = end > 0 && out.size() >= 2 && out.size() <= mostIngredients && numbers * 3 >= out.size();
    return right ? withAmountsJoined(out) : std::vector<SectionedLine>();
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
        if (isFactLine(line.text))
            continue;
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
    for (size_t i = out.ingredients.empty() ? 0 : after; i < lines.size() && out.steps.empty(); ++i) {
        if (!isListHeading(lines[i].text, ListKind::Steps))
            continue;
        auto steps = stepsFrom(lines, i);
        const bool sentences = std::any_of(
            steps.begin(), steps.end(), [](const SectionedLine &line) { return line.text.size() > shortestSentence; });
        if (sentences)
            out.steps = std::move(steps);
    }
    return out;
}

RecipeMarkup readUnheadedLists(const std::vector<PageLine> &lines)
{
    static const QRegularExpression amount(uR"(^\W*[\d½⅓⅔¼¾⅛])"_s);
    RecipeMarkup out;
    size_t after = 0;
    for (size_t from = 0; from < lines.size() && out.ingredients.empty(); from = after + 1) {
        std::vector<SectionedLine> list;
        size_t amounts = 0;
        for (after = from; after < lines.size() && lines[after].item && lines[after].text.size() <= longestIngredient;
             ++after) {
            list.push_back({{}, lines[after].text});
            amounts += amount.match(lines[after].text).hasMatch() ? 1 : 0;
        }
        if (list.size() >= 3 && list.size() <= mostIngredients && amounts * 3 >= list.size() * 2)
            out.ingredients = std::move(list);
    }
    if (out.ingredients.empty())
        return out;
    for (size_t i = after; i < lines.size() && out.steps.empty(); ++i) {
        if (isListHeading(lines[i].text, ListKind::Steps))
            out.steps = stepsFrom(lines, i);
    }
    const bool headed = !out.steps.empty();
    for (size_t i = after; !headed && i < lines.size() && out.steps.size() < mostSteps && lines[i].heading == 0; ++i) {
        if (lines[i].text.size() > shortestSentence)
            out.steps.push_back({{}, lines[i].text});
    }
    return out;
}

} // namespace kjc::formats
