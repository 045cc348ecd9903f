// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/replyparser.h"

namespace kjc {

// Google's generateContent, streamed: every payload is a response of its own; the stream just ends.
class GeminiReply final : public ReplyParser
{
public:
    [[nodiscard]] bool payload(QByteArrayView type, QByteArrayView json, ReplySink &sink) override;
    void whole(const QJsonObject &object, ReplySink &sink) override;

private:
    void readParts(const QJsonObject &candidate, ReplySink &sink);

    int m_calls = 0;
};

} // namespace kjc
