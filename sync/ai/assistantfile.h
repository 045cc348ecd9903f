// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/shareddata.h"
#include "core/base/result.h"
#include "sync/ai/aibudget.h"

#include <QUrl>

#include <vector>

namespace kjc {

// One who may be asked, as a person set it up. The key is not in here.
struct ProviderChoice {
    QString id;         // "claude", "gemini", "openai", "ollama", "household"
    QUrl base;          // empty: the provider's own; of no account for "household"
    QString model;      // empty: the default of the table
    QDate consentGiven; // to send there; null for no

    friend bool operator==(const ProviderChoice &, const ProviderChoice &) = default;
};

// What a profile's assistant goes by.
struct AssistantRecord {
    QString vaultName;                     // UUID: names its keys in the keychain
    QString chosen;                        // id of who is asked first; empty: the built-in planner
    std::vector<ProviderChoice> providers; // every one that is known, in the order they are asked
    SharedData shared;
    bool localOnly = false;            // nothing may leave this computer
    qint64 monthlyCap = 5'000'000'000; // billionths of a US dollar; negative: none

    friend bool operator==(const AssistantRecord &, const AssistantRecord &) = default;
};

// assistant.json and assistant-costs.jsonl beside the library. Any thread; one at a time.
class AssistantFile
{
public:
    explicit AssistantFile(const QString &profileFolder);

    // The record of a fresh profile.
    [[nodiscard]] AssistantRecord fresh() const;
    // fresh() when there is none. Io, or Parse for a file that is not ours: it is left as it is.
    [[nodiscard]] Result<AssistantRecord> load() const;
    // Whole and flushed when it returns; on an error the one before is still there.
    [[nodiscard]] Result<Done> save(const AssistantRecord &record) const;

    // What was spent so far; lines that cannot be read are left out and stay where they are.
    [[nodiscard]] Result<std::vector<AiSpending>> loadSpendings() const;
    [[nodiscard]] Result<Done> addSpending(const AiSpending &spending) const;

private:
    QString m_path;
    QString m_costs;
};

} // namespace kjc
