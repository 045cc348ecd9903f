// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/suggestionsplitter.h"
#include "sync/ai/aireply.h"
#include "sync/ai/replyparser.h"
#include "sync/http/httpmessage.h"
#include "sync/http/inflater.h"
#include "sync/http/ndjsondecoder.h"
#include "sync/http/ssedecoder.h"

#include <QDateTime>

#include <functional>
#include <map>
#include <memory>

namespace kjc {

// The frame that a provider puts around its payloads.
enum class ReplyFraming { Events, Lines };

// Turns the bytes of one reply, in pieces of any size, into suggestions and an outcome. Complete is only what the
// provider's terminal marker says is complete; how the connection ended adds nothing to that.
class ReplyReader final : private SseDecoder::Sink, private ReplySink
{
public:
    using OnSuggestion = std::function<void(const Suggestion &)>;

    // `headers` must hold the content type and encoding. `now` is for dates in Retry-After. `use` gets every suggestion
    // that can be used, the moment it is complete; a refusal later takes them all back.
    ReplyReader(std::unique_ptr<ReplyParser> parser, ReplyFraming framing, int status, HttpHeaders headers,
                const QDateTime &now, OnSuggestion use = {});

    void feed(QByteArrayView bytes);
    // Whether nothing that may still come can change the outcome.
    [[nodiscard]] bool isOver() const { return m_over || m_failure; }
    // Whether any text of the answer came; pings and thoughts are none.
    [[nodiscard]] bool hasText() const { return m_characters > 0; }
    [[nodiscard]] qint64 characters() const { return m_characters; }

    // The end of the bytes. `broken`: what ended them, when it was not the server in good order.
    [[nodiscard]] AiReply finish(const std::optional<AiError> &broken = std::nullopt);

private:
    enum class Body { Unknown, Problem, Events, Lines, Document, Page };

    void unpacked(QByteArrayView bytes);
    void decide();
    void decided(QByteArrayView bytes);
    void readDocument();
    void payload(QByteArrayView type, QByteArrayView json, bool wasCut);
    void linePayloads(QByteArrayView type, QByteArrayView data, bool wasCut);
    void offer(const QString &json);
    void fail(AiProblem problem, const QString &cause = {});
    [[nodiscard]] std::optional<AiError> outcome(const std::optional<AiError> &broken) const;
    [[nodiscard]] std::vector<AiToolCall> toolCalls() const;

    void event(const SseEvent &event) override;
    void strayLine(QByteArrayView line) override;

    void text(QStringView piece) override;
    void thought() override {}
    void toolCall(int call, const QString &name) override { m_tools[call].first = name; }
    void toolArguments(int call, QStringView piece) override;
    void usage(const TokenUsage &usage) override { m_reply.usage = usage; }
    void model(const QString &id) override { m_reply.model = id; }
    void stopped(AiStop stop, const QString &category) override;
    void over() override { m_over = true; }
    void failed(const AiError &error) override;

    std::unique_ptr<ReplyParser> m_parser;
    ReplyFraming m_framing;
    int m_status;
    HttpHeaders m_headers;
    QDateTime m_now;
    OnSuggestion m_use;

    std::unique_ptr<Inflater> m_inflater; // null while the bytes come as they are
    Body m_body = Body::Unknown;
    QByteArray m_kept; // what is not decided yet, the document, or the page of a problem
    SseDecoder m_events;
    NdjsonDecoder m_lines;
    QByteArray m_stray; // lines among events that may be a JSON error
    SuggestionSplitter m_splitter;

    AiReply m_reply;
    std::map<int, std::pair<QString, QString>> m_tools; // name and arguments
    std::optional<AiStop> m_stop;
    QString m_category;
    std::optional<AiError> m_failure;
    bool m_over = false;
    bool m_started = false;
    qint64 m_characters = 0;
};

} // namespace kjc
