// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/syncqueue.h"
#include "sync/account/gotrue.h"
#include "sync/account/households.h"
#include "sync/account/tokensource.h"
#include "sync/engine/syncengine.h"
#include "sync/live/livechannel.h"
#include "sync/media/photoqueue.h"
#include "sync/service/encryption.h"
#include "sync/service/librarykey.h"

namespace kjc {

// All that can be said of a library's account at a moment.
struct AccountStatus {
    bool ready = false; // open() has ended: what follows counts
    SupabaseProject project;
    QString userId; // who signed in last; empty for nobody yet
    QString email;
    bool signedIn = false;
    bool linked = false; // edits wait for, or are with, a household's server
    HouseholdId household;
    QString householdName;
    VaultKind vaultKind = VaultKind::Keychain;
    VaultState vault = VaultState::Missing; // Ready when queue and session can be opened
    EngineStatus engine;                    // its counts hold without an engine, too
    bool live = false;                      // other devices' changes come at once
    int photosWaiting = 0;                  // to be sent or fetched
    std::optional<PhotoProblem> photoProblem;
    EncryptionStatus encryption; // of the household, while linked and signed in

    [[nodiscard]] bool hasProject() const { return !project.address.isEmpty(); }
    friend bool operator==(const AccountStatus &, const AccountStatus &) = default;
};

// Everything between a library and its household's server, put together: project, key, session, household, engine. Edits go
// on whatever happens here. Lives on the thread of the store's object.
class SyncService : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        QueueSealer &sealer; // the one that the store was made with
        const Clock &clock;
        IdSource &ids;
        RandomSource &random;
        QString profileFolder;
        LibraryKey::MakeVault makeVault;
    };
    // What `parts` refers to outlives this.
    explicit SyncService(Parts parts, QObject *parent = nullptr);
    ~SyncService() override;

    // After the store was opened: reads what is known of the account, and goes on where the last run ended. May be called
    // again, as after a vault was locked. True when all that is to be had is at hand.
    QFuture<bool> open();
    [[nodiscard]] const AccountStatus &status() const { return m_status; }

    // The project that people of this library sign in to. Invalid while it is linked to a household of another one.
    Result<Done> useProject(const SupabaseProject &project);
    // Null before there is a project.
    [[nodiscard]] GoTrue *auth() const { return m_auth.get(); }
    [[nodiscard]] Households *households() const { return m_households.get(); }

    // Where the key of this library is to be kept, from the next open() or signIn() on.
    Result<Done> useVault(VaultKind kind, SecretBytes passphrase);

    // Takes a session that auth() gave. Invalid when the library is linked and belongs to somebody else; NotFound when no
    // vault keeps its key (the status says why); Io when it could not be kept.
    QFuture<Result<Done>> signIn(const AuthSession &session);
    // Ends the session here and, where it can be reached, on the server. What waits goes on waiting.
    QFuture<Result<Done>> signOut();

    // From now on this library is that household's: it must be one of the person's who is signed in. A copy of the library
    // as it is now goes to its backups first.
    QFuture<Result<Done>> link(const HouseholdSummary &household, LocalRows local);
    // Makes a household of this library, on the server.
    QFuture<HouseholdResult<HouseholdSummary>> createHousehold(const QString &name);
    // The server calls the household so now: for when it cannot be asked. On an error the older name stays.
    Result<Done> noteName(const QString &householdName);
    // Everything stays here, and goes nowhere any more.
    QFuture<Result<Done>> unlink();

    void syncNow();
    void agreeToDelete();
    // Null while not linked or not signed in.
    [[nodiscard]] SyncEngine *engine() const { return m_engine.get(); }
    // Null while nobody is signed in; may go with any change of the status.
    [[nodiscard]] BearerSource *bearers() const { return m_tokens.get(); }
    // The same. What it says is in the status, too.
    [[nodiscard]] HouseholdEncryption *encryption() const { return m_encryption.get(); }

Q_SIGNALS:
    void statusChanged(const kjc::AccountStatus &status);
    void photoArrived(const QString &name); // of the photo folder

private:
    void useRecord(const AccountRecord &record);
    void buildClient();
    QFuture<bool> openKey();
    void keyOpened(const VaultKeys &keys);
    Result<Done> openSession();
    QFuture<Result<Done>> write(const Store::Write &write);
    QFuture<Result<Done>> adopt(const AuthSession &session);
    void readDevice(const std::function<void()> &then);
    void checkDevice();
    void begin();
    void talk();
    void startEngine();
    SyncEngine::Rpc way();
    void listen();
    void carryPhotos();
    void stopEngine();
    void stopAll();
    void countQueue();
    void countUnopened();
    void show(const std::function<void(AccountStatus &)> &change);
    Result<Done> keep(const AccountRecord &record);

    Parts m_parts;
    AccountFile m_file;
    AccountRecord m_record;
    LibraryKey m_key;
    HttpClient m_http;
    SystemMonotonicClock m_monotonic;
    std::unique_ptr<SupabaseClient> m_client;
    std::unique_ptr<GoTrue> m_auth;
    std::unique_ptr<Households> m_households;
    std::unique_ptr<SessionStore> m_sessions;
    std::unique_ptr<TokenSource> m_tokens;
    std::unique_ptr<KeyOffice> m_office;
    std::unique_ptr<HouseholdEncryption> m_encryption;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<LiveChannel> m_live;
    std::unique_ptr<PhotoQueue> m_photos;
    DeviceState m_device;
    AccountStatus m_status;
    bool m_counting = false;
    bool m_countAgain = false;  // something changed while it was being counted
    bool m_sawUnopened = false; // rows came that could not be opened
};

} // namespace kjc
