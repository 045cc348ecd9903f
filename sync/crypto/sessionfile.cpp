// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/sessionfile.h"

#include "sync/crypto/keyderivation.h"
#include "sync/crypto/sealedbox.h"
#include "sync/crypto/secretfile.h"

#include <QFile>

namespace kjc {

using namespace Qt::StringLiterals;

static const QByteArray kMagic = "KJCS";
static constexpr char kFormat = 1;
static constexpr qsizetype kHeaderBytes = 4 + 1 + kKeyIdBytes;

static Result<SharedKey> sessionKey(const SharedKey &vaultKey)
{
    return subKey(*vaultKey, "kecarajocomer session 1");
}

static Result<QByteArray> headerFor(const SharedKey &vaultKey)
{
    KJC_TRY_ASSIGN(id, keyIdOf(*vaultKey));
    QByteArray header = kMagic;
    header.append(kFormat).append(id);
    return header;
}

static QByteArray boundTo(const QByteArray &header, const SessionFile::Owner &owner)
{
    QByteArray bound = header;
    bound.append(owner.profile.toUtf8()).append('\0').append(owner.user.toUtf8());
    return bound;
}

SessionFile::SessionFile(QString path, Owner owner, SharedKey vaultKey, RandomSource &random)
    : m_path(std::move(path)),
      m_owner(std::move(owner)),
      m_vaultKey(std::move(vaultKey)),
      m_random(random)
{
    Q_ASSERT(m_vaultKey);
}

QString SessionFile::previousPath() const
{
    return m_path + u".previous";
}

Result<Done> SessionFile::write(const QString &path, const SecretBytes &session)
{
    KJC_TRY_ASSIGN(key, sessionKey(m_vaultKey));
    KJC_TRY_ASSIGN(header, headerFor(m_vaultKey));
    KJC_TRY_ASSIGN(sealed, SealedBox(key, m_random).seal(session.view(), boundTo(header, m_owner)));
    return secretfile::write(path, header + sealed.toBytes());
}

Result<SecretBytes> SessionFile::opened(const QString &path) const
{
    KJC_TRY_ASSIGN(bytes, secretfile::read(path));
    if (bytes.size() < kHeaderBytes || !bytes.startsWith(kMagic))
        return Error{Error::Kind::FileDamaged, u"Not a session"_s, path};
    if (bytes[kMagic.size()] != kFormat)
        return Error{Error::Kind::Unsupported, u"A session of a newer format"_s, path};
    KJC_TRY_ASSIGN(header, headerFor(m_vaultKey));
    if (!bytes.startsWith(header))
        return Error{Error::Kind::Invalid, u"The session lies under another key"_s, path};
    KJC_TRY_ASSIGN(sealed, Sealed::fromBytes(bytes.mid(kHeaderBytes)));
    KJC_TRY_ASSIGN(key, sessionKey(m_vaultKey));
    return SealedBox::open(*key, sealed, boundTo(header, m_owner));
}

Result<Done> SessionFile::save(const SecretBytes &session)
{
    // A second save without confirm() keeps the last one that is known to work.
    if (!QFile::exists(previousPath())) {
        const auto current = secretfile::read(m_path);
        if (current)
            KJC_TRY(secretfile::write(previousPath(), current.value()));
        else if (current.error().kind != Error::Kind::NotFound)
            return current.error();
    }
    return write(m_path, session);
}

Result<SecretBytes> SessionFile::load() const
{
    auto newest = opened(m_path);
    if (newest)
        return newest;
    const Error::Kind kind = newest.error().kind;
    if (kind != Error::Kind::NotFound && kind != Error::Kind::FileDamaged)
        return newest;
    auto previous = loadPrevious();
    return previous ? std::move(previous) : std::move(newest);
}

Result<SecretBytes> SessionFile::loadPrevious() const
{
    return opened(previousPath());
}

Result<Done> SessionFile::confirm()
{
    return secretfile::remove(previousPath());
}

Result<Done> SessionFile::remove()
{
    KJC_TRY(secretfile::remove(previousPath()));
    return secretfile::remove(m_path);
}

Result<Done> SessionFile::sealAgain(const SharedKey &from)
{
    const SessionFile old(m_path, m_owner, from, m_random);
    for (const QString &path : {m_path, previousPath()}) {
        const auto session = old.opened(path);
        if (session)
            KJC_TRY(write(path, session.value()));
        else if (session.error().kind == Error::Kind::Io)
            return session.error();
    }
    return Done{};
}

} // namespace kjc
