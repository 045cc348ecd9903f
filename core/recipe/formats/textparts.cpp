// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/textparts.h"

#include "core/recipe/formats/labelledfacts.h"
#include "core/recipe/formats/recipewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

enum class Part { Head, Ingredients, Steps, Notes };

// A line that opens a part, and what else stands in it: "Ingredients: 2 eggs, 100 g flour".
struct Opening {
    Part part;
    QString rest;
};

std::optional<Part> partNamed(const QString &heading)
{
    if (isListHeading(heading, ListKind::Ingredients))
        return Part::Ingredients;
    if (isListHeading(heading, ListKind::Steps))
        return Part::Steps;
    return isEndHeading(heading) ? std::optional(Part::Notes) : std::nullopt;
}

std::optional<Opening> openingAt(const TextLine &line)
{
    if (line.item || line.numbered || isFactLine(line.text)) // "Preparación: 20 min" is a time
        return std::nullopt;
    if (const auto part = partNamed(line.text))
        return Opening{*part, {}};
    const qsizetype colon = line.text.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const auto part = partNamed(line.text.left(colon));
    return part ? std::optional(Opening{*part, line.text.mid(colon + 1).trimmed()}) : std::nullopt;
}

// Cuts where another amount follows: the comma in "1 onion, chopped, 2 eggs" before the eggs, never one inside a number.
QStringList inlineList(const QString &text)
{
    static const QRegularExpression mark(uR"(\s*;\s*|,\s+(?=[\d½⅓⅔¼¾⅛]))"_s);
    QString list = text;
    while (list.endsWith(u'.'))
        list.chop(1);
    return list.split(mark, Qt::SkipEmptyParts);
}

void openWith(const QString &rest, Part part, TextParts &out)
{
    if (rest.isEmpty())
        return;
    if (part == Part::Notes)
        out.notes.append(rest);
    else if (part == Part::Steps)
        out.steps.push_back({rest, false, false, false, true});
    else
        for (const QString &item : inlineList(rest))
            out.ingredients.push_back({item, false, true, false, false});
}

void put(const TextLine &line, Part part, TextParts &out)
{
    switch (part) {
    case Part::Head: out.head.push_back(line); break;
    case Part::Ingredients: out.ingredients.push_back(line); break;
    case Part::Steps: out.steps.push_back(line); break;
    case Part::Notes: out.notes.append(line.text); break;
    }
}

TextParts partsByHeadings(const std::vector<TextLine> &lines)
{
    TextParts out;
    Part part = Part::Head;
    for (const TextLine &line : lines) {
        const auto opening = openingAt(line);
        const bool early = opening && opening->part == Part::Notes && part == Part::Head; // a dish called "Tipps"
        if (opening && !early) {
            part = opening->part;
            if (part == Part::Ingredients && out.ingredientsHeading.isEmpty())
                out.ingredientsHeading = line.text.chopped(opening->rest.size());
            openWith(opening->rest, part, out);
            continue;
        }
        if (part == Part::Ingredients && !out.ingredients.empty() && isSentence(line) && !line.item) {
            part = Part::Steps; // nobody said so
            out.guessedSteps = true;
        }
        put(line, part, out);
    }
    return out;
}

bool isTypedIngredient(const TextLine &line)
{
    return !line.numbered && !isSentence(line) && !isFactLine(line.text) && beginsWithAmount(line.text);
}

// The ingredients are the lines from the first that begins with an amount up to the first sentence; `lines` are the head of a
// recipe whose steps have a heading, or all of it.
void cutAtAmounts(const std::vector<TextLine> &lines, TextParts &out)
{
    const auto body = lines.empty() ? lines.begin() : lines.begin() + 1; // behind the title
    const auto first = std::find_if(body, lines.end(), isTypedIngredient);
    const auto last = std::find_if(first, lines.end(), [](const TextLine &line) { return isSentence(line); });
    out.head.assign(lines.begin(), first);
    out.ingredients.assign(first, last);
    out.steps.insert(out.steps.begin(), last, lines.end());
    out.guessedIngredients = !out.ingredients.empty();
    out.guessedSteps = last != lines.end();
}

// A story without a list: what comes behind the title is what is to be done.
void takeHeadAsSteps(TextParts &out)
{
    const auto sentence =
        std::find_if(out.head.begin(), out.head.end(), [](const TextLine &line) { return isSentence(line); });
    out.steps.assign(sentence, out.head.end());
    out.head.erase(sentence, out.head.end());
    out.guessedSteps = !out.steps.empty();
}

} // namespace

TextParts partsOfText(const std::vector<TextLine> &lines)
{
    TextParts out = partsByHeadings(lines);
    if (out.ingredients.empty()) {
        const std::vector<TextLine> head = std::exchange(out.head, {});
        const bool headed = !out.steps.empty();
        cutAtAmounts(head, out);
        out.guessedSteps = out.guessedSteps && !headed;
    }
    if (out.ingredients.empty() && out.steps.empty())
        takeHeadAsSteps(out);
    return out;
}

} // namespace kjc::formats
