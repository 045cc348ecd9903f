// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/provider.h"

#include <QJsonObject>

namespace kjc {

// Ollama's own interface: unlike the one it imitates, it lets the client choose the context and tells of errors midway.
class OllamaProvider final : public AiProvider
{
public:
    explicit OllamaProvider(const AiEndpoint &endpoint);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] ReplyFraming framing() const override { return ReplyFraming::Lines; }
    [[nodiscard]] std::unique_ptr<ReplyParser> parser() const override;
    [[nodiscard]] Result<HttpRequest> request(const AiQuestion &question) const override;
    [[nodiscard]] Result<HttpRequest> modelsRequest() const override;
    [[nodiscard]] QStringList modelsIn(const QJsonObject &answer) const override;

    // Whether a model of /api/tags is run by this machine. Ollama forwards some to the cloud under localhost's name.
    static bool runsHere(const QJsonObject &model);
    // The same as far as the name tells.
    static bool isNamedLocal(const QString &model);
};

} // namespace kjc
