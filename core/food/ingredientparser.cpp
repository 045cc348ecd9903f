// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientparser.h"

#include "core/food/ingredientmeasure.h"
#include "core/food/ingredientname.h"

namespace kjc {

using namespace Qt::StringLiterals;

// "Juice and zest of 2 lemons": where the number starts, when all before it are parts of a food; 0 otherwise.
static size_t partsBeforeNumber(const Tokens &tokens, const MeasureReader &reader, const IngredientWords &words)
{
    bool part = false;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const QString &word = tokens[i].folded;
        if (part && reader.isNumber(i))
            return i;
        const bool known = words.parts.contains(word) || words.preparations.contains(word) ||
                           words.adverbs.contains(word) || words.of.contains(word) || words.andWords.contains(word) ||
                           words.about.contains(word);
        if (tokens[i].kind != TokenKind::Word || !known)
            return 0;
        part |= words.parts.contains(word);
    }
    return 0;
}

static QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

// An alternative goes first, so that the name and it can be read as one.
static void putAlternativesFirst(QStringList &comments, const IngredientWords &words)
{
    std::stable_partition(comments.begin(), comments.end(), [&words](const QString &comment) {
        return words.orWords.contains(comment.section(u' ', 0, 0).toLower());
    });
}

// "d'ail" are two words where the language says so.
static void splitElisions(Tokens &tokens, const IngredientWords &words)
{
    if (!words.of.contains(u"d'"_s))
        return;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::Word || !tokens[i].folded.startsWith("d'"_L1) || tokens[i].folded.size() < 3)
            continue;
        Token food = tokens[i];
        food.text.remove(0, 2);
        food.folded.remove(0, 2);
        food.spaceBefore = true;
        tokens[i].text.truncate(2);
        tokens[i].folded.truncate(2);
        tokens.insert(tokens.begin() + qsizetype(++i), food);
    }
}

static Tokens tokensOf(const QString &line, const IngredientWords &words)
{
    static const QString kInvisible = u"\u00ad\u200b\u200c\u200d\ufeff"_s; // soft hyphens and the like, from web pages
    QString visible = line.simplified();
    visible.removeIf([](QChar c) { return kInvisible.contains(c); });
    Tokens tokens = tokenise(visible, words.pointGroupsThousands);
    while (!tokens.empty() && tokens.front().kind == TokenKind::Mark)
        tokens.erase(tokens.begin()); // bullets
    splitElisions(tokens, words);
    return tokens;
}

static bool isOptional(const QString &comment, const IngredientWords &words)
{
    const Tokens tokens = tokenise(comment, words.pointGroupsThousands);
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (phraseAt(tokens, i, words.optional))
            return true;
    }
    return false;
}

static ParsedIngredient assemble(const Measure &measure, NamedFood food, const IngredientWords &words)
{
    ParsedIngredient parsed;
    parsed.quantity = measure.quantity;
    parsed.quantityMax = measure.quantityMax;
    parsed.unit = measure.unit.isEmpty() ? food.unit : measure.unit;
    parsed.name = food.name;
    parsed.size = measure.size.isEmpty() ? food.size : measure.size;
    parsed.preparation = joined(food.preparations);
    food.comments += measure.notes;
    putAlternativesFirst(food.comments, words);
    parsed.comment = joined(food.comments);
    parsed.optional = isOptional(parsed.comment, words);
    return parsed;
}

ParsedIngredient parseIngredient(const QString &line, const QString &language)
{
    const IngredientWords &words = ingredientWordsFor(line, language);
    Tokens tokens = tokensOf(line, words);
    const MeasureReader reader(tokens, words);
    const size_t begin = partsBeforeNumber(tokens, reader, words);
    const QString parts = textOf(std::span(tokens).first(begin));
    size_t at = begin;
    Measure measure = reader.read(at);
    if (!measure.quantity && measure.unit.isEmpty()) {
        if (const auto trailing = MeasureReader::takeTrailing(tokens, words))
            measure = *trailing;
    }
    Tokens rest(tokens.begin() + qsizetype(at), tokens.end());
    if (measure.quantity && MeasureReader::takeTrailing(rest, words))
        measure.notes += textOf(std::span(tokens).subspan(at + rest.size()));
    NamedFood food = readName(rest, measure.package.isEmpty() ? measure.unit : measure.package, words);
    if (food.name.isEmpty())
        food.name = line.simplified();
    food.preparations.prepend(parts);
    return assemble(measure, std::move(food), words);
}

} // namespace kjc
