// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/outbox.h"
#include "sync/crypto/sealedbox.h"

#include <optional>
#include <vector>

namespace kjc {

// Seals what waits in the queue under a key derived from the vault's. The id of the key goes with every payload, in front of
// its cipher, so that one can tell a key that is gone from a record that is damaged.
//
// Without the vault's key (not read yet, locked, denied, no service, missing) an edit neither fails nor lies in the clear:
// it is sealed under a key of this run, which is nowhere but in memory. Once the vault answers, useKeys() and sealAgain()
// bring those payloads under its key; when the program ends before that, open() says NotFound for them in the next run, and
// they are rebuilt from the typed rows and the table of fields that wait.
//
// Lives on the store thread; before the store starts, on the thread that makes both.
class QueueSealer final : public OpSealer
{
public:
    // `random` must outlive this.
    explicit QueueSealer(RandomSource &random);
    ~QueueSealer() override;

    // The vault's key, and those that payloads may still lie under while the key is being changed.
    Result<Done> useKeys(const SharedKey &current, const std::vector<SharedKey> &older = {});
    // Forgets the vault's keys, as when a person signs out. What was sealed under the key of this run stays readable.
    void forgetKeys();
    [[nodiscard]] bool hasVaultKey() const { return m_current.has_value(); }

    // Io when there are no random bytes: then the edit fails, as it could only be kept in the clear.
    Result<SealedPayload> seal(const QByteArray &payload, const QByteArray &context) override;
    // NotFound: the key of this payload is not among those in use: wait for the vault, or rebuild once the key is known to
    // be gone. FileDamaged: payload or context is not what was sealed: quarantine this one, go on with the others.
    // Unsupported: written by a newer version.
    [[nodiscard]] Result<QByteArray> open(const SealedPayload &sealed, const QByteArray &context) const override;

    // Whether it lies under another key than seal() would use now. False while there is no vault key.
    [[nodiscard]] bool shouldSealAgain(const SealedPayload &sealed) const;
    // open() and seal() in one. The text, and so what will be sent, stays the same to the byte.
    Result<SealedPayload> sealAgain(const SealedPayload &sealed, const QByteArray &context);

private:
    struct NamedBox {
        QByteArray id;
        SealedBox box;
    };

    Result<NamedBox> boxOf(const SecretKey &key) const;
    Result<NamedBox *> boxToSealWith();
    [[nodiscard]] const NamedBox *boxNamed(const QByteArray &id) const;

    RandomSource &m_random;
    std::optional<NamedBox> m_current;
    std::vector<NamedBox> m_older;
    std::optional<NamedBox> m_ofThisRun;
};

} // namespace kjc
