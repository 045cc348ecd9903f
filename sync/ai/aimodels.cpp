// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/aimodels.h"

#include <cmath>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDay = [](int year, int month, int day) { return QDate(year, month, day); };

// Dollars per million tokens: day, above, in, out, cache read, cache write for 5 minutes, for an hour.
// Read from the providers' pages by 2026-11-21.
const AiPrice kHaiku55[] = {{kDay(2026, 10, 7), 0, 0.10, 0.50, 0.01, 0.125, 0.20},
                            {kDay(2026, 10, 7), 100'000, 0.50, 2.50, 0.05, 0.625, 1.00}};
const AiPrice kSonnet55[] = {{kDay(2026, 9, 28), 0, 2, 10, 0.20, 2.50, 4},
                             {kDay(2026, 10, 7), 0, 2, 10, 0.10, 2.50, 4}};
const AiPrice kOpus55[] = {{kDay(2026, 9, 22), 0, 4, 20, 0.20, 5, 8}};
const AiPrice kFable52[] = {{kDay(2026, 11, 9), 0, 8, 40, 0.20, 10, 16}};
const AiPrice kFlash38[] = {{kDay(2026, 9, 2), 0, 0.75, 3.75, 0.075, 0, 0},
                            {kDay(2027, 1, 1), 0, 1.50, 7.50, 0.15, 0, 0}};
const AiPrice kFlashLite35[] = {{kDay(2026, 7, 21), 0, 0.30, 2.50, 0.03, 0, 0}};
const AiPrice kLuna[] = {{kDay(2026, 9, 22), 0, 0.10, 0.50, 0.01, 0.125, 0.125},
                         {kDay(2026, 9, 22), 272'000, 0.20, 0.75, 0.02, 0.25, 0.25}};
const AiPrice kSol[] = {{kDay(2026, 9, 22), 0, 2, 10, 2, 2, 2}};
const AiPrice kTerra[] = {{kDay(2026, 10, 26), 0, 1, 5, 1, 1, 1}};

const AiModel kModels[] = {
    {u"claude"_s, u"claude-haiku-5-5"_s, AiThinking::Untold, 128'000, kHaiku55},
    {u"claude"_s, u"claude-sonnet-5-5"_s, AiThinking::BetweenTools, 128'000, kSonnet55},
    {u"claude"_s, u"claude-opus-5-5"_s, AiThinking::Untold, 128'000, kOpus55},
    {u"claude"_s, u"claude-fable-5-2"_s, AiThinking::Untold, 128'000, kFable52},
    {u"gemini"_s, u"gemini-3.8-flash"_s, AiThinking::LevelLow, 65'536, kFlash38},
    {u"gemini"_s, u"gemini-3.7-flash"_s, AiThinking::LevelLow, 65'536, kFlash38},
    {u"gemini"_s, u"gemini-3.5-flash-lite"_s, AiThinking::LevelMinimal, 65'536, kFlashLite35},
    {u"openai"_s, u"gpt-6-luna"_s, AiThinking::EffortNone, 128'000, kLuna},
    {u"openai"_s, u"gpt-6-sol"_s, AiThinking::EffortNone, 128'000, kSol},
    {u"openai"_s, u"gpt-6.1-terra"_s, AiThinking::EffortNone, 128'000, kTerra},
};

// A dollar a million tokens is a thousand nano-dollars a token.
qint64 nanoDollars(double tokens, double perMillion)
{
    return qint64(std::ceil(tokens * perMillion * 1000 - 1e-6));
}

bool costsNothing(const QString &provider)
{
    return provider == u"ollama" || provider == u"household";
}

} // namespace

std::span<const AiModel> aiModels()
{
    return kModels;
}

const AiModel *findAiModel(const QString &provider, const QString &id)
{
    for (const AiModel &model : kModels) {
        if (model.provider == provider && model.id == id)
            return &model;
    }
    return nullptr;
}

QString defaultAiModel(const QString &provider, bool wholeWeek)
{
    if (provider == u"claude")
        return wholeWeek ? u"claude-sonnet-5-5"_s : u"claude-haiku-5-5"_s;
    if (provider == u"gemini")
        return u"gemini-3.8-flash"_s;
    if (provider == u"household")
        return u"default"_s;
    return provider == u"openai" ? u"gpt-6-luna"_s : QString();
}

const AiPrice *aiPriceOf(const AiModel &model, const QDate &day, qint64 tokensIn)
{
    const AiPrice *best = nullptr;
    for (const AiPrice &price : model.prices) {
        const bool holds = (price.from <= day || !best) && (price.above == 0 || tokensIn > price.above);
        if (holds && (!best || price.from > best->from || price.above > best->above))
            best = &price;
    }
    return best;
}

std::optional<qint64> aiCost(const QString &provider, const QString &model, const TokenUsage &usage, const QDate &day)
{
    if (costsNothing(provider))
        return 0;
    const AiModel *known = findAiModel(provider, model);
    const AiPrice *price = known ? aiPriceOf(*known, day, usage.allIn()) : nullptr;
    if (!price)
        return std::nullopt;
    return nanoDollars(double(usage.in), price->in) + nanoDollars(double(usage.out), price->out) +
           nanoDollars(double(usage.cacheRead), price->cacheRead) +
           nanoDollars(double(usage.cacheWrite5m), price->cacheWrite5m) +
           nanoDollars(double(usage.cacheWrite1h), price->cacheWrite1h);
}

std::optional<qint64> aiMostCost(const QString &provider, const QString &model, qint64 tokensIn, qint64 mostOut,
                                 const QDate &day)
{
    TokenUsage usage;
    usage.in = tokensIn;
    usage.out = mostOut;
    return aiCost(provider, model, usage, day);
}

qint64 guessTokens(qint64 utf8Bytes)
{
    return (utf8Bytes + 2) / 3;
}

} // namespace kjc
