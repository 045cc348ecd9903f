// SPDX-License-Identifier: GPL-3.0-or-later
#include "madereplies.h"

#include <QDir>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestReplyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesToTheOutcome_data();
    void comesToTheOutcome();
    void statusesMeanTheSameEverywhere_data();
    void statusesMeanTheSameEverywhere();
    void countsTokensOnce();
    void handsOnBeforeTheEnd();
    void neverShowsHalfOfWhatWasCut();
    void callsToolsWithWhatTheyWereGiven();
    void stopsAtItsLimits();
    void aBreakAfterTheEndMarkerIsNone();
    void recordedRepliesComeToWhatTheirManifestSays();
};

namespace {

struct Given {
    QByteArray body;
    int status = 200;
    HttpHeaders headers = {};
};

AiReply read(const QString &provider, const Given &given, qsizetype first, qsizetype step)
{
    const auto asked = makeAiProvider(provider, {});
    ReplyReader reader(asked->parser(), asked->framing(), given.status, given.headers, QDateTime());
    reader.feed(QByteArrayView(given.body).first(first));
    for (qsizetype at = first; at < given.body.size(); at += step)
        reader.feed(QByteArrayView(given.body).sliced(at, std::min(step, given.body.size() - at)));
    return reader.finish();
}

QString outcomeOf(const AiReply &reply)
{
    if (reply.error)
        return nameOf(reply.error->problem);
    return reply.wantsTool ? u"tool_use"_s : u"ok"_s;
}

// Outcome, meals and dropped ones, usage and verdict on one line, for comparing.
QString summary(const AiReply &reply)
{
    const auto shown = qsizetype(reply.suggestions.size());
    QStringList titles;
    for (const Suggestion &suggestion : reply.suggestions)
        titles.append(suggestion.title);
    return u"%1 %2 -%3 in%4 out%5 %6 [%7]"_s.arg(outcomeOf(reply))
        .arg(shown)
        .arg(reply.rejected.size())
        .arg(reply.usage.allIn())
        .arg(reply.usage.out)
        .arg(reply.error && isWorthRetrying(*reply.error, shown) ? u"again"_s : u"-"_s, titles.join(u'|'));
}

} // namespace

