// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/aierror.h"
#include "sync/ai/tokenusage.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace kjc {

// Why a model stopped, in its provider's own words or ours.
enum class AiStop { Complete, OutOfTokens, ToolUse, Refused, Unusable, Failed };

// What a provider's bytes say, without whose they are. Texts are pieces, cut anywhere.
class ReplySink
{
public:
    virtual ~ReplySink() = default;
    virtual void text(QStringView piece) = 0;
    virtual void thought() = 0; // alive, with nothing to show
    // `call` tells parallel calls apart; their pieces may be interleaved.
    virtual void toolCall(int call, const QString &name) = 0;
    virtual void toolArguments(int call, QStringView piece) = 0;
    virtual void usage(const TokenUsage &usage) = 0; // so far; replaces what was told before
    virtual void model(const QString &id) = 0;       // that serves in the end
    virtual void stopped(AiStop stop, const QString &category = {}) = 0;
    virtual void over() = 0; // the terminal marker: nothing after it counts
    virtual void failed(const AiError &error) = 0;
};

// Understands what one provider streams. One for each reply.
class ReplyParser
{
public:
    virtual ~ReplyParser() = default;

    // One payload of the stream. False when it is no JSON object; nothing of it was used then.
    [[nodiscard]] virtual bool payload(QByteArrayView type, QByteArrayView json, ReplySink &sink) = 0;
    // A reply that came as one JSON object although a stream was asked for.
    virtual void whole(const QJsonObject &object, ReplySink &sink) = 0;
};

} // namespace kjc
