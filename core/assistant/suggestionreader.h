// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/suggestion.h"
#include "core/base/result.h"

namespace kjc {

namespace suggestionlimits {
inline constexpr int kMostServings = 20;
inline constexpr int kMostIngredients = 40;
inline constexpr int kLongestTitle = 120; // characters, as the next two
inline constexpr int kLongestName = 120;
inline constexpr int kLongestAmount = 40;   // quantity and unit, each
inline constexpr int kMostSuggestions = 21; // of one answer: three a day for a week
} // namespace suggestionlimits

// Reads one complete JSON object of an answer. Untrusted text: every key is checked for presence, type and range, nothing
// is coerced, and markup and addresses are refused wherever they stand. Whether it fits what was asked for is another
// matter: see suggestioncheck.h. Errors: Parse (not JSON), Invalid (the detail names what is wrong and where).
// Pure; safe from any thread.
Result<Suggestion> readSuggestion(const QString &json);

// Whether the text could be taken for markup, a link or an address by whatever shows it.
bool looksLikeMarkup(QStringView text);

// The JSON Schema of a whole answer, {"meals": [...]}, as literal bytes: decoders emit fields in the order of the schema,
// and a QJsonObject would sort them. It satisfies the strictest of the providers, which know no lengths and ranges.
QByteArray suggestionSchema();

} // namespace kjc
