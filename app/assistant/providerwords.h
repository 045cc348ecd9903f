// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/paint.h"
#include "sync/ai/assistantservice.h"

// How those who can be asked are spoken of.
namespace kjc::providerwords {

// "Claude", "Gemini": names of products, the same in every language.
QString nameOf(const QString &provider);
QStringView iconOf(const ProviderStatus &status);

struct State {
    QString text;
    Tone tone;
    QStringView icon;
};
// "Ready", "Needs a key", …
State stateOf(const ProviderStatus &status);
// How long the provider keeps what it is sent, as its terms say.
QString retentionOf(const QString &provider);

// Billionths of a dollar as money: "$0.21", "less than $0.01".
QString moneyOf(qint64 nanoDollars, const QLocale &locale);

} // namespace kjc::providerwords
