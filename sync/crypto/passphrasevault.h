// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/keyvault.h"
#include "sync/crypto/passphrasebox.h"

#include <functional>
#include <map>
#include <optional>

namespace kjc {

// A file beside the library that a passphrase opens, for machines without a keychain. Locked until setPassphrase(), WrongKey
// for another passphrase or a damaged file, NoService when the file cannot be read or written. The key of the passphrase is
// derived on another thread, once for each passphrase.
class PassphraseVault final : public KeyVault
{
public:
    // `random` must outlive this. `cost` counts when the file is made or the passphrase changed.
    PassphraseVault(QString path, RandomSource &random, QObject *parent = nullptr, const ScryptCost &cost = {});

    void setPassphrase(SecretBytes passphrase);
    void forgetPassphrase();
    // Opens with the passphrase that is set and seals under `next` with a new salt. The old one counts until this is Ready.
    QFuture<VaultAnswer> changePassphrase(SecretBytes next);

    QFuture<VaultAnswer> load(VaultEntry entry) override;
    QFuture<VaultAnswer> store(VaultEntry entry, SharedSecret secret) override;
    QFuture<VaultAnswer> remove(VaultEntry entry) override;

private:
    struct Contents {
        std::map<VaultEntry, SharedSecret> secrets;
        bool changed = false;
    };
    using Step = std::function<VaultAnswer(Contents &)>;
    class Run;

    static Result<SecretBytes> packed(const Contents &contents);
    static Result<Contents> unpacked(const SecretBytes &bytes);

    QFuture<VaultAnswer> run(Step step);
    void goOn(const std::shared_ptr<Run> &run);
    void derive(const PassphraseHeader &header, const std::shared_ptr<Run> &run);
    VaultAnswer perform(const Result<QByteArray> &file, const Step &step) const;
    [[nodiscard]] VaultAnswer written(const Contents &contents, const PassphraseHeader &header,
                                      const SharedKey &key) const;
    void reseal(const SharedSecret &passphrase, const Contents &contents, const std::shared_ptr<Run> &run);

    QString m_path;
    RandomSource &m_random;
    ScryptCost m_cost;
    SharedSecret m_passphrase;
    std::optional<PassphraseHeader> m_header; // what m_key was derived with
    SharedKey m_key;
};

} // namespace kjc
