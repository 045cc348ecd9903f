// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/provider.h"

namespace kjc {

// OpenAI's chat completions, and the servers that speak them: llama.cpp, LM Studio and others.
class OpenAiProvider final : public AiProvider
{
public:
    explicit OpenAiProvider(const AiEndpoint &endpoint);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] ReplyFraming framing() const override { return ReplyFraming::Events; }
    [[nodiscard]] std::unique_ptr<ReplyParser> parser() const override;
    [[nodiscard]] Result<HttpRequest> request(const AiQuestion &question) const override;
    [[nodiscard]] Result<HttpRequest> modelsRequest() const override;
};

} // namespace kjc