void TestReplyReader::comesToTheOutcome_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("meals");
    QTest::addColumn<bool>("retry");
    using namespace made;
    const auto row = [](const char *name, const char *provider, const QByteArray &body, const QString &outcome,
                        int meals, bool retry = false) {
        QTest::newRow(name) << QString::fromLatin1(provider) << body << outcome << meals << retry;
    };
    const QString two = plan(2);
    const QString cut = two.left(two.size() - 40);
    const QByteArray bom = "\xEF\xBB\xBF";
    QByteArray crlf = claude(two);
    crlf.replace("\n", "\r\n");
    QByteArray oneBreak = openAi(two);
    oneBreak.replace("\n\n", "\n");
    row("claude", "claude", claude(two), u"ok"_s, 2);
    row("claude, CRLF", "claude", crlf, u"ok"_s, 2);
    row("claude, mark and comments", "claude", bom + ": hello\n\nretry: 3\n\n" + claude(two), u"ok"_s, 2);
    row("claude, unknown events", "claude",
        "event: news\ndata: none\n\n" + claudeEvent("x", {{u"index"_s, 1}}) + claude(two), u"ok"_s, 2);
    row("claude, no message_stop", "claude", claude(two).chopped(48), u"ok"_s, 2);
    row("claude, fenced", "claude", claude(QString(u"Here:\n```json\n"_s + two + u"\n```\nBye."_s)), u"ok"_s, 2);
    row("claude, a line each", "claude", claude(QString(meal(1) + u'\n' + meal(2))), u"ok"_s, 2);
    row("claude, nothing", "claude", claude({}), u"InvalidOutput"_s, 0);
    row("claude, an empty list", "claude", claude(plan(0)), u"InvalidOutput"_s, 0);
    row("claude, out of tokens", "claude", claude(cut, u"max_tokens"_s), u"Truncated"_s, 1);
    row("claude, out of tokens at once", "claude", claude({}, u"max_tokens"_s), u"Truncated"_s, 0);
    row("claude, refused late", "claude", claude(cut, u"refusal"_s), u"Refused"_s, 0);
    row("claude, overloaded at once", "claude", claudeError(u"overloaded_error"_s), u"Overloaded"_s, 0, true);
    row("claude, overloaded late", "claude", claudeStart() + claudeText(cut) + claudeError(u"overloaded_error"_s),
        u"Overloaded"_s, 1);
    row("claude, server", "claude", claudeStart() + claudeError(u"api_error"_s), u"Server"_s, 0, true);
    row("claude, just ended", "claude", claudeStart() + claudeText(cut), u"Truncated"_s, 1);
    row("claude, empty", "claude", {}, u"Truncated"_s, 0, true);
    row("claude, garbage", "claude", "data: {\"type\":\n\n" + claude(two), u"Protocol"_s, 0);
    row("claude, gzip nobody announced", "claude", QByteArray("\x1F\x8B\x08\x00\x00", 5), u"Protocol"_s, 0);
    row("claude, a page", "claude", "<!doctype html><p>Sign in", u"CaptivePortal"_s, 0);
    row("gemini", "gemini", gemini(two), u"ok"_s, 2);
    row("gemini, a list", "gemini",
        "[" + compact(geminiChunk(two)) + ",\r\n" + compact(geminiChunk({}, u"STOP"_s)) + "]", u"ok"_s, 2);
    row("gemini, out of tokens", "gemini", gemini(cut, u"MAX_TOKENS"_s), u"Truncated"_s, 1);
    row("gemini, unsafe", "gemini", gemini(cut, u"SAFETY"_s), u"Refused"_s, 0);
    row("gemini, blocked", "gemini", geminiEvent({{u"promptFeedback"_s, QJsonObject{{u"blockReason"_s, u"OTHER"_s}}}}),
        u"Refused"_s, 0);
    row("gemini, other", "gemini", gemini({}, u"OTHER"_s), u"Server"_s, 0, true);
    row("gemini, malformed", "gemini", gemini({}, u"MALFORMED_FUNCTION_CALL"_s), u"InvalidOutput"_s, 0);
    row("gemini, cut", "gemini", geminiEvent(geminiChunk(cut)), u"Truncated"_s, 1);
    row("gemini, bare error", "gemini",
        geminiEvent(geminiChunk(u"{\""_s)) +
            "{\n  \"error\": {\n    \"code\": 503,\n    \"status\": \"UNAVAILABLE\"\n  }\n}\n",
        u"Overloaded"_s, 0, true);
    row("openai", "openai", openAi(two), u"ok"_s, 2);
    row("openai, one line break", "openai", oneBreak, u"ok"_s, 2);
    row("openai, unfinished last line", "openai", openAiText(two) + openAiEvent({}, u"stop"_s).chopped(2), u"ok"_s, 2);
    row("openai, one line end", "openai", openAiText(two) + openAiEvent({}, u"stop"_s).chopped(1), u"ok"_s, 2);
    row("openai, length", "openai", openAi(cut, u"length"_s), u"Truncated"_s, 1);
    row("openai, filtered", "openai", openAi({}, u"content_filter"_s), u"Refused"_s, 0);
    row("openai, refusal", "openai", openAiEvent({{u"refusal"_s, u"I can"_s}}) + openAi({}), u"Refused"_s, 0);
    row("openai, cut", "openai", openAiText(cut) + openAiEvent({{u"content"_s, QString()}}), u"Truncated"_s, 1);
    row("openai, no reason", "openai", openAiText(two), u"Truncated"_s, 2);
    row("openai, error", "openai", openAiText(u"{"_s) + "data: {\"error\":{\"code\":\"slow_down\"}}\n\n",
        u"Overloaded"_s, 0, true);
    row("openai, after the end", "openai", openAi(two) + claudeError(u"api_error"_s) + "data: x\n\n", u"ok"_s, 2);
    row("ollama", "ollama", ollama(two), u"ok"_s, 2);
    row("ollama, length", "ollama", ollama(cut, u"length"_s), u"Truncated"_s, 1);
    row("ollama, error", "ollama", ollamaText(cut) + "{\"error\":\"llama runner died\"}\n", u"Server"_s, 1);
    row("ollama, cut", "ollama", ollamaText(cut), u"Truncated"_s, 1);
    row("ollama, from elsewhere", "ollama", ollamaLine(two, {{u"remote_host"_s, u"https://ollama.com"_s}}),
        u"NoConsent"_s, 0);
    row("ollama, reason alone", "ollama", ollamaText(two) + ollamaLine({}, {{u"done_reason"_s, u"stop"_s}}), u"ok"_s,
        2);
}

