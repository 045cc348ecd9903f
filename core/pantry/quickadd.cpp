// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pantry/quickadd.h"

#include "core/food/foldedtext.h"
#include "core/food/foodcatalogue.h"
#include "core/food/ingredientparser.h"
#include "core/pantry/writtendate.h"

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

struct Phrase {
    QLatin1StringView words; // folded, one space between
};

// Longer ones before the ones they begin with.
constexpr std::initializer_list<Phrase> kDateWords{
    {"consumir preferentemente antes del"_L1},
    {"consumir antes del"_L1},
    {"consumir antes de"_L1},
    {"fecha de caducidad"_L1},
    {"consumo preferente"_L1},
    {"best before"_L1},
    {"good until"_L1},
    {"expiry date"_L1},
    {"expires on"_L1},
    {"exp date"_L1},
    {"best by"_L1},
    {"use by"_L1},
    {"caduca el"_L1},
    {"vence el"_L1},
    {"hasta el"_L1},
    {"expires"_L1},
    {"expiring"_L1},
    {"expiry"_L1},
    {"exp"_L1},
    {"bbe"_L1},
    {"bb"_L1},
    {"until"_L1},
    {"caducidad"_L1},
    {"caduca"_L1},
    {"cad"_L1},
    {"vence"_L1},
    {"vto"_L1},
    {"hasta"_L1},
};

struct PlaceWord {
    QLatin1StringView word;
    Place place;
};

constexpr std::initializer_list<PlaceWord> kPlaceWords{
    {"fridge"_L1, Place::Fridge},     {"refrigerator"_L1, Place::Fridge}, {"nevera"_L1, Place::Fridge},
    {"frigo"_L1, Place::Fridge},      {"frigorifico"_L1, Place::Fridge},  {"refrigerador"_L1, Place::Fridge},
    {"heladera"_L1, Place::Fridge},   {"freezer"_L1, Place::Freezer},     {"congelador"_L1, Place::Freezer},
    {"cupboard"_L1, Place::Cupboard}, {"pantry"_L1, Place::Cupboard},     {"larder"_L1, Place::Cupboard},
    {"despensa"_L1, Place::Cupboard}, {"armario"_L1, Place::Cupboard},    {"alacena"_L1, Place::Cupboard},
};

// The line in words, each also without case, accents and closing punctuation.
struct Line {
    QStringList written;
    QStringList folded;

    void remove(qsizetype from, qsizetype count)
    {
        written.remove(from, count);
        folded.remove(from, count);
    }
};

} // namespace

static Line wordsOf(const QString &text)
{
    Line line;
    line.written = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : std::as_const(line.written)) {
        QString folded = foldText(word);
        while (!folded.isEmpty() && QStringView(u".,:;").contains(folded.back()))
            folded.chop(1);
        line.folded.append(folded);
    }
    return line;
}

// How many words of `folded` from `at` are one of the phrases that announce a date; 0 when none.
static int dateWordsAt(const QStringList &folded, qsizetype at)
{
    for (const Phrase &phrase : kDateWords) {
        const QStringList words = QString(phrase.words).split(u' ');
        if (folded.mid(at, words.size()) == words)
            return int(words.size());
    }
    return 0;
}

static bool isPlaceOrGlue(const QString &word)
{
    static const QStringList kGlue{u"in"_s, u"the"_s, u"en"_s, u"la"_s, u"el"_s, u"to"_s, u"al"_s, u"a"_s};
    return kGlue.contains(word) || std::ranges::find(kPlaceWords, word, [](const PlaceWord &p) {
                                       return QString(p.word);
                                   }) != kPlaceWords.end();
}

// A number with a stroke is a fraction before a food and a date behind it: "1/2 kg flour", "flour 1/2".
static bool closesLine(const Line &line, qsizetype end)
{
    return std::all_of(line.folded.begin() + end, line.folded.end(), isPlaceOrGlue);
}

static void noSuchDate(QuickAdd &result, const Line &line, qsizetype from, qsizetype count)
{
    result.problem = u"no-such-date"_s;
    result.problemText = line.written.mid(from, count).join(u' ');
}

static void takeAnnouncedDate(Line &line, qsizetype at, int announcing, const QLocale &locale, const QDate &today,
                              QuickAdd &result)
{
    const qsizetype from = at + announcing;
    const auto date = readWrittenDate(line.folded.mid(from), locale, today, true);
    const qsizetype count = date ? date->words : std::min<qsizetype>(1, line.folded.size() - from);
    if (date && date->day.isValid())
        result.bestBefore = date->day;
    else if (count > 0)
        noSuchDate(result, line, from, count);
    line.remove(at, announcing + count);
}

