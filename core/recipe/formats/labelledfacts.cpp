// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/labelledfacts.h"

#include "core/recipe/formats/amounttext.h"
#include "core/recipe/formats/plaintext.h"

#include <QRegularExpression>

#include <array>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 90;
constexpr size_t linesBefore = 60;
constexpr size_t linesAfter = 80;

struct Label {
    QLatin1StringView property;
    QRegularExpression pattern; // at the front of a line; what follows is the value
    bool isTime;
};

QRegularExpression front(const QString &words)
{
    return QRegularExpression(uR"(^(?:\W*)(?:)"_s + words + uR"()\b\s*[:.\-–]*\s*)"_s,
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

// The more particular first: "Total time" before "Time".
const std::array<Label, 4> &labels()
{
    static const std::array<Label, 4> all{
        Label{
            "prepTime"_L1,
            front(
                uR"((?:prep|preparation|active|hands-on)(?:\s*time)?|(?:tiempo de )?preparación|vorbereitung(?:szeit)?|arbeitszeit|(?:temps de )?préparation|(?:tempo di )?preparazione|voorbereiding(?:stijd)?|förberedelse(?:tid)?|forberedelse|przygotowanie|příprava|tempo de preparo|előkészítés(?:i idő)?|arbejdstid|arbetstid|forb\.? tid|forberedelsestid|aktiv tid|hazırlama(?: süresi)?)"_s),
            true},
        Label{
            "cookTime"_L1,
            front(
                uR"((?:cook|cooking|bake|baking)(?:\s*time)?|(?:tiempo de )?cocción|kochzeit|backzeit|koch-?/?backzeit|(?:temps de )?cuisson|(?:tempo di )?cottura|kooktijd|oventijd|baktijd|koktid|tempo de cozimento|főzési idő|sütési idő|gotowanie|tilb\.? tid|tilberedning|tillagning(?:stid)?|pişirme(?: süresi)?|vaření|pečení)"_s),
            true},
        Label{
            "totalTime"_L1,
            front(
                uR"((?:total|overall)(?:\s*time)?|ready in|time(?:\s*required)?|duration|tiempo(?: total)?|gesamtzeit|zubereitungszeit|dauer|(?:temps|durée)(?: totale?)?|tempo(?: totale?)?|bereidingstijd|totale tijd|tid|total tid|tilberedningstid|samlet tid|i alt|czas(?: przygotowania)?|elkészítési idő|celkový čas|vrijeme pripreme)"_s),
            true},
        Label{
            "recipeYield"_L1,
            front(
                uR"(serves|servings?|yields?|makes|portions?|portionen|porções|rendimento|raciones|porciones|comensales|personas|porzioni|dosi per|personen|porties|aantal personen|portioner|porsjoner|porcje|porce|adag|za osoba|serve|für|pour|para|voor|quantité|mængde|antal|broj porcija|broj osoba)"_s),
            false}};
    return all;
}

// "4 servings", "für 4 Personen", "4-6 porcje": a yield without a label.
const QRegularExpression &plainYield()
{
    static const QRegularExpression pattern(
        uR"(^\W*(?:für|pour|para|voor|per|for|til|till)?\s*\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*(?:servings?|people|persons?|portions?|portionen|personen|pers\b|personnes?|raciones|porciones|personas|pessoas|porções|persone|porzioni|porties|portioner|personer|porsjoner|porcje|porcji|osoby|osób|porce|porcí|porcií|adag|fő(?:re)?\b|porcija|osobe|kişilik|port\b))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

bool isTimeText(const QString &text)
{
    const auto minutes = minutesFromText(text);
    bool bare = false;
    text.toDouble(&bare);
    return minutes && *minutes > 0 && !bare;
}

bool isYieldText(const QString &text)
{
    static const QRegularExpression number(uR"(^\W*(?:[a-zé]+\W+){0,2}\d{1,3}\b)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return text.size() < 60 && number.match(text).hasMatch() && servingsFromText(text) && !isTimeText(text);
}

void readLine(const QString &text, const QString &next, QJsonObject &out)
{
    for (const Label &label : labels()) {
        if (out.contains(label.property))
            continue;
        const auto match = label.pattern.match(text);
        if (!match.hasMatch())
            continue;
        const QString rest = text.mid(match.capturedEnd());
        const QString value = rest.isEmpty() ? next : rest;
        if (label.isTime ? isTimeText(value) : isYieldText(value)) {
            out.insert(label.property, label.isTime || rest.isEmpty() ? value : text);
            return;
        }
    }
    if (!out.contains("recipeYield"_L1) && plainYield().match(text).hasMatch())
        out.insert("recipeYield"_L1, text);
}

// "45 minutes | Prep: 20 minutes | Serves 8" is three lines.
QStringList partsOf(const QString &line)
{
    static const QRegularExpression mark(uR"(\s*[|•·]\s*)"_s);
    return line.split(mark, Qt::SkipEmptyParts);
}

bool isPureTime(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^(?:ca\.?\s*)?\d[\d\s½¼¾.,/–-]*\s*[^\W\d]+\.?(?:\s*(?:en|et|y|e|und|and|och|og)?\s*\d{1,2}\s*[^\W\d]+\.?)?$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return text.size() < 30 && pattern.match(text).hasMatch() && isTimeText(text);
}

// One time alone above the ingredients is the whole time; of several nobody knows which.
void readLoneTime(const std::vector<PageLine> &lines, size_t from, size_t anchor, QJsonObject &out)
{
    QStringList times;
    for (size_t i = from; i < anchor; ++i) {
        const QStringList parts = partsOf(lines[i].text);
        for (const QString &part : parts) {
            if (isPureTime(part) && !times.contains(part))
                times += part;
        }
    }
    if (times.size() == 1)
        out.insert("totalTime"_L1, times.first());
}

} // namespace

QJsonObject labelledFacts(const std::vector<PageLine> &lines, const QString &anchor)
{
    QJsonObject out;
    const QString key = lettersAndDigits(anchor);
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const PageLine &line) {
        const QString other = lettersAndDigits(line.text);
        return !key.isEmpty() && (other == key || (other.size() > 4 && key.contains(other)));
    });
    if (found == lines.end())
        return out;
    const size_t at = size_t(found - lines.begin());
    const size_t end = std::min(lines.size(), at + linesAfter);
    const size_t from = at > linesBefore ? at - linesBefore : 0;
    for (size_t i = from; i < end; ++i) {
        const QStringList parts = lines[i].text.size() <= longestLine ? partsOf(lines[i].text) : QStringList();
        for (const QString &part : parts)
            readLine(part, i + 1 < lines.size() && parts.size() == 1 ? lines[i + 1].text : QString(), out);
    }
    if (!out.contains("prepTime"_L1) && !out.contains("cookTime"_L1) && !out.contains("totalTime"_L1))
        readLoneTime(lines, from, at, out);
    return out;
}

bool isFactLine(const QString &line)
{
    QJsonObject facts;
    if (line.size() < 50)
        readLine(line, {}, facts);
    return !facts.isEmpty();
}

} // namespace kjc::formats
