// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/replyparser.h"

#include <QHash>

namespace kjc {

// Anthropic's Messages API, streamed: message_start, blocks of a type each, message_delta, message_stop.
class ClaudeReply final : public ReplyParser
{
public:
    [[nodiscard]] bool payload(QByteArrayView type, QByteArrayView json, ReplySink &sink) override;
    void whole(const QJsonObject &object, ReplySink &sink) override;

private:
    enum class Block { Text, Thinking, Tool, Other };

    [[nodiscard]] bool quickText(QByteArrayView type, QByteArrayView json, ReplySink &sink) const;
    void beginBlock(int index, const QJsonObject &block, ReplySink &sink);
    void delta(int index, const QJsonObject &delta, ReplySink &sink) const;
    void finishMessage(const QJsonObject &object, ReplySink &sink);
    void readUsage(const QJsonObject &usage, bool isFinal, ReplySink &sink);
    static void stop(const QString &reason, const QJsonObject &details, ReplySink &sink);

    QHash<int, Block> m_blocks; // by index, which may have gaps
    TokenUsage m_usage;
};

} // namespace kjc
