// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/searchmatches.h"

#include "core/food/foldedtext.h"

#include <QRegularExpression>

namespace kjc {

namespace {

// Folded text with, for each of its characters, the one of the original it came from.
struct Folded {
    QString text;
    std::vector<int> origin;
};

Folded folded(const QString &text)
{
    Folded result;
    for (int i = 0; i < text.size(); ++i) {
        const QString part = foldText(QStringView(text).mid(i, 1));
        result.text += part;
        result.origin.insert(result.origin.end(), size_t(part.size()), i);
    }
    return result;
}

int longestMatch(const QString &text, int at, const QStringList &words)
{
    int longest = 0;
    for (const QString &word : words)
        if (QStringView(text).mid(at).startsWith(word))
            longest = qMax(longest, int(word.size()));
    return longest;
}

} // namespace

std::vector<TextSpan> searchMatches(const QString &text, const QString &typed)
{
    static const QRegularExpression noWord(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QStringList words = foldText(typed).split(noWord, Qt::SkipEmptyParts);
    std::vector<TextSpan> spans;
    if (words.isEmpty())
        return spans;
    const Folded in = folded(text);
    for (int i = 0; i < in.text.size(); ++i) {
        const bool wordStarts = in.text.at(i).isLetterOrNumber() && (i == 0 || !in.text.at(i - 1).isLetterOrNumber());
        const int length = wordStarts ? longestMatch(in.text, i, words) : 0;
        if (length == 0)
            continue;
        const int start = in.origin[size_t(i)];
        const int end = in.origin[size_t(i + length - 1)] + 1;
        spans.push_back({start, end - start});
        i += length - 1;
    }
    return spans;
}

} // namespace kjc
