// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientwords.h"

#include "core/food/foldedtext.h"

#include <array>
#include <vector>

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

// The words of a line; a number is "#".
static QStringList plainWords(const QString &line)
{
    const QString folded = foldText(line);
    QString text;
    for (const QChar c : folded) {
        const bool number = c.isDigit();
        if (number && !text.endsWith(u'#'))
            text += u" #"_s;
        else if (!number && text.endsWith(u'#'))
            text += u' ';
        if (!number)
            text += c.isLetter() ? c : QChar(u' ');
    }
    return spaced(text);
}

static void addPhrases(QSet<QString> &words, const QStringList &phrases)
{
    for (const QString &phrase : phrases) {
        const QStringList parts = phrase.split(u' ');
        for (const QString &word : parts) {
            if (word.size() > 1) // "c" of "c/s" is a cup elsewhere
                words.insert(word);
        }
    }
}

// Every word that speaks for the language; units apart, as a unit speaks louder.
static QSet<QString> tellingWords(const IngredientWords &words)
{
    QSet<QString> telling;
    for (const QSet<QString> &set :
         {words.preparations, words.of, words.sizes, words.unitSizes, words.orWords, words.andWords, words.adverbs,
          words.modifiers, words.rangeWords, words.about, words.parts, words.plus})
        telling.unite(set);
    if (words.of.contains(u"d'"_s))
        telling.insert(u"d"_s);
    const QStringList numbers = words.numbers.keys();
    telling.unite(QSet<QString>(numbers.begin(), numbers.end()));
    addPhrases(telling, words.commentStarts);
    addPhrases(telling, words.preparationStarts);
    return telling;
}

static int familiarWords(size_t language, const QStringList &line)
{
    static const std::vector<QSet<QString>> kTelling = [] {
        std::vector<QSet<QString>> sets;
        for (const IngredientWords *words : allIngredientWords())
            sets.push_back(tellingWords(*words));
        return sets;
    }();
    const QHash<QString, QString> &units = allIngredientWords()[language]->units;
    int count = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool unit = line[i].size() > 1 && units.contains(line[i]);
        const bool counted = i > 0 && line[i - 1] == u'#'; // "2 glas" is Danish, "azúcar glas" is not
        count += (kTelling[language].contains(line[i]) ? 2 : 0) + (unit ? (counted ? 3 : 1) : 0);
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
    size_t best = 0; // English, which comes first
    int most = familiarWords(best, words);
    for (size_t i = 1; i < allIngredientWords().size(); ++i) {
        const int count = familiarWords(i, words);
        if (count > most) {
            most = count;
            best = i;
        }
    }
    return *allIngredientWords()[best];
}

} // namespace kjc
