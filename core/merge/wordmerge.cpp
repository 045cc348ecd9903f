// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/wordmerge.h"

#include <algorithm>
#include <span>
#include <vector>

namespace kjc::wordmerge {

namespace {
using Words = std::vector<QStringView>; // and what stands between them
using Part = std::span<const QStringView>;
} // namespace

// Pairs of words looked at; beyond, the longest common subsequence would cost more than it tells.
static constexpr size_t kMostPairs = 4'000'000;

static Words wordsIn(const QString &text)
{
    Words words;
    for (qsizetype from = 0, to = 0; from < text.size(); from = to) {
        const bool isSpace = text[from].isSpace();
        while (to < text.size() && text[to].isSpace() == isSpace)
            ++to;
        words.push_back(QStringView(text).mid(from, to - from));
    }
    return words;
}

// Of each word in `a` the one in `b` it corresponds to, or -1: the longest common subsequence of what lies between the equal
// beginning and end.
static std::vector<int> matches(Part a, Part b)
{
    std::vector<int> match(a.size(), -1);
    size_t head = 0, tail = 0;
    while (head < std::min(a.size(), b.size()) && a[head] == b[head]) {
        match[head] = int(head);
        ++head;
    }
    while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
        match[a.size() - 1 - tail] = int(b.size() - 1 - tail);
        ++tail;
    }
    const size_t rows = a.size() - head - tail, columns = b.size() - head - tail;
    if (rows == 0 || columns == 0 || rows > kMostPairs / columns)
        return match;
    std::vector<int> lengths((rows + 1) * (columns + 1)); // of what the rests have in common
    const auto length = [&](size_t row, size_t column) -> int & { return lengths[row * (columns + 1) + column]; };
    for (size_t row = rows; row-- > 0;)
        for (size_t column = columns; column-- > 0;)
            length(row, column) = a[head + row] == b[head + column]
                                      ? length(row + 1, column + 1) + 1
                                      : std::max(length(row + 1, column), length(row, column + 1));
    for (size_t row = 0, column = 0; row < rows && column < columns;) {
        if (a[head + row] == b[head + column])
            match[head + row++] = int(head + column++);
        else if (length(row + 1, column) >= length(row, column + 1))
            ++row;
        else
            ++column;
    }
    return match;
}

QList<TextRange> different(const QString &text, const QString &other)
{
    const Words words = wordsIn(text), others = wordsIn(other);
    const std::vector<int> match = matches(words, others);
    QList<TextRange> parts;
    qsizetype from = 0, lastEnd = -1; // lastEnd: where the last part ends, also across the space after it
    for (size_t i = 0; i < words.size(); from += words[i].size(), ++i) {
        const bool isSpace = words[i].front().isSpace();
        if (isSpace && lastEnd == from)
            lastEnd = from + words[i].size();
        if (isSpace || match[i] >= 0)
            continue;
        if (lastEnd == from && !parts.isEmpty())
            parts.last().length = from + words[i].size() - parts.last().from;
        else
            parts.append({from, words[i].size()});
        lastEnd = from + words[i].size();
    }
    return parts;
}

static bool same(Part a, Part b)
{
    return std::ranges::equal(a, b);
}

std::optional<QString> merged(const QString &ancestor, const QString &one, const QString &other)
{
    const Words base = wordsIn(ancestor), ones = wordsIn(one), others = wordsIn(other);
    const std::vector<int> inOne = matches(base, ones), inOther = matches(base, others);
    QString text;
    size_t atBase = 0, atOne = 0, atOther = 0;
    for (size_t i = 0; i <= base.size(); ++i) {
        const bool isEnd = i == base.size();
        if (!isEnd && (inOne[i] < 0 || inOther[i] < 0))
            continue;
        const size_t oneEnd = isEnd ? ones.size() : size_t(inOne[i]);
        const size_t otherEnd = isEnd ? others.size() : size_t(inOther[i]);
        const Part was = Part(base).subspan(atBase, i - atBase);
        const Part here = Part(ones).subspan(atOne, oneEnd - atOne);
        const Part there = Part(others).subspan(atOther, otherEnd - atOther);
        if (!same(was, here) && !same(was, there) && !same(here, there))
            return {};
        for (const QStringView word : same(was, here) ? there : here)
            text += word;
        if (!isEnd)
            text += base[i];
        atBase = i + 1;
        atOne = oneEnd + 1;
        atOther = otherEnd + 1;
    }
    return text;
}

} // namespace kjc::wordmerge
