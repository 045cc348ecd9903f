// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/aikeys.h"

#include "sync/crypto/keychainvault.h"
#include "sync/http/deferred.h"

namespace kjc {

using namespace Qt::StringLiterals;

static std::optional<VaultEntry> entryOf(const QString &provider)
{
    static const QMap<QString, VaultEntry> entries{{u"claude"_s, VaultEntry::ClaudeKey},
                                                   {u"gemini"_s, VaultEntry::GeminiKey},
                                                   {u"openai"_s, VaultEntry::OpenAiKey},
                                                   {u"ollama"_s, VaultEntry::OllamaKey}};
    const auto entry = entries.constFind(provider);
    return entry == entries.cend() ? std::nullopt : std::optional(*entry);
}

AiKeys::AiKeys(MakeVault makeVault, QObject *parent) : QObject(parent), m_makeVault(std::move(makeVault)) {}

QFuture<VaultState> AiKeys::open(const QString &vaultName, const QStringList &providers)
{
    struct Count {
        Deferred<VaultState> deferred;
        qsizetype left = 0;
        VaultState said = VaultState::Ready;
    };
    m_vault = m_makeVault(vaultName);
    if (!m_vault || providers.isEmpty())
        return answered(m_vault ? VaultState::Ready : VaultState::NoService);
    auto count = std::make_shared<Count>();
    count->left = providers.size();
    for (const QString &provider : providers)
        if (const auto entry = entryOf(provider)) {
            onAnswer(m_vault->load(*entry), this, [this, count, provider](const VaultAnswer &answer) {
                if (answer.ok())
                    m_keys.insert(provider, answer.secret);
                else if (answer.state != VaultState::Missing)
                    count->said = answer.state;
                if (--count->left == 0)
                    count->deferred.finish(count->said);
            });
        } else if (--count->left == 0) {
            count->deferred.finish(count->said);
        }
    return count->deferred.future();
}

QFuture<VaultState> AiKeys::set(const QString &provider, const QByteArray &key)
{
    const auto entry = entryOf(provider);
    if (!entry)
        return answered(VaultState::Denied);
    const SharedSecret secret = key.isEmpty() ? nullptr : sharedSecret(key);
    if (secret)
        m_keys.insert(provider, secret);
    else
        m_keys.remove(provider);
    if (!m_vault)
        return answered(VaultState::NoService);
    const auto kept = secret ? storeVerified(*m_vault, *entry, secret) : m_vault->remove(*entry);
    return mapped<VaultState>(kept, this, [](const VaultAnswer &answer) { return answer.state; });
}

AiKeys::MakeVault systemKeychain()
{
    return [](const QString &name) { return std::make_unique<KeychainVault>(name); };
}

} // namespace kjc
