// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/randomsource.h"
#include "sync/crypto/secretbytes.h"

namespace kjc {

// An account's session (its tokens), sealed in a file beside the library under a key derived from the vault's. It opens only
// for the profile and the user it was sealed for. The session before stays in a second file until the new one is known to
// work: a crash between a server's answer and save() leaves one that the server still takes.
class SessionFile
{
public:
    struct Owner {
        QString profile; // what names the library: it must not change when the folder is moved
        QString user;    // the account's id
    };

    // `random` must outlive this.
    SessionFile(QString path, Owner owner, SharedKey vaultKey, RandomSource &random);

    // Written whole and flushed when it returns. Io, DiskFull: the session before is still there.
    Result<Done> save(const SecretBytes &session);
    // The newest that can be read. NotFound: none was saved. Invalid: sealed under another vault key. FileDamaged: damaged,
    // or of another profile or user. Unsupported: of a newer version. Io: cannot be read now. None of them means signed out.
    [[nodiscard]] Result<SecretBytes> load() const;
    // The one before, while the newest is not confirmed. Errors as of load().
    [[nodiscard]] Result<SecretBytes> loadPrevious() const;
    // The newest was accepted by the server: forgets the one before.
    Result<Done> confirm();
    // Signs out: forgets both.
    Result<Done> remove();
    // Brings both under this key from that of `from`, while keys are being changed; leaves what `from` does not open as it
    // is. May be done twice.
    Result<Done> sealAgain(const SharedKey &from);

private:
    [[nodiscard]] QString previousPath() const;
    [[nodiscard]] Result<SecretBytes> opened(const QString &path) const;
    Result<Done> write(const QString &path, const SecretBytes &session);

    QString m_path;
    Owner m_owner;
    SharedKey m_vaultKey;
    RandomSource &m_random;
};

} // namespace kjc
