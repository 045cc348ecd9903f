// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/authsession.h"
#include "sync/crypto/sessionfile.h"

namespace kjc {

// The session of one person in its sealed file.
class SealedSessionStore final : public SessionStore
{
public:
    // `file` belongs to `userId`.
    SealedSessionStore(SessionFile file, QString userId) : m_file(std::move(file)), m_userId(std::move(userId)) {}

    // Invalid for somebody else's session. One without tokens also removes the older one that the file keeps beside it.
    Result<Done> save(const AuthSession &session) override;
    Result<std::optional<AuthSession>> load() override;

private:
    SessionFile m_file;
    QString m_userId;
};

} // namespace kjc
