// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/provider.h"

namespace kjc {

// Google's Gemini, generateContent: stateless, unlike its newer interface.
class GeminiProvider final : public AiProvider
{
public:
    explicit GeminiProvider(const AiEndpoint &endpoint);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] ReplyFraming framing() const override { return ReplyFraming::Events; }
    [[nodiscard]] std::unique_ptr<ReplyParser> parser() const override;
    [[nodiscard]] Result<HttpRequest> request(const AiQuestion &question) const override;
    [[nodiscard]] Result<HttpRequest> modelsRequest() const override;
    [[nodiscard]] QStringList modelsIn(const QJsonObject &answer) const override;
};

} // namespace kjc
