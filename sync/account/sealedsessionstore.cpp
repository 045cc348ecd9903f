// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/sealedsessionstore.h"

namespace kjc {

using namespace Qt::StringLiterals;

Result<Done> SealedSessionStore::save(const AuthSession &session)
{
    if (session.userId != m_userId)
        return Error{Error::Kind::Invalid, u"a session of somebody else"_s, {}};
    // The session on the disk worked, or there would be no newer one: so that beside the newest lies its immediate
    // predecessor, the only older one the service still takes.
    KJC_TRY(m_file.confirm());
    QByteArray bytes = bytesOf(session);
    const auto saved = m_file.save(SecretBytes::copyOf(bytes));
    wipe(bytes);
    KJC_TRY(saved);
    return session.isSignedIn() ? Result<Done>(Done{}) : m_file.confirm();
}

Result<std::optional<AuthSession>> SealedSessionStore::load()
{
    const auto opened = m_file.load();
    if (!opened && opened.error().kind == Error::Kind::NotFound)
        return std::optional<AuthSession>();
    if (!opened)
        return opened.error();
    KJC_TRY_ASSIGN(session, sessionFrom(opened.value().view().toByteArray()));
    return std::optional(session);
}

} // namespace kjc
