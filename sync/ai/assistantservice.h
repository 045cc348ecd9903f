// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/mealsource.h"
#include "core/assistant/shareddata.h"
#include "core/base/clock.h"
#include "core/store/store.h"
#include "sync/ai/aibudget.h"
#include "sync/ai/aikeys.h"
#include "sync/ai/assistantfile.h"

#include <memory>

namespace kjc {

// How ready one who can be asked is.
struct ProviderStatus {
    QString id;         // "claude", "gemini", "openai", "ollama"
    bool local = false; // what is asked stays on this computer or in the house
    bool hasKey = false;
    bool needsKey = true;
    bool consented = false; // to send there what the person shares; a local one needs no consent
    QString model;          // the one that is asked; empty: none was chosen

    [[nodiscard]] bool isReady() const { return (hasKey || !needsKey) && (consented || local) && !model.isEmpty(); }
    friend bool operator==(const ProviderStatus &, const ProviderStatus &) = default;
};

// The assistant of a profile: whom it may ask, with which keys, what it may say, and what it cost. GUI thread.
class AssistantService : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        const Clock &clock;
        IdSource &ids;
        std::function<double()> random; // in [0, 1)
        QString profileFolder;
        AiKeys::MakeVault makeVault;
        QString language; // that titles are wanted in, BCP 47
    };
    // What `parts` refers to outlives this.
    explicit AssistantService(Parts parts, QObject *parent = nullptr);
    ~AssistantService() override;

    // Reads settings, keys and books. True when all of it could be read.
    QFuture<bool> open();

    [[nodiscard]] const AssistantRecord &record() const { return m_record; }
    // Keeps what a person changed. Io when it could not be written; the older record stays.
    Result<Done> save(const AssistantRecord &record);
    // An empty key forgets it. Ready when it was kept; with NoService, Locked or Denied it counts until the program ends.
    QFuture<VaultState> setKey(const QString &provider, const QByteArray &key);
    // Of every provider of the record, in its order.
    [[nodiscard]] std::vector<ProviderStatus> providers() const;

    // Asks `provider`, and where it cannot answer the other ready ones in the order of the record. Owned by this; the same
    // object every time for the same id. Null for an id that is not of the record.
    [[nodiscard]] MealSource *source(const QString &provider);
    // Word for word what a request would send now, for the person to see.
    QFuture<Result<QString>> preview(const QString &provider, const DraftRequest &request);

    // Billionths of a US dollar; estimates.
    [[nodiscard]] qint64 spentThisMonth() const;

Q_SIGNALS:
    void changed(); // record, keys or spending

private:
    struct Sources;

    void useRecord();
    void keepSpending(const AiSpending &spending);

    Parts m_parts;
    AssistantFile m_file;
    AssistantRecord m_record;
    AiKeys m_keys;
    AiBudget m_budget;
    std::unique_ptr<Sources> m_sources;
};

} // namespace kjc
