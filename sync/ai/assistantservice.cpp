// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/assistantservice.h"

#include "sync/ai/ollamaprovider.h"
#include "sync/http/deferred.h"

#include <QJsonDocument>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

// The server starts its function, and waits for the provider as long as we should, before it sends a byte.
static constexpr std::chrono::milliseconds kHouseholdFirstByte{60'000};

AssistantService::AssistantService(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_file(m_parts.profileFolder),
      m_record(m_file.fresh()),
      m_keys(m_parts.makeVault),
      m_budget(m_record.monthlyCap, [this](const AiSpending &spending) { keepSpending(spending); })
{
}

AssistantService::~AssistantService() = default;

QFuture<Result<VaultState>> AssistantService::open()
{
    const auto record = m_file.load();
    const auto spendings = m_file.loadSpendings();
    if (spendings)
        m_budget.load(spendings.value());
    if (record)
        m_record = record.value();
    refresh();
    if (!record || !spendings)
        return answered(Result<VaultState>(record ? spendings.error() : record.error()));
    QStringList ids;
    for (const ProviderChoice &choice : m_record.providers)
        ids.append(choice.id);
    return mapped<Result<VaultState>>(m_keys.open(m_record.vaultName, ids), this, [this](VaultState state) {
        refresh();
        return Result<VaultState>(state);
    });
}

Result<Done> AssistantService::save(const AssistantRecord &record)
{
    if (record == m_record)
        return Done{};
    KJC_TRY(m_file.save(record));
    m_record.chosen = record.chosen;
    if (record == m_record) { // whom a person asks next is nothing to those who are being asked
        Q_EMIT changed();
        return Done{};
    }
    m_record = record;
    refresh();
    return Done{};
}

QFuture<VaultState> AssistantService::setKey(const QString &provider, const QByteArray &key)
{
    // The vault's name must be known again by the next run.
    if (const auto kept = m_file.save(m_record); !kept)
        return answered(VaultState::NoService);
    const auto set = m_keys.set(provider, key);
    refresh();
    return set;
}

AiEndpoint AssistantService::endpointOf(const ProviderChoice &choice) const
{
    AiEndpoint endpoint;
    endpoint.base = choice.base;
    if (const SharedSecret key = m_keys.key(choice.id))
        endpoint.key = key->view().toByteArray();
    endpoint.model = choice.model.isEmpty() ? defaultAiModel(choice.id, true) : choice.model;
    endpoint.localOnly =
        m_record.localOnly || !choice.consentGiven.isValid(); // a model there may itself live elsewhere
    return endpoint;
}

// Null for the household's server while there is no way to it.
std::shared_ptr<const AiProvider> AssistantService::providerOf(const ProviderChoice &choice) const
{
    if (choice.id != u"household")
        return makeAiProvider(choice.id, endpointOf(choice));
    return m_door ? std::make_shared<HouseholdProvider>(*m_door, m_record.localOnly) : nullptr;
}

ProviderStatus AssistantService::statusOf(const ProviderChoice &choice, const AiProvider &provider) const
{
    ProviderStatus status;
    status.id = choice.id;
    status.isLocal = provider.isLocal();
    status.isHere = status.isLocal && isLoopback(provider.endpoint().base) &&
                    (choice.id != u"ollama" || OllamaProvider::isNamedLocal(choice.model));
    status.needsKey = !status.isLocal && choice.id != u"household";
    status.hasKey = m_keys.key(choice.id) != nullptr;
    status.consented = choice.consentGiven.isValid();
    status.model = provider.endpoint().model;
    return status;
}

std::vector<ProviderStatus> AssistantService::providers() const
{
    std::vector<ProviderStatus> statuses;
    for (const ProviderChoice &choice : m_record.providers)
        if (const auto provider = providerOf(choice))
            statuses.push_back(statusOf(choice, *provider));
    return statuses;
}

AiCandidate AssistantService::candidateOf(const ProviderChoice &choice,
                                          std::shared_ptr<const AiProvider> provider) const
{
    const ProviderStatus status = statusOf(choice, *provider);
    AiCandidate candidate;
    candidate.provider = std::move(provider);
    candidate.consented = status.consented || status.isHere;
    if (status.isLocal)
        candidate.patience = AiPatience::local();
    if (choice.id == u"household") {
        candidate.bearers = m_door->bearers;
        candidate.patience.firstByte = kHouseholdFirstByte;
    }
    return candidate;
}

// The one asked for comes first, whatever its state, so that its own problem is told; then the others that are ready.
std::vector<AiCandidate> AssistantService::candidates(const QString &first) const
{
    std::vector<ProviderChoice> choices = m_record.providers;
    std::stable_partition(choices.begin(), choices.end(),
                          [&](const ProviderChoice &choice) { return choice.id == first; });
    std::vector<AiCandidate> asked;
    for (const ProviderChoice &choice : choices) {
        auto provider = providerOf(choice);
        if (!provider)
            continue;
        const ProviderStatus status = statusOf(choice, *provider);
        if ((m_record.localOnly && !status.isHere) || (choice.id != first && !status.isReady()))
            continue;
        asked.push_back(candidateOf(choice, std::move(provider)));
    }
    return asked;
}

MealSource *AssistantService::source(const QString &provider)
{
    if (std::ranges::find(m_record.providers, provider, &ProviderChoice::id) == m_record.providers.end())
        return nullptr;
    auto &source = m_sources[provider];
    if (!source) {
        source = std::make_unique<ModelSource>(
            ModelSource::Parts{m_parts.store, m_parts.clock, m_parts.ids, m_parts.random, m_budget});
        source->use(candidates(provider), {m_record.shared, m_parts.language});
    }
    return source.get();
}

QFuture<Result<QString>> AssistantService::preview(const QString &provider, const DraftRequest &request)
{
    if (!source(provider))
        return answered(Result<QString>(Error{Error::Kind::NotFound, u"no such provider"_s, provider}));
    return m_sources[provider]->preview(request);
}

static Result<QStringList> modelsOf(const AiProvider &provider, const Result<HttpReply> &reply)
{
    if (!reply)
        return reply.error();
    const int status = reply.value().status;
    if (status == 401 || status == 403)
        return Error{Error::Kind::Invalid, u"the key was refused"_s, provider.id()};
    const QJsonDocument json = QJsonDocument::fromJson(reply.value().body);
    if (status != 200 || !json.isObject())
        return Error{Error::Kind::Parse, u"answered %1 instead of its models"_s.arg(status), provider.id()};
    QStringList models = provider.modelsIn(json.object());
    models.sort();
    return models;
}

QFuture<Result<QStringList>> AssistantService::listModels(const QString &provider)
{
    const auto choice = std::ranges::find(m_record.providers, provider, &ProviderChoice::id);
    if (choice == m_record.providers.end())
        return answered(Result<QStringList>(Error{Error::Kind::NotFound, u"no such provider"_s, provider}));
    const std::shared_ptr<const AiProvider> asked = providerOf(*choice);
    if (!asked)
        return answered(Result<QStringList>(Error{Error::Kind::NotFound, u"no such provider"_s, provider}));
    auto request = asked->modelsRequest();
    if (!request)
        return answered(Result<QStringList>(request.error()));
    if (m_record.localOnly && !isLoopback(asked->endpoint().base))
        return answered(
            Result<QStringList>(Error{Error::Kind::Unsupported, u"nothing may leave this computer"_s, provider}));
    constexpr qint64 kMostBytes = 1024 * 1024;
    request.value().mostBytes = kMostBytes;
    return mapped<Result<QStringList>>(m_http.send(request.value()), this,
                                       [asked](const Result<HttpReply> &reply) { return modelsOf(*asked, reply); });
}

void AssistantService::reconsiderHousehold()
{
    refresh();
}

void AssistantService::refresh()
{
    m_door = m_parts.household ? m_parts.household() : std::nullopt;
    m_budget.setCap(m_record.monthlyCap);
    for (const auto &[id, source] : m_sources)
        source->use(candidates(id), {m_record.shared, m_parts.language});
    Q_EMIT changed();
}

void AssistantService::keepSpending(const AiSpending &spending)
{
    const auto kept = m_file.addSpending(spending);
    m_bookProblem = kept ? std::nullopt : std::optional(kept.error());
    Q_EMIT changed();
}

qint64 AssistantService::spentThisMonth() const
{
    return m_budget.spent(m_parts.clock.now());
}

} // namespace kjc
