// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/providerwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace kjc::providerwords {

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kjc::ProviderWords)
};
} // namespace

QString nameOf(const QString &provider)
{
    static const QMap<QString, QString> names{
        {u"claude"_s, u"Claude"_s}, {u"gemini"_s, u"Gemini"_s}, {u"ollama"_s, u"Ollama"_s}};
    //: One who can be asked for meals: any service or program that speaks as OpenAI's does
    if (provider == u"openai")
        return Words::tr("OpenAI or compatible");
    //: One who can be asked for meals: the function of the household's own server
    return provider == u"household" ? Words::tr("Our household's server") : names.value(provider, provider);
}

QStringView iconOf(const ProviderStatus &status)
{
    if (status.id == u"household")
        return u"people";
    return status.isLocal ? u"laptop" : u"web";
}

State stateOf(const ProviderStatus &status)
{
    if (status.isReady())
        return {Words::tr("Ready"), Tone::Fresh, u"check"};
    if (status.needsKey && !status.hasKey)
        return {Words::tr("Needs a key"), Tone::Neutral, u"key"};
    if (status.model.isEmpty())
        return {Words::tr("Needs a model"), Tone::Neutral, u"info"};
    return {Words::tr("May not be asked yet"), Tone::Neutral, u"lock"};
}

QString retentionOf(const QString &provider)
{
    if (provider == u"claude")
        return Words::tr("What is sent goes to Anthropic in the United States, under the terms of your key.");
    if (provider == u"gemini")
        return Words::tr(
            "What is sent goes to Google. With a free key it may be used to train models; with a paid one it "
            "is kept for a limited time.");
    if (provider == u"openai")
        return Words::tr(
            "What is sent goes to the address below. OpenAI itself keeps it for up to 30 days and does not "
            "train with it unless you agreed to that.");
    if (provider == u"household")
        return Words::tr(
            "What is sent goes to your household's own server and from there to Anthropic, with the key that lies "
            "there. The household shares one budget.");
    return Words::tr("Ollama runs models on this computer or on another one at home: nothing leaves the house.");
}

QString moneyOf(qint64 nanoDollars, const QLocale &locale)
{
    const double dollars = double(nanoDollars) / 1e9;
    if (nanoDollars > 0 && dollars < 0.01)
        //: %1 is a sum of money: "less than $0.01"
        return Words::tr("less than %1").arg(locale.toCurrencyString(0.01, u"$"_s, 2));
    return locale.toCurrencyString(dollars, u"$"_s, 2);
}

} // namespace kjc::providerwords
