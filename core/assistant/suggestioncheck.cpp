// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/suggestioncheck.h"

#include <QRegularExpression>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

// What Unicode calls controls, formats, separators of lines and paragraphs, and private or unassigned signs. Joiners stay:
// scripts and signs are written with them.
static bool isHidden(char32_t c)
{
    if (c == 0x200C || c == 0x200D)
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

bool hasHiddenCharacters(QStringView text)
{
    const auto codes = text.toUcs4();
    return std::any_of(codes.cbegin(), codes.cend(), [](char32_t c) { return isHidden(c); });
}

QString asData(const QString &text, qsizetype longest)
{
    QString out;
    const auto codes = text.toUcs4();
    for (const char32_t c : codes) {
        if (out.size() >= longest)
            break;
        if (c == U'\n' || !isHidden(c))
            out += QString::fromUcs4(&c, 1);
    }
    return out;
}

static bool isAmount(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d+([.,]\\d+)?|\\d+\\s*/\\s*\\d+|\\d+\\s+\\d+/\\d+|\\d*\\s*[¼½¾⅓⅔⅛⅜⅝⅞])(\\s*[-–]\\s*\\d+([.,/]\\d+)?)?$"_s);
    return text.isEmpty() || form.match(text).hasMatch();
}

QString objectionTo(const Suggestion &suggestion, std::span<const WantedMeal> missing, const QStringList &taken)
{
    const QString place = QString(suggestion.slot + u' ' + suggestion.day.toString(Qt::ISODate) + u": "_s);
    if (std::ranges::find(missing, WantedMeal{suggestion.day, suggestion.slot}) == missing.end())
        return QString(place + u"not asked for, or filled already"_s);
    if (hasHiddenCharacters(suggestion.title))
        return QString(place + u"the title holds hidden characters"_s);
    if (taken.contains(suggestion.title, Qt::CaseInsensitive))
        return QString(place + u"planned already"_s);
    for (const SuggestedIngredient &ingredient : suggestion.ingredients) {
        if (hasHiddenCharacters(ingredient.name) || hasHiddenCharacters(ingredient.unit))
            return QString(place + u"an ingredient holds hidden characters"_s);
        if (!isAmount(ingredient.quantity))
            return QString(place + u"an amount is no number"_s);
    }
    return {};
}

} // namespace kjc
