// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/textlines.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSentence = 40;
constexpr qsizetype longSentence = 90; // no ingredient needs so many letters, whatever it ends with

// Takes what `pattern` matches at the front off; whether there was any.
bool takeOff(const QRegularExpression &pattern, QString &text)
{
    const auto match = pattern.match(text);
    if (match.hasMatch())
        text = text.mid(match.capturedEnd());
    return match.hasMatch();
}

bool isRule(const QString &text)
{
    static const QRegularExpression pattern(uR"(^(?:[-*_=~]\s?){3,}$)"_s);
    return pattern.match(text).hasMatch();
}

bool takeOffBold(QString &text)
{
    static const QRegularExpression pattern(uR"(^(\*\*|__)([^*_]+)\1(:?)$)"_s);
    const auto match = pattern.match(text);
    if (match.hasMatch())
        text = match.captured(2) + match.captured(3);
    return match.hasMatch();
}

TextLine lineOf(const QString &raw)
{
    static const QRegularExpression hashes(uR"(^#{1,6}\s+)"_s), bullet(uR"(^[-*+•·–—▪◦‣●]\s+)"_s),
        box(uR"(^(?:\[[ xX]?\]|[☐☑□])\s*)"_s), number(uR"(^\d{1,2}[.)]\s+)"_s);
    TextLine line;
    line.text = raw.simplified();
    line.heading = takeOff(hashes, line.text);
    line.item = takeOff(bullet, line.text);
    line.item = takeOff(box, line.text) || line.item;
    line.numbered = !line.item && takeOff(number, line.text);
    line.heading = takeOffBold(line.text) || line.heading;
    return line;
}

} // namespace

std::vector<TextLine> textLines(const QString &text)
{
    static const QRegularExpression breaks(uR"(\r\n|[\n\r\f\x{2028}\x{2029}])"_s);
    std::vector<TextLine> lines;
    bool gap = false;
    const auto parts = QStringView(text).split(breaks);
    for (const QStringView part : parts) {
        const QString raw = part.trimmed().toString();
        const bool rule = isRule(raw);
        if (rule && !gap && !lines.empty() && !raw.startsWith(u'*'))
            lines.back().heading = true; // underlined
        TextLine line = raw.isEmpty() || rule ? TextLine() : lineOf(raw);
        gap = gap || line.text.isEmpty();
        if (line.text.isEmpty())
            continue;
        line.afterGap = std::exchange(gap, false);
        lines.push_back(std::move(line));
    }
    return lines;
}

bool beginsWithAmount(const QString &line)
{
    static const QRegularExpression pattern(
        uR"(^(?:[\d½⅓⅔¼¾⅛⅜⅝⅞]|(?:an?|one|two|three|four|half|some|una?s?|dos|tres|cuatro|medi[oa])\s))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(line).hasMatch();
}

bool isSentence(const TextLine &line)
{
    const bool ends = line.text.endsWith(u'.') || line.text.endsWith(u'!');
    if (line.numbered || line.text.size() > longSentence)
        return line.text.size() > shortestSentence / 2;
    return ends && line.text.size() > shortestSentence && !(line.item && beginsWithAmount(line.text));
}

QString languageOfText(const QString &text)
{
    struct Common {
        QLatin1StringView language;
        QSet<QString> words;
    };
    static const std::array<Common, 6> all{
        Common{"en"_L1, {u"the"_s, u"and"_s, u"with"_s, u"of"_s, u"until"_s, u"add"_s, u"to"_s, u"in"_s, u"for"_s}},
        Common{"es"_L1, {u"el"_s, u"la"_s, u"los"_s, u"las"_s, u"con"_s, u"y"_s, u"hasta"_s, u"del"_s, u"al"_s}},
        Common{"fr"_L1, {u"le"_s, u"les"_s, u"et"_s, u"avec"_s, u"du"_s, u"des"_s, u"dans"_s, u"à"_s, u"une"_s}},
        Common{"de"_L1, {u"und"_s, u"der"_s, u"die"_s, u"das"_s, u"mit"_s, u"den"_s, u"bis"_s, u"für"_s, u"im"_s}},
        Common{"nl"_L1, {u"en"_s, u"het"_s, u"een"_s, u"met"_s, u"tot"_s, u"van"_s, u"voor"_s, u"op"_s, u"de"_s}},
        Common{"da"_L1, {u"og"_s, u"med"_s, u"til"_s, u"det"_s, u"i"_s, u"af"_s, u"på"_s, u"den"_s, u"en"_s}}};
    static const QRegularExpression notLetters(uR"([^\p{L}]+)"_s, QRegularExpression::UseUnicodePropertiesOption);
    constexpr int enough = 3;
    std::array<int, 6> counts{};
    const QStringList words = text.left(20'000).toCaseFolded().split(notLetters, Qt::SkipEmptyParts);
    for (size_t i = 0; i < all.size(); ++i)
        counts[i] = int(std::ranges::count_if(words, [&](const QString &word) { return all[i].words.contains(word); }));
    const auto most = std::ranges::max_element(counts);
    const bool clear = *most >= enough && std::ranges::count(counts, *most) == 1;
    return clear ? QString(all[size_t(most - counts.begin())].language) : QString();
}

} // namespace kjc::formats
