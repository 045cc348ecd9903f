// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/aierror.h"
#include "core/assistant/suggestion.h"
#include "sync/ai/tokenusage.h"

#include <QJsonObject>
#include <QStringList>

namespace kjc {

struct AiToolCall {
    QString name;
    QJsonObject arguments;

    friend bool operator==(const AiToolCall &, const AiToolCall &) = default;
};

// What came of one exchange. With an error, the suggestions are those that were complete before it; of a refused reply
// there are none.
struct AiReply {
    std::optional<AiError> error;
    std::vector<Suggestion> suggestions;
    QStringList rejected; // one reason for each suggestion that was dropped
    std::vector<AiToolCall> toolCalls;
    bool wantsTool = false; // stopped to have its tools called
    TokenUsage usage;
    QString model; // as the provider named it; empty when it did not
};

} // namespace kjc
