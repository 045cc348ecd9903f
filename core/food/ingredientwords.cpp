// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientwords.h"

#include "core/food/foldedtext.h"

#include <array>

namespace kjc {

using namespace Qt::StringLiterals;

static QStringList spaced(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

QSet<QString> wordSet(const char16_t *spaceSeparated)
{
    const QStringList words = spaced(foldText(QStringView(spaceSeparated)));
    QSet<QString> result;
    for (QString word : words)
        result.insert(word.replace(u'_', u' '));
    return result;
}

QStringList phraseList(const char16_t *barSeparated)
{
    QStringList result = foldText(QStringView(barSeparated)).simplified().split(u'|', Qt::SkipEmptyParts);
    for (QString &phrase : result)
        phrase = phrase.trimmed();
    return result;
}

QHash<QString, QString> unitWords(const char16_t *lines)
{
    QHash<QString, QString> result;
    const QStringList entries = QString::fromUtf16(lines).split(u';', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const QString id = entry.section(u':', 0, 0).trimmed();
        const QStringList words = spaced(foldText(entry.section(u':', 1)));
        for (QString word : words)
            result.insert(word.replace(u'_', u' '), id);
    }
    return result;
}

QHash<QString, Fraction> numberWords(const char16_t *pairs)
{
    QHash<QString, Fraction> result;
    const QStringList words = spaced(foldText(QStringView(pairs)));
    for (qsizetype i = 0; i + 1 < words.size(); i += 2)
        result.insert(words[i], Fraction::fromString(words[i + 1]).value_or(Fraction(1)));
    return result;
}

std::span<const IngredientWords *const> allIngredientWords()
{
    static const std::array kAll{&englishWords(), &spanishWords(), &germanWords(),
                                 &frenchWords(),  &dutchWords(),   &danishWords()};
    return kAll;
}

static QStringList plainWords(const QString &line)
{
    QString text = foldText(line);
    for (QChar &c : text) {
        if (!c.isLetter())
            c = u' ';
    }
    return spaced(text);
}

static int familiarWords(const IngredientWords &words, const QStringList &line)
{
    int count = 0;
    for (const QString &word : line) {
        const bool known = words.preparations.contains(word) || words.of.contains(word) ||
                           words.numbers.contains(word) || words.sizes.contains(word) || words.orWords.contains(word) ||
                           words.andWords.contains(word) || words.adverbs.contains(word) ||
                           words.modifiers.contains(word);
        const bool unit = word.size() > 1 && words.units.contains(word);
        count += (known ? 2 : 0) + (unit ? 3 : 0);
    }
    return count;
}

static const IngredientWords *wordsOf(const QString &language)
{
    const QString primary = language.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    for (const IngredientWords *words : allIngredientWords()) {
        if (words->language == primary)
            return words;
    }
    return nullptr;
}

const IngredientWords &ingredientWordsFor(const QString &line, const QString &language)
{
    if (const IngredientWords *known = wordsOf(language))
        return *known;
    const QStringList words = plainWords(line);
    const IngredientWords *best = &englishWords();
    int most = familiarWords(*best, words);
    for (const IngredientWords *candidate : allIngredientWords()) {
        const int count = familiarWords(*candidate, words);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return *best;
}

} // namespace kjc
