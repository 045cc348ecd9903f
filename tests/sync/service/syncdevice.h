// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/householdcommands.h"
#include "core/commands/recipecommands.h"
#include "core/store/planstore.h"
#include "core/store/recipesearch.h"
#include "sync/crypto/memoryvault.h"
#include "sync/service/syncservice.h"
#include "tests/support/scriptedserver.h"

#include <QTemporaryDir>

namespace kjc {

using namespace Qt::StringLiterals;

// A keychain that outlives the program, and can be locked.
struct KeptVault {
    MemoryVault secrets;
    VaultState state = VaultState::Ready;

    class Door final : public KeyVault
    {
    public:
        explicit Door(KeptVault &kept) : m_kept(kept) {}
        QFuture<VaultAnswer> load(VaultEntry entry) override
        {
            return isOpen() ? m_kept.secrets.load(entry) : refusal();
        }
        QFuture<VaultAnswer> store(VaultEntry entry, SharedSecret secret) override
        {
            return isOpen() ? m_kept.secrets.store(entry, secret) : refusal();
        }
        QFuture<VaultAnswer> remove(VaultEntry entry) override
        {
            return isOpen() ? m_kept.secrets.remove(entry) : refusal();
        }

    private:
        [[nodiscard]] bool isOpen() const { return m_kept.state == VaultState::Ready; }
        QFuture<VaultAnswer> refusal() { return answered(VaultAnswer{m_kept.state, {}, u"as the test wants"_s}); }
        KeptVault &m_kept;
    };
};

// A library with its account, as a program has it from its start to its end.
struct SyncDevice {
    SyncDevice(const QString &folder, KeptVault &vault)
        : sealer(random),
          store({folder, clock, ids, &sealer}),
          service({store, sealer, clock, ids, random, folder,
                   [&vault](VaultKind, const QString &) { return std::make_unique<KeptVault::Door>(vault); }})
    {
        if (!store.open().result())
            qFatal("no library");
        if (const auto slots = HouseholdCommands(store).setUp({}, {}, {u"lunch"_s, u"dinner"_s}).result(); !slots)
            qFatal("no meals");
        isWhole = awaited(service.open()).value_or(false);
    }

    bool signUp(const SupabaseProject &project, const QString &email)
    {
        if (!service.useProject(project))
            return false;
        const auto outcome = awaited(service.auth()->signUp(email, u"correct horse"_s));
        if (!outcome || !*outcome || !outcome->value->session)
            return false;
        const auto taken = awaited(service.signIn(*outcome->value->session));
        return taken && *taken;
    }

    bool signIn(const QString &email)
    {
        const auto session = awaited(service.auth()->signIn(email, u"correct horse"_s));
        if (!session || !*session)
            return false;
        const auto taken = awaited(service.signIn(*session->value));
        return taken && *taken;
    }

    RecipeId add(const QString &title)
    {
        Recipe recipe;
        recipe.title = title;
        recipe.servings = Fraction(2);
        return RecipeCommands(store).save(recipe).result().value();
    }

    QStringList titles()
    {
        const auto found =
            store.read([](Connection &connection) { return recipesearch::find(connection, {}, {}, 0, 1000); }).result();
        QStringList titles;
        for (const RecipeSummary &recipe : found.valueOr({}))
            titles.append(recipe.title);
        titles.sort();
        return titles;
    }

    // All is said and heard.
    [[nodiscard]] bool isQuiet() const
    {
        const EngineStatus &engine = service.status().engine;
        return engine.state == SyncState::Idle && engine.queue.waiting == 0;
    }

    SystemClock clock;
    UuidV7Source ids{clock};
    SystemRandom random;
    QueueSealer sealer;
    Store store;
    SyncService service;
    bool isWhole = false; // after the start
};

} // namespace kjc
