// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/provider.h"

namespace kjc {

// Anthropic's Messages API with structured output.
class ClaudeProvider final : public AiProvider
{
public:
    explicit ClaudeProvider(const AiEndpoint &endpoint);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] ReplyFraming framing() const override { return ReplyFraming::Events; }
    [[nodiscard]] std::unique_ptr<ReplyParser> parser() const override;
    [[nodiscard]] Result<HttpRequest> request(const AiQuestion &question) const override;
    [[nodiscard]] Result<HttpRequest> modelsRequest() const override;
};

// The body of a request for a question, streamed. A model that is not in the table is asked with what every one accepts.
QByteArray claudeBody(const AiQuestion &question, const QString &model);

} // namespace kjc