// Whole, in two pieces cut at every byte, and a byte at a time.
void TestReplyReader::comesToTheOutcome()
{
    QFETCH(QString, provider);
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);
    QFETCH(int, meals);
    QFETCH(bool, retry);
    const AiReply whole = read(provider, {body}, 0, body.size() + 1);
    QCOMPARE(outcomeOf(whole), outcome);
    QCOMPARE(int(whole.suggestions.size()), meals);
    QCOMPARE(whole.error && isWorthRetrying(*whole.error, meals), retry);
    const QString expected = summary(whole);
    QCOMPARE(summary(read(provider, {body}, 0, 1)), expected);
    for (qsizetype cut = 0; cut <= body.size(); ++cut)
        QCOMPARE(summary(read(provider, {body}, cut, body.size())), expected);
}

void TestReplyReader::statusesMeanTheSameEverywhere_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<bool>("retry");
    const auto row = [](const char *name, int status, const QByteArray &body, const QByteArray &header,
                        const QString &outcome,
                        bool retry) { QTest::newRow(name) << status << body << header << outcome << retry; };
    const QByteArray limit = R"({"type":"error","error":{"type":"rate_limit_error","message":"slower"}})";
    row("redirect", 302, {}, {}, u"Redirect"_s, false);
    row("portal", 511, "<html>", {}, u"CaptivePortal"_s, false);
    row("gateway", 502, "<html>", {}, u"Server"_s, true);
    row("too large", 413, "<html>", {}, u"TooLarge"_s, false);
    row("loading", 503, R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})", {},
        u"Overloaded"_s, true);
    row("no session", 401, R"({"code":401,"message":"Invalid JWT"})", {}, u"Auth"_s, false);
    row("no model", 404, R"({"error":"model 'x' not found"})", {}, u"NotFound"_s, false);
    row("key as a bad request", 400,
        R"({"error":{"code":400,"status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}})", {}, u"Auth"_s,
        false);
    row("key as an invalid request", 401, R"({"error":{"type":"invalid_request_error","code":null}})", {}, u"Auth"_s,
        false);
    row("spent", 400,
        R"({"type":"error","error":{"type":"invalid_request_error","message":"You reached a spend limit you set"}})",
        {}, u"Quota"_s, false);
    row("no money", 429, R"({"error":{"code":"insufficient_quota"}})", {}, u"Quota"_s, false);
    row("a minute", 429, limit, "20", u"RateLimited"_s, true);
    row("an hour", 429, limit, "3600", u"RateLimited"_s, false);
    row("a month", 429, limit, {}, u"Quota"_s, false);
    row("a day", 429, R"({"error":{"code":429,"message":"Quota per day","status":"RESOURCE_EXHAUSTED"}})", {},
        u"Quota"_s, false);
}

void TestReplyReader::statusesMeanTheSameEverywhere()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, header);
    QFETCH(QString, outcome);
    QFETCH(bool, retry);
    HttpHeaders headers;
    if (!header.isEmpty())
        headers.append("Retry-After", header);
    for (const QString &provider : {u"claude"_s, u"gemini"_s, u"openai"_s, u"ollama"_s}) {
        const AiReply reply = read(provider, {body, status, headers}, 0, 1);
        QCOMPARE(outcomeOf(reply), outcome);
        QCOMPARE(isWorthRetrying(*reply.error, 0), retry);
    }
}

