// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/recipetext.h"

#include <QRegularExpression>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

bool isHeading(const QString &text)
{
    return text.endsWith(u':') && !text.contains(u'\n');
}

QString headingOf(const QString &text)
{
    return text.chopped(1).trimmed();
}

template <typename Part>
QString toText(const std::vector<Part> &parts, const QString &between)
{
    QStringList pieces;
    QString section;
    for (const Part &part : parts) {
        if (part.section != section) {
            section = part.section;
            pieces.append(QString(section + u':'));
        }
        pieces.append(part.text);
    }
    return pieces.join(between);
}

// Gives every part of `fresh` the old one it continues: the one of the same text, each used once.
template <typename Part>
void keepUnchanged(std::vector<Part> &fresh, std::vector<Part> before)
{
    const bool sameCount = fresh.size() == before.size();
    const auto continued = [](const Part &part) { return !part.id.isNull(); };
    std::vector<bool> used(before.size(), false);
    for (Part &part : fresh) {
        for (size_t i = 0; i < before.size(); ++i) {
            if (used[i] || before[i].text != part.text)
                continue;
            used[i] = true;
            const QString section = part.section;
            part = before[i];
            part.section = section;
            break;
        }
    }
    if (!sameCount)
        return;
    for (size_t i = 0; i < fresh.size(); ++i)
        if (!continued(fresh[i]) && !used[i])
            fresh[i].id = before[i].id;
}

template <typename Part>
std::vector<Part> fromPieces(const QStringList &pieces, const std::vector<Part> &before)
{
    std::vector<Part> parts;
    QString section;
    for (const QString &piece : pieces) {
        const QString text = piece.trimmed();
        if (text.isEmpty())
            continue;
        if (isHeading(text)) {
            section = headingOf(text);
            continue;
        }
        Part part;
        part.section = section;
        part.text = text;
        parts.push_back(part);
    }
    keepUnchanged(parts, before);
    return parts;
}

} // namespace

QString ingredientsToText(const std::vector<IngredientLine> &lines)
{
    return toText(lines, u"\n"_s);
}

std::vector<IngredientLine> ingredientsFromText(const QString &text, const std::vector<IngredientLine> &before)
{
    return fromPieces(text.split(u'\n'), before);
}

QString stepsToText(const std::vector<RecipeStep> &steps)
{
    return toText(steps, u"\n\n"_s);
}

std::vector<RecipeStep> stepsFromText(const QString &text, const std::vector<RecipeStep> &before)
{
    static const QRegularExpression blankLine(u"\\n[ \\t]*\\n"_s);
    return fromPieces(text.split(blankLine), before);
}

} // namespace kjc
