// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/replyparser.h"

namespace kjc {

// Ollama's own /api/chat: one JSON object a line.
class OllamaReply final : public ReplyParser
{
public:
    // `localOnly`: a line that another machine made is an error, since the request must have gone there.
    explicit OllamaReply(bool localOnly) : m_localOnly(localOnly) {}

    [[nodiscard]] bool payload(QByteArrayView type, QByteArrayView json, ReplySink &sink) override;
    void whole(const QJsonObject &object, ReplySink &sink) override;

private:
    bool m_localOnly;
    int m_calls = 0;
};

} // namespace kjc