void TestReplyReader::countsTokensOnce()
{
    for (const auto &[provider, body] :
         {std::pair{u"claude"_s, made::claude(made::plan(1))}, std::pair{u"gemini"_s, made::gemini(made::plan(1))},
          std::pair{u"openai"_s, made::openAi(made::plan(1))}}) {
        const TokenUsage usage = read(provider, {body}, 0, 100).usage;
        QCOMPARE(usage.in, 40);
        QCOMPARE(usage.cacheRead, provider == u"gemini" ? 10 : 8);
        QCOMPARE(usage.out, 70);
        QVERIFY(!usage.estimated);
    }
    const QByteArray hops =
        R"({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9,"iterations":)"
        R"([{"input_tokens":10,"output_tokens":4},{"input_tokens":20,"output_tokens":9,"cache_creation_input_tokens":5}]}})";
    const TokenUsage sum = read(u"claude"_s, {made::claudeStart() + "data: " + hops + "\n\n"}, 0, 100).usage;
    QCOMPARE(sum.in, 30);
    QCOMPARE(sum.cacheWrite(), 5);
    QCOMPARE(sum.out, 13);
    const AiReply silent =
        read(u"openai"_s, {made::openAiText(made::plan(1)) + made::openAiEvent({}, u"stop"_s)}, 0, 100);
    QVERIFY(silent.usage.estimated);
    QCOMPARE(silent.usage.out, (made::plan(1).size() + 2) / 3);
}

void TestReplyReader::handsOnBeforeTheEnd()
{
    const auto asked = makeAiProvider(u"claude"_s, {});
    std::vector<Suggestion> seen;
    ReplyReader reader(asked->parser(), asked->framing(), 200, {}, QDateTime(),
                       [&seen](const Suggestion &suggestion) { seen.push_back(suggestion); });
    reader.feed(QByteArray(made::claudeStart() + made::claudeText(u"{\"meals\":["_s + made::meal(1))));
    QCOMPARE(seen.size(), size_t(1));
    QCOMPARE(seen.front().servings, 11);
    QCOMPARE(seen.front().title, u"Sopa \"1\" {🍲 ñ]"_s);
    QVERIFY(!reader.isOver());
    reader.feed(QByteArray(made::claudeText(u"]}"_s) + made::claudeStop(u"end_turn"_s)));
    QVERIFY(reader.isOver());
}

void TestReplyReader::neverShowsHalfOfWhatWasCut()
{
    for (const auto &[provider, body] :
         {std::pair{u"claude"_s, made::claude(made::plan(2))}, std::pair{u"gemini"_s, made::gemini(made::plan(2))},
          std::pair{u"openai"_s, made::openAi(made::plan(2))}, std::pair{u"ollama"_s, made::ollama(made::plan(2))}}) {
        const AiReply whole = read(provider, {body}, 0, body.size());
        for (qsizetype length = 0; length < body.size(); ++length) {
            const AiReply reply = read(provider, {body.left(length)}, 0, 50);
            const QString outcome = outcomeOf(reply);
            QVERIFY2(outcome == u"Truncated" || (outcome == u"ok" && reply.suggestions.size() == 2),
                     qPrintable(outcome));
            for (size_t i = 0; i < reply.suggestions.size(); ++i)
                QCOMPARE(reply.suggestions[i], whole.suggestions[i]);
        }
    }
}

void TestReplyReader::callsToolsWithWhatTheyWereGiven()
{
    const auto call = [](int index, const char *name, const char *arguments) {
        QJsonObject function{{u"arguments"_s, QString::fromUtf8(arguments)}};
        if (*name)
            function.insert(u"name"_s, QString::fromLatin1(name));
        return made::openAiEvent(
            {{u"tool_calls"_s, QJsonArray{QJsonObject{{u"index"_s, index}, {u"function"_s, function}}}}});
    };
    const AiReply reply = read(u"openai"_s,
                               {call(0, "look", "{\"it") + call(1, "list", "") + call(0, "", "em\":\"ñ\"}") +
                                made::openAi({}, u"tool_calls"_s)},
                               0, 7);
    QVERIFY(reply.wantsTool);
    QCOMPARE(reply.toolCalls, (std::vector<AiToolCall>{{u"look"_s, {{u"item"_s, u"ñ"_s}}}, {u"list"_s, {}}}));
}

