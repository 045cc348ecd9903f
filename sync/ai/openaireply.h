// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/replyparser.h"

#include <QHash>

namespace kjc {

// Chat completions as OpenAI streams them, and as the many who imitate it do.
class OpenAiReply final : public ReplyParser
{
public:
    [[nodiscard]] bool payload(QByteArrayView type, QByteArrayView json, ReplySink &sink) override;
    void whole(const QJsonObject &object, ReplySink &sink) override;

private:
    void readChoice(const QJsonObject &choice, ReplySink &sink);
    void readCalls(const QJsonObject &message, ReplySink &sink);
    [[nodiscard]] int callOf(const QJsonObject &fragment, int position);

    QHash<QString, int> m_callIds; // for servers that number no calls
    bool m_refused = false;
};

} // namespace kjc
