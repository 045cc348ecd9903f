// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/suggestionreader.h"
#include "sync/ai/ollamaprovider.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestProviders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBodyIsJsonAndHoldsTheQuestion_data();
    void everyBodyIsJsonAndHoldsTheQuestion();
    void theKeyStandsInOneHeaderOnly();
    void sendsWhatTodaysModelsAccept();
    void asksLocalServersInTheirWay();
    void keepsToThisMachineWhereAsked();
    void asksInTheClearOnlyInTheHouse();
    void knowsWhatCostsWhatAndSinceWhen();
};

static HttpRequest asked(const QString &id, const AiEndpoint &endpoint)
{
    const auto request =
        makeAiProvider(id, endpoint)->request({u"Be \"brief\"\n"_s, u"Plan 🍲"_s, suggestionSchema(), 6000});
    return request ? request.value() : HttpRequest();
}

static QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

void TestProviders::everyBodyIsJsonAndHoldsTheQuestion_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("url");
    QTest::newRow("claude") << u"claude"_s << u"https://api.anthropic.com/v1/messages"_s;
    QTest::newRow("gemini")
        << u"gemini"_s << u"https://generativelanguage.googleapis.com/v1beta/models/m:streamGenerateContent?alt=sse"_s;
    QTest::newRow("openai") << u"openai"_s << u"https://api.openai.com/v1/chat/completions"_s;
    QTest::newRow("ollama") << u"ollama"_s << u"http://localhost:11434/api/chat"_s;
}

void TestProviders::everyBodyIsJsonAndHoldsTheQuestion()
{
    QFETCH(QString, id);
    QFETCH(QString, url);
    const HttpRequest request = asked(id, {.key = "k", .model = u"m"_s});
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.url.toString(), url);
    QVERIFY(!bodyOf(request).isEmpty());
    QVERIFY(request.body.contains(suggestionSchema())); // byte for byte: the order of its keys counts
    QVERIFY(request.body.contains("Be \\\"brief\\\"\\n") && request.body.contains("Plan 🍲"));
}

void TestProviders::theKeyStandsInOneHeaderOnly()
{
    for (const QString &id : {u"claude"_s, u"gemini"_s, u"openai"_s}) {
        const HttpRequest request = asked(id, {.key = "secret", .model = u"m"_s});
        QVERIFY(!request.url.toEncoded().contains("secret") && !request.body.contains("secret"));
        const auto &fields = request.headers.fields();
        QCOMPARE(std::count_if(fields.begin(), fields.end(),
                               [](const auto &field) { return field.second.contains("secret"); }),
                 1);
    }
}

void TestProviders::sendsWhatTodaysModelsAccept()
{
    const QJsonObject sonnet = bodyOf(asked(u"claude"_s, {.model = u"claude-sonnet-5-5"_s}));
    for (const QString &refused : {u"temperature"_s, u"top_p"_s, u"top_k"_s, u"tool_choice"_s, u"tools"_s})
        QVERIFY(!sonnet.contains(refused));
    QCOMPARE(sonnet.value(u"thinking"_s)[u"type"_s].toString(), u"between_tools"_s);
    QCOMPARE(sonnet.value(u"messages"_s).toArray().last()[u"role"_s].toString(), u"user"_s);
    QVERIFY(!bodyOf(asked(u"claude"_s, {.model = u"claude-haiku-5-5"_s})).contains(u"thinking"_s));
    const QJsonObject flash =
        bodyOf(asked(u"gemini"_s, {.model = u"gemini-3.8-flash"_s})).value(u"generationConfig"_s).toObject();
    QCOMPARE(flash.value(u"thinkingConfig"_s)[u"thinkingLevel"_s].toString(), u"low"_s);
    QVERIFY(!flash.contains(u"temperature"_s) && !flash.contains(u"responseSchema"_s));
    const QJsonObject luna = bodyOf(asked(u"openai"_s, {.model = u"gpt-6-luna"_s}));
    QVERIFY(luna.contains(u"max_completion_tokens"_s) && !luna.contains(u"max_tokens"_s));
}