void TestReplyReader::stopsAtItsLimits()
{
    QCOMPARE(outcomeOf(read(u"claude"_s, {"data: " + QByteArray(2 * 1024 * 1024, 'x')}, 0, 16'384)),
             u"ProtocolLimit"_s);
    QCOMPARE(outcomeOf(read(u"claude"_s, {made::claude(QString(2'000'000, u' '))}, 0, 16'384)), u"ProtocolLimit"_s);
    const AiReply many =
        read(u"gemini"_s,
             {made::geminiEvent(made::geminiChunk(QString(made::meal(1) + u'\n').repeated(25), u"STOP"_s))}, 0, 16'384);
    QCOMPARE(many.suggestions.size(), size_t(21));
    QCOMPARE(many.rejected.size(), 4);
}

void TestReplyReader::aBreakAfterTheEndMarkerIsNone()
{
    const auto outcome = [](const QByteArray &body) {
        const auto asked = makeAiProvider(u"claude"_s, {});
        ReplyReader reader(asked->parser(), asked->framing(), 200, {}, QDateTime());
        reader.feed(body);
        return outcomeOf(reader.finish(AiError{AiProblem::IdleTimeout, 0, {}, {}, {}, {}, {}}));
    };
    QCOMPARE(outcome(made::claude(made::plan(1))), u"ok"_s);
    QCOMPARE(outcome(made::claudeStart()), u"IdleTimeout"_s);
}

static QString provided(const QString &protocol)
{
    return protocol == u"gemini" || protocol == u"openai" || protocol == u"ollama" ? protocol : u"claude"_s;
}

void TestReplyReader::recordedRepliesComeToWhatTheirManifestSays()
{
    const QString folder =
        qEnvironmentVariable("KJC_EVALUATION", QStringLiteral(KJC_SOURCE_DIR "/../shared/eval")) + u"/ai/"_s;
    QFile manifest(folder + u"manifest.json"_s);
    if (!manifest.open(QIODevice::ReadOnly))
        QSKIP("no recorded replies beside the checkout");
    const QJsonObject replies = QJsonDocument::fromJson(manifest.readAll()).object();
    QVERIFY(!replies.isEmpty());
    for (auto it = replies.begin(); it != replies.end(); ++it) {
        const QJsonObject entry = it->toObject();
        QFile file(folder + entry.value(u"file"_s).toString());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        Given given{file.readAll(),
                    entry.value(u"status"_s).toInt(),
                    {{"content-type", entry.value(u"contentType"_s).toString().toUtf8()}}};
        const QJsonObject headers = entry.value(u"headers"_s).toObject();
        for (auto field = headers.begin(); field != headers.end(); ++field)
            given.headers.append(field.key().toUtf8(), field->toString().toUtf8());
        const QString provider = provided(entry.value(u"proto"_s).toString());
        const AiReply whole = read(provider, given, 0, given.body.size() + 1);
        const QJsonObject expected = entry.value(u"expect"_s).toObject();
        QVERIFY2(outcomeOf(whole) == expected.value(u"outcome"_s).toString(),
                 qPrintable(it.key() + u' ' + outcomeOf(whole)));
        QCOMPARE(int(whole.suggestions.size()), expected.value(u"meals"_s).toInt(int(whole.suggestions.size())));
        for (qsizetype cut = 0; cut <= given.body.size(); ++cut)
            QCOMPARE(summary(read(provider, given, cut, given.body.size() + 1)), summary(whole));
        QCOMPARE(summary(read(provider, given, 0, 1)), summary(whole));
    }
}

QTEST_GUILESS_MAIN(TestReplyReader)
#include "test_replyreader.moc"