static void takeDate(Line &line, const QLocale &locale, const QDate &today, QuickAdd &result)
{
    for (qsizetype i = 0; i < line.folded.size(); ++i)
        if (const int announcing = dateWordsAt(line.folded, i); announcing > 0)
            return takeAnnouncedDate(line, i, announcing, locale, today, result);
    for (qsizetype i = line.folded.size() == 1 ? 0 : 1; i < line.folded.size(); ++i) {
        const auto date = readWrittenDate(line.folded.mid(i), locale, today, false);
        // A point may be a decimal mark: only a stroke or a dash make a date of bare numbers.
        const bool decimal = date && date->words == 1 && line.folded.at(i).count(u'.') == 1;
        if (!date || decimal || !closesLine(line, i + date->words))
            continue;
        if (date->day.isValid())
            result.bestBefore = date->day;
        else
            noSuchDate(result, line, i, date->words);
        return line.remove(i, date->words);
    }
}

static void takePlace(Line &line, QuickAdd &result)
{
    static const QStringList kBefore{u"in"_s, u"en"_s, u"to"_s, u"al"_s, u"a"_s};
    static const QStringList kArticles{u"the"_s, u"la"_s, u"el"_s};
    for (qsizetype i = line.folded.size() - 1; i >= 0; --i) {
        const auto place =
            std::ranges::find(kPlaceWords, line.folded.at(i), [](const PlaceWord &p) { return QString(p.word); });
        if (place == kPlaceWords.end())
            continue;
        qsizetype from = i;
        if (from > 0 && kArticles.contains(line.folded.at(from - 1)))
            --from;
        if (from > 0 && kBefore.contains(line.folded.at(from - 1)))
            --from;
        result.place = place->place;
        result.hasPlace = true;
        return line.remove(from, i - from + 1);
    }
}

static bool isNumber(const QString &text)
{
    static const QRegularExpression kNumber(u"^[\\d\\s.,/]+$"_s);
    return kNumber.match(text).hasMatch();
}

// "yogurt 6": a recipe never counts behind the food, a person in front of a cupboard does.
static void putCountFirst(Line &line)
{
    if (line.written.size() < 2 || !isNumber(line.folded.last()) || isNumber(line.folded.first()))
        return;
    line.written.prepend(line.written.takeLast());
    line.folded.prepend(line.folded.takeLast());
}

// "cooked turkey" stays so; "flour, plain" too.
static QString nameAsTyped(const QString &text, const ParsedIngredient &parsed)
{
    if (parsed.preparation.isEmpty())
        return parsed.name;
    const QString before = parsed.preparation + u' ' + parsed.name;
    return text.contains(before, Qt::CaseInsensitive) ? before : QString(parsed.name + u", " + parsed.preparation);
}

static void takeFood(Line line, QuickAdd &result)
{
    putCountFirst(line);
    const QString text = line.written.join(u' ');
    const ParsedIngredient parsed = parseIngredient(text);
    if (parsed.quantity) {
        result.hasQuantity = true;
        result.quantity = {parsed.quantityMax.value_or(*parsed.quantity), parsed.unit};
    } else if (!parsed.unit.isEmpty()) {
        result.quantity.unit = parsed.unit; // "a bunch of parsley" without the number
    }
    const bool nameless = text.isEmpty() || (parsed.name == text && isNumber(text)); // an amount comes back as its name
    if (!nameless)
        result.name = nameAsTyped(text, parsed);
    result.foodKey = FoodCatalogue::bundled().keyFor(result.name);
}

Place usualPlace(const QString &aisle)
{
    if (aisle == u"frozen")
        return Place::Freezer;
    const bool cold = aisle == u"dairy" || aisle == u"meat" || aisle == u"fish" || aisle == u"produce";
    return cold ? Place::Fridge : Place::Cupboard;
}

QuickAdd parseQuickAdd(const QString &text, const QLocale &locale, const QDate &today)
{
    QuickAdd result;
    Line line = wordsOf(text);
    takeDate(line, locale, today, result);
    takePlace(line, result);
    takeFood(line, result);
    if (!result.hasPlace)
        result.place = usualPlace(FoodCatalogue::bundled().aisleOf(result.foodKey));
    if (result.problem.isEmpty() && result.name.isEmpty())
        result.problem = u"no-name"_s;
    return result;
}

} // namespace kjc
