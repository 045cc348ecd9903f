// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/suggestioncheck.h"
#include "core/assistant/suggestionreader.h"

#include <cstdlib>

static bool isFine(const QString &text)
{
    return !text.contains(u'<') && !kjc::looksLikeMarkup(text);
}

// Any text as a suggestion: what is read keeps every limit, and what raises no objection has nothing hidden in it.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = kjc::readSuggestion(text);
    if (!read)
        return 0;
    const kjc::Suggestion &suggestion = read.value();
    bool fine = suggestion.day.isValid() && !suggestion.title.isEmpty() && isFine(suggestion.title) &&
                suggestion.title.size() <= kjc::suggestionlimits::kLongestTitle && suggestion.servings >= 1 &&
                suggestion.servings <= kjc::suggestionlimits::kMostServings && !suggestion.ingredients.empty() &&
                suggestion.ingredients.size() <= kjc::suggestionlimits::kMostIngredients;
    for (const kjc::SuggestedIngredient &ingredient : suggestion.ingredients)
        fine = fine && !ingredient.name.isEmpty() && isFine(ingredient.name) && isFine(ingredient.unit);
    const kjc::WantedMeal wanted{suggestion.day, suggestion.slot};
    if (kjc::objectionTo(suggestion, {&wanted, 1}, {}).isEmpty())
        fine = fine && !kjc::hasHiddenCharacters(suggestion.title);
    if (!fine)
        std::abort();
    return 0;
}
