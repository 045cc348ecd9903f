// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/aibudget.h"
#include "sync/ai/aikeys.h"
#include "sync/ai/assistantfile.h"
#include "sync/ai/householdprovider.h"
#include "sync/ai/modelsource.h"
#include "sync/http/httpclient.h"

#include <map>
#include <memory>

namespace kjc {

// How ready one who can be asked is.
struct ProviderStatus {
    QString id;           // "claude", "gemini", "openai", "ollama", "household"
    bool isHere = false;  // on this computer, model and all
    bool isLocal = false; // on this computer or in the house
    bool needsKey = true;
    bool hasKey = false;
    bool consented = false; // to send there what is shared; one on this computer needs no consent
    QString model;          // that is asked; empty: none was chosen

    [[nodiscard]] bool isReady() const { return (hasKey || !needsKey) && (consented || isHere) && !model.isEmpty(); }
    friend bool operator==(const ProviderStatus &, const ProviderStatus &) = default;
};

// The assistant of a profile: whom it may ask, with which keys, what it may tell, and what it cost. GUI thread, or that of
// kjc.
class AssistantService : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        const Clock &clock;
        IdSource &ids;
        RandomSource &random;
        QString profileFolder;
        AiKeys::MakeVault makeVault;
        QString language; // that titles are wanted in, BCP 47
        // The way to the household's server; nothing while there is none or nobody is signed in. Unset: there never is.
        std::function<std::optional<HouseholdDoor>()> household = {};
    };
    // What `parts` refers to outlives this.
    explicit AssistantService(Parts parts, QObject *parent = nullptr);
    ~AssistantService() override;

    // Reads settings, books and keys. What could not be read counts as empty and stays as it is; the state is the keychain's.
    QFuture<Result<VaultState>> open();

    [[nodiscard]] const AssistantRecord &record() const { return m_record; }
    // Keeps what a person changed. Io when it could not be written; the older record stays.
    Result<Done> save(const AssistantRecord &record);
    // An empty key forgets it. Unless it is Ready, the key counts until the program ends and is kept nowhere.
    QFuture<VaultState> setKey(const QString &provider, const QByteArray &key);
    // Of every provider of the record, in its order; of the household's server only while there is a way to it.
    [[nodiscard]] std::vector<ProviderStatus> providers() const;

    // Asks `provider`, and where it cannot answer the other ready ones in the order of the record. The same object every
    // time, owned by this. Null for one that is not of the record.
    [[nodiscard]] MealSource *source(const QString &provider);
    // Word for word what a request would send now, for the person to see. NotFound when nobody is ready.
    QFuture<Result<QString>> preview(const QString &provider, const DraftRequest &request);

    // What a provider says it has. Unsupported where it does not tell; Invalid for a refused key, Network and
    // Parse for what else may come.
    QFuture<Result<QStringList>> listModels(const QString &provider);

    // Billionths of a US dollar, an estimate.
    [[nodiscard]] qint64 spentThisMonth() const;
    // Why what was spent could not be noted down; absent while it could.
    [[nodiscard]] const std::optional<Error> &bookProblem() const { return m_bookProblem; }

    // The household's server was linked or left, or somebody signed in or out: asks for the way to it anew, and ends what
    // is being asked. To be called before what a door referred to goes away.
    void reconsiderHousehold();

Q_SIGNALS:
    void changed(); // record, keys or spending

private:
    void keepSpending(const AiSpending &spending);
    void refresh();
    [[nodiscard]] AiEndpoint endpointOf(const ProviderChoice &choice) const;
    [[nodiscard]] std::shared_ptr<const AiProvider> providerOf(const ProviderChoice &choice) const;
    [[nodiscard]] ProviderStatus statusOf(const ProviderChoice &choice, const AiProvider &provider) const;
    [[nodiscard]] AiCandidate candidateOf(const ProviderChoice &choice,
                                          std::shared_ptr<const AiProvider> provider) const;
    [[nodiscard]] std::vector<AiCandidate> candidates(const QString &first) const;

    Parts m_parts;
    AssistantFile m_file;
    AssistantRecord m_record;
    AiKeys m_keys;
    AiBudget m_budget;
    HttpClient m_http; // for lists of models alone: what is asked goes by the way of AiExchange
    std::optional<HouseholdDoor> m_door;
    std::map<QString, std::unique_ptr<ModelSource>> m_sources;
    std::optional<Error> m_bookProblem;
};

} // namespace kjc
