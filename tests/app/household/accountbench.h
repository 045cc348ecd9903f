// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/pictures.h"
#include "app/household/accountroom.h"
#include "sync/crypto/memoryvault.h"
#include "sync/crypto/passphrasevault.h"
#include "sync/crypto/queuesealer.h"
#include "tests/support/householdserver.h"
#include "tests/support/testlibrary.h"

#include <QTemporaryDir>

namespace kjc {

// The key store of a computer that a test can lock or take away. What lies in it outlives the vaults that ask it.
class TestKeychain final : public KeyVault
{
public:
    struct Contents {
        VaultState state = VaultState::Ready;
        std::map<VaultEntry, SharedSecret> secrets;
    };
    explicit TestKeychain(Contents &contents) : m_contents(contents) {}

    QFuture<VaultAnswer> load(VaultEntry entry) override
    {
        const auto found = m_contents.secrets.find(entry);
        if (m_contents.state != VaultState::Ready)
            return answered(VaultAnswer{m_contents.state, {}, {}});
        if (found == m_contents.secrets.end())
            return answered(VaultAnswer{VaultState::Missing, {}, {}});
        return answered(VaultAnswer{VaultState::Ready, found->second, {}});
    }
    QFuture<VaultAnswer> store(VaultEntry entry, SharedSecret secret) override
    {
        if (m_contents.state == VaultState::Ready)
            m_contents.secrets[entry] = std::move(secret);
        return answered(VaultAnswer{m_contents.state, {}, {}});
    }
    QFuture<VaultAnswer> remove(VaultEntry entry) override
    {
        m_contents.secrets.erase(entry);
        return answered(VaultAnswer{m_contents.state, {}, {}});
    }

private:
    Contents &m_contents;
};

// A library, its account and a project's server, with the room that shows them.
struct AccountBench {
    AccountBench() { start(); }

    // The program begins (again) on the same folder.
    void start()
    {
        room.reset();
        sync.reset();
        services.reset();
        library.reset();
        sealer = std::make_unique<QueueSealer>(random);
        library = std::make_unique<TestLibrary>(folder.path(), sealer.get());
        services.reset(new Services{.store = library->store,
                                    .clock = library->clock,
                                    .pictures = pictures,
                                    .locale = QLocale(),
                                    .fetchPage = {}});
        const auto makeVault = [this](VaultKind kind, const QString &) { return vault(kind); };
        sync = std::make_unique<SyncService>(SyncService::Parts{library->store, *sealer, library->clock, library->ids,
                                                                random, folder.path(), makeVault});
        room = std::make_unique<AccountRoom>(AccountRoom::Parts{*services, *sync, *sealer, [this](const QUrl &url) {
                                                                    opened.append(url);
                                                                    return true;
                                                                }});
    }

    // To the state in which a person who signed in has a household.
    void open() { awaited(sync->open()); }
    void signIn()
    {
        if (!sync->useProject(server.project()))
            qFatal("no project");
        const auto session = awaited(sync->auth()->signIn(server.email, QStringLiteral("right")));
        if (!session || !*session || !awaited(sync->signIn(*session->value))->operator bool())
            qFatal("not signed in");
    }
    void link()
    {
        const HouseholdSummary household{HouseholdId::fromString(QString::fromLatin1(HouseholdServer::kHousehold)),
                                         server.householdName,
                                         MemberRole::Owner,
                                         1,
                                         false,
                                         0,
                                         0};
        if (!awaited(sync->link(household, LocalRows::Bring))->operator bool())
            qFatal("not linked");
    }

    std::unique_ptr<KeyVault> vault(VaultKind kind)
    {
        constexpr ScryptCost kQuick{1 << 10, 8, 1};
        switch (kind) {
        case VaultKind::Keychain: return std::make_unique<TestKeychain>(keychain);
        case VaultKind::Passphrase:
            return std::make_unique<PassphraseVault>(folder.filePath(QStringLiteral("account.vault")), random, nullptr,
                                                     kQuick);
        case VaultKind::Memory: return std::make_unique<MemoryVault>();
        }
        return nullptr;
    }

    QTemporaryDir folder;
    SystemRandom random;
    TestClock clock{QStringLiteral("2026-02-11T10:00:00Z")};
    HouseholdServer server{clock};
    TestKeychain::Contents keychain;
    PictureSource pictures{{}, {}};
    QList<QUrl> opened; // in the browser
    std::unique_ptr<QueueSealer> sealer;
    std::unique_ptr<TestLibrary> library;
    std::unique_ptr<Services> services;
    std::unique_ptr<SyncService> sync;
    std::unique_ptr<AccountRoom> room;
};

} // namespace kjc
