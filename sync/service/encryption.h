// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/service/keptkeys.h"
#include "sync/service/memberidentity.h"

#include <QTimer>

namespace kjc {

class Resealing;

enum class EncryptionState {
    Unknown, // nobody could be asked yet, and nothing here says that it is on
    Off,
    On,
    Locked,       // on; this device waits for the passphrase or the recovery code
    NoPassphrase, // on; this person has yet to choose a passphrase
    AwaitingKey,  // on; a device of an owner has yet to hand over the key
};

struct EncryptionStatus {
    EncryptionState state = EncryptionState::Unknown;
    bool mayDecide = false;     // an owner: may switch it
    bool hasPassphrase = false; // of one's own, from this household or another
    bool hasRecovery = false;   // a recovery code was made
    bool converting = false;    // what was stored before the switch is brought into the other form
    bool kept = true;           // the key lies in the vault: nobody is asked at the next start
    int unopened = 0;           // rows here that could not be opened; they are kept as they came

    friend bool operator==(const EncryptionStatus &, const EncryptionStatus &) = default;
};

// End-to-end encryption of the household that a library belongs to: its keys, from the server to the vault of this device, and
// what an owner's device does for the others. Lives on the thread of its parts.
//
// The server is never believed when it says that a household is not encrypted any more: only a farewell under the newest key
// is. Whoever has the keys keeps reading what was sealed with them.
class HouseholdEncryption : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        KeyOffice &office;
        KeyVault &vault;
        RandomSource &random;
        HouseholdId household;
        QString userId;
        bool knownEncrypted = false; // this library was told so before
    };
    // What `parts` refers to outlives this.
    explicit HouseholdEncryption(Parts parts, QObject *parent = nullptr);
    ~HouseholdEncryption() override;

    // Reads what the vault keeps, emits changed(), and asks the server.
    void start();
    void refresh();
    // The same, unless that was a moment ago.
    void refreshSometimes();

    [[nodiscard]] const EncryptionStatus &status() const { return m_status; }
    // Whether rows may go to and from the server as things are.
    [[nodiscard]] bool mayTalk() const;
    // For the way to the server; null while everything travels in clear.
    [[nodiscard]] std::shared_ptr<const RowCipher> cipher() const;

    // All of these end in changed() when they did something. A text is a recovery code, to be shown once and kept nowhere.
    // For owners. WrongPassphrase when the person has another one already.
    QFuture<HouseholdResult<QString>> switchOn(SecretBytes passphrase);
    QFuture<HouseholdResult<Done>> switchOff();
    // In state Locked.
    QFuture<HouseholdResult<Done>> unlock(SecretBytes passphrase);
    // And chooses another passphrase, which makes a new code.
    QFuture<HouseholdResult<QString>> recover(const QString &typedCode, SecretBytes newPassphrase);
    // In state NoPassphrase.
    QFuture<HouseholdResult<QString>> choosePassphrase(SecretBytes passphrase);
    // In state On: from now on another code opens, and the one before no more.
    QFuture<HouseholdResult<QString>> newRecoveryCode();

    // Something is being asked or stored now; rested() tells the end.
    [[nodiscard]] bool isBusy() const { return !m_begun || m_asking || m_serving || m_resealing; }

    // Rows came whose key is not here, or which are damaged.
    void noteUnopened(quint32 missingGeneration);
    void setUnopened(int rows);

    static constexpr int kAwaitMs = 15'000;
    static constexpr int kSometimesMs = 60'000;

Q_SIGNALS:
    void changed();     // the status
    void talkChanged(); // mayTalk() or cipher(): what speaks to the server begins anew
    void keysArrived(); // generations that were missing: what could not be opened may be opened now
    void rested();
    void encryptedKnown(bool encrypted); // to be remembered beside the library

private:
    using Finish = std::function<void(const std::optional<HouseholdFailure> &)>;

    void take(const EncryptionFacts &facts);
    void takeEncrypted(const EncryptionFacts &facts);
    void takeClear(const EncryptionFacts &facts);
    void serveOthers(const EncryptionFacts &facts);
    void storeNext(std::map<quint32, std::map<QString, QByteArray>> wrapped);
    void makeGeneration(const EncryptionFacts &facts, const Finish &finish);
    void convert();
    void adopt(const SharedKey &member, const Finish &finish);
    void keep(const std::function<void()> &then = [] {});
    void rest();
    QFuture<HouseholdResult<QString>> storeNew(const QFuture<Result<MemberIdentity>> &making, bool andSwitchOn);
    void show(EncryptionState state);
    void show(const std::function<void(EncryptionStatus &)> &change);

    Parts m_parts;
    KeptKeys m_kept;
    EncryptionFacts m_facts;
    EncryptionStatus m_status;
    std::unique_ptr<Resealing> m_resealing;
    QTimer m_timer;
    bool m_begun = false; // what the vault keeps was read
    bool m_knows = false; // the server has answered
    bool m_asking = false;
    bool m_serving = false; // keys are being stored for others
};

} // namespace kjc
