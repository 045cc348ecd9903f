// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/replyreader.h"

#include "core/assistant/suggestionreader.h"
#include "sync/ai/aiproblems.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostDocument = 256 * 1024;
constexpr qsizetype kMostProblem = 64 * 1024;
constexpr qsizetype kMostStray = 8 * 1024;
constexpr qsizetype kMostToolArguments = 64 * 1024;
constexpr int kCharactersPerToken = 3; // a cautious guess, for what no provider counted

bool isPacked(const QByteArray &body)
{
    return body.startsWith("\x1F\x8B") || body.startsWith("\x28\xB5\x2F\xFD"); // gzip, zstd
}

// The first byte that tells what the body is; 0 while there is none.
char firstByte(const QByteArray &body)
{
    QByteArrayView rest(body);
    if (rest.startsWith("\xEF\xBB\xBF"))
        rest = rest.sliced(3);
    rest = rest.trimmed();
    return rest.isEmpty() ? '\0' : rest.front();
}

bool isHtmlType(const HttpHeaders &headers)
{
    return headers.value("content-type").trimmed().toLower().startsWith("text/html");
}

QByteArrayView nextLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    const QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    return line;
}

} // namespace

ReplyReader::ReplyReader(std::unique_ptr<ReplyParser> parser, ReplyFraming framing, int status, HttpHeaders headers,
                         const QDateTime &now, OnSuggestion use)
    : m_parser(std::move(parser)),
      m_framing(framing),
      m_status(status),
      m_headers(std::move(headers)),
      m_now(now),
      m_use(std::move(use)),
      m_events(*this),
      m_lines([this](QByteArrayView line) { payload({}, line, false); }),
      m_splitter([this](const QString &json) { offer(json); })
{
    m_reply.usage.estimated = true;
    if (status < 200 || status >= 300)
        m_body = Body::Problem;
    else if (isHtmlType(m_headers))
        m_body = Body::Page;
}

void ReplyReader::feed(QByteArrayView bytes)
{
    if (isOver() || bytes.isEmpty())
        return;
    if (!m_started) {
        // Announced, and yet plain where something on the way unpacked it without saying so.
        const QByteArray encoding = m_headers.value("content-encoding").trimmed().toLower();
        const auto first = quint8(bytes.front());
        if ((encoding == "gzip" && first == 0x1F) || (encoding == "deflate" && first == 0x78))
            m_inflater = std::make_unique<Inflater>(StreamLimits().stream);
        m_started = true;
    }
    if (!m_inflater) {
        unpacked(bytes);
        return;
    }
    const auto state = m_inflater->feed(bytes, [this](QByteArrayView out) { unpacked(out); });
    if (isOver()) // whatever is wrong behind the end marker
        return;
    if (state == Inflater::State::Damaged)
        fail(AiProblem::Protocol);
    else if (state == Inflater::State::TooLarge)
        fail(AiProblem::ProtocolLimit);
}

void ReplyReader::unpacked(QByteArrayView bytes)
{
    if (isOver())
        return;
    if (m_body != Body::Unknown) {
        decided(bytes);
        return;
    }
    m_kept.append(bytes);
    decide();
    if (m_body != Body::Unknown)
        decided(std::exchange(m_kept, {}));
}

// Bytes count for more than the content type, which gateways write as they like.
void ReplyReader::decide()
{
    const char first = firstByte(m_kept);
    if (isPacked(m_kept))
        fail(AiProblem::Protocol);
    else if (first == '<')
        m_body = Body::Page;
    else if (m_framing == ReplyFraming::Events && (first == '{' || first == '['))
        m_body = Body::Document;
    else if (m_kept.size() > 3 && first != '\0') // past a byte order mark, and the mark of what is packed
        m_body = m_framing == ReplyFraming::Events ? Body::Events : Body::Lines;
    else if (m_kept.size() > kMostDocument)
        fail(AiProblem::ProtocolLimit);
}

void ReplyReader::decided(QByteArrayView bytes)
{
    bool fits = true;
    switch (m_body) {
    case Body::Unknown:
    case Body::Page: break;
    case Body::Problem: m_kept.append(bytes.first(std::min(bytes.size(), kMostProblem - m_kept.size()))); break;
    case Body::Document:
        m_kept.append(bytes);
        fits = m_kept.size() <= kMostDocument;
        break;
    case Body::Events: fits = m_events.feed(bytes); break;
    case Body::Lines: fits = m_lines.feed(bytes); break;
    }
    if (!fits && !isOver())
        fail(AiProblem::ProtocolLimit);
}

// A document although a stream was asked for: an error, an answer in one piece, or the chunks of one as a list.
void ReplyReader::readDocument()
{
    const QJsonDocument document = QJsonDocument::fromJson(m_kept);
    QJsonArray objects = document.array();
    if (document.isObject())
        objects.append(document.object());
    for (const QJsonValue &each : std::as_const(objects)) {
        const QJsonObject object = each.toObject();
        if (isOver())
            return;
        if (holdsError(object.value(u"error"_s)))
            failed(aiErrorIn(object));
        else
            m_parser->whole(object, *this);
    }
}

void ReplyReader::event(const SseEvent &event)
{
    linePayloads(event.type, event.data, event.wasCut);
}

void ReplyReader::payload(QByteArrayView type, QByteArrayView json, bool wasCut)
{
    if (isOver() || json.isEmpty())
        return;
    if (m_parser->payload(type, json, *this) || wasCut)
        return;
    // Half of a stream glued to its other half could be valid and wrong; what is named otherwise is not for us.
    if (type.isEmpty() || type == "message")
        fail(AiProblem::Protocol);
}

