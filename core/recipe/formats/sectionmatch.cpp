// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/sectionmatch.h"

#include "core/recipe/formats/plaintext.h"

namespace kjc::formats {

namespace {

constexpr double enough = 0.7; // of the lines must be found for the two lists to be the same
constexpr size_t mostLines = 400;

std::vector<QString> keysOf(const std::vector<SectionedLine> &lines)
{
    std::vector<QString> out;
    for (const SectionedLine &line : lines)
        out.push_back(lettersAndDigits(line.text));
    return out;
}

// Where `key` stands among `keys` at or after `from`, else before it; -1 when nowhere.
int findLine(const std::vector<QString> &keys, const QString &key, size_t from)
{
    const auto meets = [&](const QString &other) {
        return !other.isEmpty() && (other.contains(key) || key.contains(other));
    };
    auto found = std::find_if(keys.begin() + qptrdiff(from), keys.end(), meets);
    if (found == keys.end())
        found = std::find_if(keys.begin(), keys.end(), meets);
    return found == keys.end() ? -1 : int(found - keys.begin());
}

} // namespace

void takeSections(const std::vector<SectionedLine> &shown, std::vector<IngredientLine> &lines)
{
    const auto named = [](const auto &line) { return !line.section.isEmpty(); };
    if (std::none_of(shown.begin(), shown.end(), named) || std::any_of(lines.begin(), lines.end(), named) ||
        lines.size() > mostLines || shown.size() > mostLines)
        return;
    const std::vector<QString> keys = keysOf(shown);
    std::vector<QString> sections;
    size_t from = 0;
    size_t hits = 0;
    for (const IngredientLine &line : lines) {
        const QString key = lettersAndDigits(line.text);
        const int at = key.isEmpty() ? -1 : findLine(keys, key, from);
        sections.push_back(at >= 0 ? shown[size_t(at)].section : sections.empty() ? QString() : sections.back());
        if (at < 0)
            continue;
        from = std::max(from, size_t(at) + 1);
        ++hits;
    }
    if (double(hits) < enough * double(lines.size()))
        return;
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i].section = sections[i];
}

} // namespace kjc::formats
