// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/tokenusage.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>

namespace kjc {

// How a model is kept from thinking longer than a week of meals is worth.
enum class AiThinking { Untold, BetweenTools, LevelLow, LevelMinimal, EffortNone, Off };

// US dollars per million tokens. A thousandth of a token's price is then a whole number of nano-dollars.
struct AiPrice {
    QDate from;       // first day it holds
    qint64 above = 0; // … for requests with more tokens in than this; all tokens of the request count at this price
    double in = 0;
    double out = 0;
    double cacheRead = 0;
    double cacheWrite5m = 0;
    double cacheWrite1h = 0;
};

struct AiModel {
    QString provider; // id of it: "claude", "gemini", "openai", "ollama"
    QString id;       // as the provider names it
    AiThinking thinking = AiThinking::Untold;
    int mostOut = 0; // tokens it can write at most
    std::span<const AiPrice> prices;
};

// Every model that was looked up, with the day of each price. Prices are estimates: they change without notice.
std::span<const AiModel> aiModels();
// Null when it is not in the table.
const AiModel *findAiModel(const QString &provider, const QString &id);

// What one meal, and what a week is planned with when nothing else was chosen; empty for a provider that has no models of
// its own ("ollama"), "default" for the household's server, which chooses by itself.
QString defaultAiModel(const QString &provider, bool wholeWeek);

// The price that holds on `day` for so many tokens in; null when none is known.
const AiPrice *aiPriceOf(const AiModel &model, const QDate &day, qint64 tokensIn);

// What `usage` cost on `day`, in billionths of a US dollar. Absent when the model is not in the table; a model on one's
// own machine costs 0, and so does the household's server, which keeps its own books.
std::optional<qint64> aiCost(const QString &provider, const QString &model, const TokenUsage &usage, const QDate &day);
// The most that a request could cost: what goes in, and `mostOut` tokens coming out.
std::optional<qint64> aiMostCost(const QString &provider, const QString &model, qint64 tokensIn, qint64 mostOut,
                                 const QDate &day);

// A cautious guess at the tokens of a text, from its bytes.
qint64 guessTokens(qint64 utf8Bytes);

} // namespace kjc