void TestProviders::asksLocalServersInTheirWay()
{
    const HttpRequest llama = asked(u"openai"_s, {.base = QUrl(u"http://localhost:8080/v1/"_s), .model = u"m"_s});
    QCOMPARE(llama.url.toString(), u"http://localhost:8080/v1/chat/completions"_s);
    QVERIFY(bodyOf(llama).contains(u"max_tokens"_s) && !bodyOf(llama).contains(u"max_completion_tokens"_s));
    QVERIFY(bodyOf(llama).value(u"response_format"_s)[u"json_schema"_s].toObject().contains(u"schema"_s));
    QVERIFY(!llama.headers.contains("authorization"));
    const QJsonObject ollama = bodyOf(asked(u"ollama"_s, {.model = u"qwen3:8b"_s}));
    QCOMPARE(ollama.value(u"options"_s)[u"num_ctx"_s].toInt(), 16'384);
    QCOMPARE(ollama.value(u"think"_s).toBool(true), false);
}

void TestProviders::keepsToThisMachineWhereAsked()
{
    const auto refused = [](const QString &id, const AiEndpoint &endpoint) {
        return asked(id, endpoint).body.isEmpty();
    };
    const QUrl other(u"http://192.168.1.9:11434"_s);
    QVERIFY(refused(u"ollama"_s, {.model = u"gpt-oss:120b-cloud"_s}));
    QVERIFY(refused(u"ollama"_s, {.model = u"glm:cloud"_s}));
    QVERIFY(refused(u"ollama"_s, {.base = other, .model = u"m"_s}));
    QVERIFY(refused(u"openai"_s, {.base = other, .model = u"m"_s}));
    QVERIFY(!refused(u"ollama"_s, {.base = other, .model = u"m"_s, .localOnly = false}));
    QVERIFY(!refused(u"ollama"_s, {.model = u"glm:cloud"_s, .localOnly = false}));
    QVERIFY(!OllamaProvider::runsHere({{u"name"_s, u"m"_s}, {u"remote_host"_s, u"https://ollama.com"_s}}));
    QVERIFY(OllamaProvider::runsHere({{u"name"_s, u"qwen3:8b"_s}}));
}

void TestProviders::asksInTheClearOnlyInTheHouse()
{
    const auto allowed = [](const QString &base) {
        return !asked(u"claude"_s, {.base = QUrl(base), .model = u"m"_s}).body.isEmpty();
    };
    QVERIFY(!allowed(u"http://example.com"_s));
    QVERIFY(!allowed(u"ftp://localhost"_s));
    QVERIFY(allowed(u"https://example.com"_s));
    for (const QString &house : {u"http://127.0.0.1:1"_s, u"http://[::1]:1"_s, u"http://10.1.2.3"_s,
                                 u"http://172.20.0.1"_s, u"http://nas.local"_s})
        QVERIFY2(allowed(house), qPrintable(house));
    QVERIFY(!allowed(u"http://172.32.0.1"_s));
}

void TestProviders::knowsWhatCostsWhatAndSinceWhen()
{
    const QDate today(2026, 11, 21);
    const TokenUsage small{.in = 412, .cacheRead = 2048, .out = 188};
    QCOMPARE(aiCost(u"claude"_s, u"claude-haiku-5-5"_s, small, today), std::optional<qint64>(155'680));
    const TokenUsage large{.in = 100'001, .out = 10}; // all of it at the higher price
    QCOMPARE(aiCost(u"claude"_s, u"claude-haiku-5-5"_s, large, today),
             std::optional<qint64>(100'001 * 500LL + 10 * 2500));
    const AiModel *flash = findAiModel(u"gemini"_s, u"gemini-3.8-flash"_s);
    QVERIFY(flash);
    QCOMPARE(aiPriceOf(*flash, today, 1)->in, 0.75);
    QCOMPARE(aiPriceOf(*flash, QDate(2027, 1, 1), 1)->in, 1.5);
    QCOMPARE(aiCost(u"ollama"_s, u"anything"_s, small, today), std::optional<qint64>(0));
    QVERIFY(!aiCost(u"openai"_s, u"unheard-of"_s, small, today));
    for (const AiModel &model : aiModels())
        QVERIFY2(!model.prices.empty() && model.prices.front().from.isValid(), qPrintable(model.id));
    for (const QString &id : {u"claude"_s, u"gemini"_s, u"openai"_s})
        QVERIFY(findAiModel(id, defaultAiModel(id, true)) && findAiModel(id, defaultAiModel(id, false)));
}

QTEST_GUILESS_MAIN(TestProviders)
#include "test_providers.moc"
