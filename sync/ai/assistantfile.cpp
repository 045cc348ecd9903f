// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/assistantfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

static const QStringList kProviders{u"claude"_s, u"gemini"_s, u"openai"_s, u"ollama"_s, u"household"_s};

AssistantFile::AssistantFile(const QString &profileFolder)
    : m_path(QDir(profileFolder).filePath(u"assistant.json"_s)),
      m_costs(QDir(profileFolder).filePath(u"assistant-costs.jsonl"_s))
{
}

static ProviderChoice choiceIn(const QJsonObject &json)
{
    return {json.value("id"_L1).toString(), QUrl(json.value("base"_L1).toString()), json.value("model"_L1).toString(),
            QDate::fromString(json.value("consent"_L1).toString(), Qt::ISODate)};
}

// Each known one once: those of the file in its order, then those it does not name.
static std::vector<ProviderChoice> choicesIn(const QJsonArray &list)
{
    std::vector<ProviderChoice> choices;
    const auto has = [&](const QString &id) {
        return std::ranges::find(choices, id, &ProviderChoice::id) != choices.end();
    };
    for (const QJsonValue &value : list)
        if (const ProviderChoice choice = choiceIn(value.toObject()); kProviders.contains(choice.id) && !has(choice.id))
            choices.push_back(choice);
    for (const QString &id : kProviders)
        if (!has(id))
            choices.push_back({id, {}, {}, {}});
    return choices;
}

static SharedData sharedIn(const QJsonObject &json)
{
    const SharedData fresh;
    return {json.value("pantry"_L1).toBool(fresh.pantry), json.value("diets"_L1).toBool(fresh.diets),
            json.value("recent"_L1).toBool(fresh.recent), json.value("library"_L1).toBool(fresh.library)};
}

AssistantRecord AssistantFile::fresh() const
{
    AssistantRecord record;
    record.vaultName = QUuid::createUuidV5(QUuid(), m_path).toString(QUuid::WithoutBraces);
    record.providers = choicesIn({});
    return record;
}

Result<AssistantRecord> AssistantFile::load() const
{
    AssistantRecord record = fresh();
    QFile file(m_path);
    if (!file.exists())
        return record;
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, file.errorString(), m_path};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (!json.contains("providers"_L1))
        return Error{Error::Kind::Parse, u"not the settings of an assistant"_s, m_path};
    record.vaultName = json.value("vault"_L1).toString(record.vaultName);
    record.chosen = json.value("chosen"_L1).toString();
    record.providers = choicesIn(json.value("providers"_L1).toArray());
    record.shared = sharedIn(json.value("shared"_L1).toObject());
    record.localOnly = json.value("localOnly"_L1).toBool();
    record.monthlyCap = json.value("monthlyCap"_L1).toInteger(record.monthlyCap);
    return record;
}

Result<Done> AssistantFile::save(const AssistantRecord &record) const
{
    QJsonArray providers;
    for (const ProviderChoice &choice : record.providers)
        providers.append(QJsonObject{{u"id"_s, choice.id},
                                     {u"base"_s, choice.base.toString(QUrl::FullyEncoded)},
                                     {u"model"_s, choice.model},
                                     {u"consent"_s, choice.consentGiven.toString(Qt::ISODate)}});
    const SharedData &shared = record.shared;
    const QJsonObject json{{u"vault"_s, record.vaultName},
                           {u"chosen"_s, record.chosen},
                           {u"providers"_s, providers},
                           {u"shared"_s, QJsonObject{{u"pantry"_s, shared.pantry},
                                                     {u"diets"_s, shared.diets},
                                                     {u"recent"_s, shared.recent},
                                                     {u"library"_s, shared.library}}},
                           {u"localOnly"_s, record.localOnly},
                           {u"monthlyCap"_s, record.monthlyCap}};
    QSaveFile file(m_path);
    const QByteArray bytes = QJsonDocument(json).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Kind::Io, file.errorString(), m_path};
    return Done{};
}

static AiSpending spendingIn(const QJsonObject &json)
{
    AiSpending spending;
    spending.at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
    spending.provider = json.value("provider"_L1).toString();
    spending.model = json.value("model"_L1).toString();
    spending.usage = {json.value("in"_L1).toInteger(),           json.value("cacheRead"_L1).toInteger(),
                      json.value("cacheWrite5m"_L1).toInteger(), json.value("cacheWrite1h"_L1).toInteger(),
                      json.value("out"_L1).toInteger(),          json.value("estimated"_L1).toBool()};
    spending.nanoDollars = json.value("nanoDollars"_L1).toInteger();
    spending.outcome = json.value("outcome"_L1).toString();
    spending.requestId = json.value("requestId"_L1).toString();
    return spending;
}

Result<std::vector<AiSpending>> AssistantFile::loadSpendings() const
{
    std::vector<AiSpending> spendings;
    QFile file(m_costs);
    if (!file.exists())
        return spendings;
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, file.errorString(), m_costs};
    while (!file.atEnd())
        if (const AiSpending spending = spendingIn(QJsonDocument::fromJson(file.readLine()).object());
            spending.at.isValid())
            spendings.push_back(spending);
    return spendings;
}

Result<Done> AssistantFile::addSpending(const AiSpending &spending) const
{
    const TokenUsage &usage = spending.usage;
    const QJsonObject json{{u"at"_s, spending.at.toUTC().toString(Qt::ISODateWithMs)},
                           {u"provider"_s, spending.provider},
                           {u"model"_s, spending.model},
                           {u"in"_s, usage.in},
                           {u"cacheRead"_s, usage.cacheRead},
                           {u"cacheWrite5m"_s, usage.cacheWrite5m},
                           {u"cacheWrite1h"_s, usage.cacheWrite1h},
                           {u"out"_s, usage.out},
                           {u"estimated"_s, usage.estimated},
                           {u"nanoDollars"_s, spending.nanoDollars},
                           {u"outcome"_s, spending.outcome},
                           {u"requestId"_s, spending.requestId}};
    const QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    QFile file(m_costs);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(line) != line.size() || !file.flush())
        return Error{Error::Kind::Io, file.errorString(), m_costs};
    return Done{};
}

} // namespace kjc