// Some servers forget the blank line between events: then every line is JSON of its own, and all together are not.
void ReplyReader::linePayloads(QByteArrayView type, QByteArrayView data, bool wasCut)
{
    const QByteArrayView text = data.trimmed();
    if (!text.contains('\n') || !QJsonDocument::fromJson(text.toByteArray()).isNull()) {
        payload(type, text, wasCut);
        return;
    }
    QByteArrayView rest = text;
    while (!rest.isEmpty())
        payload(type, nextLine(rest).trimmed(), wasCut);
}

// Gemini writes an error into the stream as it is, pretty-printed and without "data:".
void ReplyReader::strayLine(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    const bool begins = !text.isEmpty() && QByteArrayView("{[],").contains(text.front());
    if (isOver() || (m_stray.isEmpty() && !begins) || m_stray.size() > kMostStray)
        return;
    const QByteArrayView useful =
        m_stray.isEmpty() && (text.front() == ',' || text.front() == ']') ? text.sliced(1) : text;
    m_stray.append(useful).append('\n');
    QJsonDocument document = QJsonDocument::fromJson(m_stray);
    if (document.isArray())
        document = QJsonDocument(document.array().first().toObject());
    if (!document.isNull()) {
        m_stray.clear();
        if (holdsError(document.object().value(u"error"_s)))
            failed(aiErrorIn(document.object()));
    }
}

void ReplyReader::text(QStringView piece)
{
    m_characters += piece.size();
    if (!isOver() && !m_splitter.feed(piece))
        fail(AiProblem::ProtocolLimit);
}

void ReplyReader::toolArguments(int call, QStringView piece)
{
    QString &arguments = m_tools[call].second;
    arguments += piece;
    if (arguments.size() > kMostToolArguments)
        fail(AiProblem::ProtocolLimit);
}

void ReplyReader::offer(const QString &json)
{
    if (m_reply.suggestions.size() >= suggestionlimits::kMostSuggestions) {
        m_reply.rejected.append(u"more than were asked for"_s);
        return;
    }
    const auto suggestion = readSuggestion(json);
    if (!suggestion) {
        m_reply.rejected.append(logForm(suggestion.error()));
        return;
    }
    m_reply.suggestions.push_back(suggestion.value());
    if (m_use)
        m_use(suggestion.value());
}

void ReplyReader::stopped(AiStop stop, const QString &category)
{
    m_stop = stop;
    m_category = category;
}

void ReplyReader::failed(const AiError &error)
{
    m_failure = error;
}

void ReplyReader::fail(AiProblem problem, const QString &cause)
{
    m_failure = AiError{problem, m_status, {}, cause, {}, {}, {}};
}

std::vector<AiToolCall> ReplyReader::toolCalls() const
{
    std::vector<AiToolCall> calls;
    for (const auto &[call, tool] : m_tools)
        calls.push_back({tool.first, QJsonDocument::fromJson(tool.second.toUtf8()).object()});
    return calls;
}

std::optional<AiError> ReplyReader::outcome(const std::optional<AiError> &broken) const
{
    const auto problem = [this](AiProblem kind, const QString &cause = {}) {
        return AiError{kind, m_status, {}, cause, {}, {}, {}};
    };
    if (m_failure)
        return m_failure;
    if (m_body == Body::Page)
        return problem(AiProblem::CaptivePortal);
    if (!m_stop && !m_over)
        return broken ? broken : problem(AiProblem::Truncated, u"eof"_s);
    switch (m_stop.value_or(AiStop::Complete)) {
    case AiStop::OutOfTokens: return problem(AiProblem::Truncated, u"max_tokens"_s);
    case AiStop::Refused: return problem(AiProblem::Refused, m_category);
    case AiStop::Unusable: return problem(AiProblem::InvalidOutput, m_category);
    case AiStop::Failed: return problem(AiProblem::Server, m_category);
    case AiStop::ToolUse: return std::nullopt;
    case AiStop::Complete: break;
    }
    if (m_reply.suggestions.empty())
        return problem(AiProblem::InvalidOutput);
    return std::nullopt;
}

AiReply ReplyReader::finish(const std::optional<AiError> &broken)
{
    if (m_body == Body::Problem && !m_failure)
        m_failure = aiErrorOf(m_status, m_headers, m_kept, m_now);
    if (!isOver() && m_body == Body::Unknown && !m_kept.isEmpty()) { // too short to tell: as the provider would
        m_body = m_framing == ReplyFraming::Events ? Body::Events : Body::Lines;
        decided(std::exchange(m_kept, {}));
    }
    if (!isOver() && m_body == Body::Events)
        m_events.finish();
    if (!isOver() && m_body == Body::Lines)
        m_lines.finish();
    if (!isOver() && m_body == Body::Document)
        readDocument();
    m_reply.error = outcome(broken);
    m_reply.wantsTool = !m_reply.error && m_stop == AiStop::ToolUse;
    m_reply.toolCalls = toolCalls();
    if (m_reply.error && m_reply.error->problem == AiProblem::Refused)
        m_reply.suggestions.clear();
    const qint64 guess = (m_characters + kCharactersPerToken - 1) / kCharactersPerToken;
    if (m_reply.usage.estimated)
        m_reply.usage.out = std::max(m_reply.usage.out, guess);
    return m_reply;
}

} // namespace kjc
