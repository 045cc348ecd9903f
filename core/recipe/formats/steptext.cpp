// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/steptext.h"

#include "core/recipe/formats/recipewords.h"

#include <QRegularExpression>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeading = 60;

// "Step 1:", "Paso 2 -", "3. lépés"; only in front of a line.
const QRegularExpression &stepLabel()
{
    static const QRegularExpression pattern(
        uR"(^(?:\S{0,30}\s)?(?:step|paso|passo|pas|étape|etape|schritt|stap|steg|trin|krok|korak|passaggio|fase|шаг|adım|vaihe)\s*\d{1,2}\s*(?:[:.)–-]\s*|$|(?=\s)\s*))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

// What stands behind the number `number` at the front of `line` ("2. ", "2) ", "2 "); -1 when it is not there.
qsizetype afterNumber(const QString &line, size_t number)
{
    const QString digits = QString::number(number);
    if (!line.startsWith(digits) || line.size() <= digits.size())
        return -1;
    const QChar mark = line[digits.size()];
    qsizetype at = digits.size();
    if (mark == u'.' || mark == u')' || mark == u':' || mark == u'、' || mark == u'-')
        ++at;
    else if (!mark.isSpace())
        return -1;
    const bool decimal = mark == u'.' && at < line.size() && line[at].isDigit();
    while (at < line.size() && (line[at].isSpace() || line[at] == u'-' || line[at] == u'.'))
        ++at;
    return decimal ? -1 : at;
}

// Whether the lines count themselves from 1 without a gap.
bool areNumbered(const std::vector<SectionedLine> &steps)
{
    size_t next = 1;
    for (const SectionedLine &step : steps) {
        if (afterNumber(step.text, next) >= 0)
            ++next;
        else if (next == 1 || afterNumber(step.text, 1) < 0) // counting anew in each section is fine
            return false;
        else
            next = 2;
    }
    return steps.size() > 1;
}

// "1. Mix. 2. Bake. 3. Eat." in one line; untouched when fewer than three are counted.
QStringList cutAtNumbers(const QString &line)
{
    QStringList out;
    qsizetype from = 0;
    for (size_t number = 2; afterNumber(line, 1) >= 0; ++number) {
        const QString mark = u' ' + QString::number(number) + u'.';
        const qsizetype at = line.indexOf(mark, from);
        const bool decimal = at >= 0 && at + mark.size() < line.size() && line[at + mark.size()].isDigit();
        if (at < 0 || decimal)
            break;
        out += line.mid(from, at - from).trimmed();
        from = at + 1;
    }
    out += line.mid(from).trimmed();
    return out.size() >= 3 ? out : QStringList{line};
}

// Nothing at all, or the number of a step on a line of its own.
bool isBareNumber(const QString &line)
{
    return line.size() <= 3 && std::none_of(line.begin(), line.end(), [](QChar c) { return c.isLetter(); });
}

bool isHeading(const QString &line)
{
    static const QRegularExpression opening(
        uR"(^(?:for the|for|para (?:el|la|los|las)|für (?:den|die|das)|pour (?:le|la|les)|per (?:il|la|lo|l')|voor (?:de|het)|til|till)\s)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (line.size() > longestHeading)
        return false;
    const bool digits = std::any_of(line.begin(), line.end(), [](QChar c) { return c.isNumber(); });
    if (line.endsWith(u':'))
        return !digits || line.size() < 30;
    return !digits && line == line.toUpper() && line != line.toLower() && opening.match(line).hasMatch();
}

} // namespace

std::vector<SectionedLine> withoutNumbering(const std::vector<SectionedLine> &steps)
{
    std::vector<SectionedLine> lines;
    for (const SectionedLine &step : steps) {
        QString section = step.section;
        section.remove(stepLabel());
        QString text = step.text;
        text.remove(stepLabel());
        const QStringList parts = cutAtNumbers(text);
        for (const QString &part : parts) {
            if (!isBareNumber(part) && !isListHeading(part, ListKind::Steps))
                lines.push_back({section, part});
        }
    }
    if (!areNumbered(lines))
        return lines;
    size_t next = 1;
    for (SectionedLine &line : lines) {
        const qsizetype again = afterNumber(line.text, next);
        next = again >= 0 ? next + 1 : 2;
        line.text = line.text.mid(again >= 0 ? again : afterNumber(line.text, 1));
    }
    std::erase_if(lines, [](const SectionedLine &line) { return line.text.isEmpty(); });
    return lines;
}

std::vector<SectionedLine> withHeadingsAsSections(const std::vector<SectionedLine> &ingredients)
{
    std::vector<SectionedLine> out;
    QString heading;
    QString outer;
    for (const SectionedLine &line : ingredients) {
        if (line.section != outer) {
            outer = line.section;
            heading.clear();
        }
        if (!isHeading(line.text)) {
            out.push_back({heading.isEmpty() ? line.section : heading, line.text});
            continue;
        }
        heading = line.text.endsWith(u':') ? line.text.chopped(1).trimmed() : line.text;
        if (isListHeading(heading, ListKind::Ingredients))
            heading.clear();
    }
    return out.empty() ? ingredients : out;
}

} // namespace kjc::formats
