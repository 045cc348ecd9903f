// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/memberkey.h"

#include "sync/crypto/keyderivation.h"
#include "sync/crypto/passphrasebox.h"
#include "sync/crypto/recoverycode.h"
#include "sync/crypto/sealedbox.h"

#include <openssl/evp.h>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr char kFormat = 1;
static const QByteArray kRecoveryMagic = "KJCR";

namespace {

struct FreeKey {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX *context) const { EVP_PKEY_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;

} // namespace

static Key privateKey(const SecretKey &secret)
{
    return Key(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, secret.data(), size_t(SecretKey::kBytes)));
}

static Key publicKey(const QByteArray &bytes)
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    return Key(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, data, size_t(bytes.size())));
}

Result<MemberKey> MemberKey::random(RandomSource &random)
{
    KJC_TRY_ASSIGN(secret, SecretKey::random(random));
    return of(std::make_shared<const SecretKey>(std::move(secret)));
}

Result<MemberKey> MemberKey::of(SharedKey secret)
{
    const Key key = privateKey(*secret);
    QByteArray bytes(kPublicBytes, '\0');
    size_t size = size_t(kPublicBytes);
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<uchar *>(bytes.data()), &size) != 1)
        return Error{Error::Kind::Io, u"OpenSSL could not make a key pair"_s, {}};
    return MemberKey{std::move(secret), bytes};
}

Result<SecretBytes> agreedSecret(const SecretKey &own, const QByteArray &other)
{
    if (other.size() != MemberKey::kPublicBytes)
        return Error{Error::Kind::Invalid, u"A public key of %1 bytes"_s.arg(other.size()), {}};
    const Key mine = privateKey(own);
    const Key theirs = publicKey(other);
    const std::unique_ptr<EVP_PKEY_CTX, FreeKey> context(mine ? EVP_PKEY_CTX_new(mine.get(), nullptr) : nullptr);
    SecretBytes secret(SecretKey::kBytes);
    size_t size = size_t(secret.size());
    if (!theirs || !context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), theirs.get()) != 1 ||
        EVP_PKEY_derive(context.get(), secret.data(), &size) != 1 || secret == SecretBytes(SecretKey::kBytes))
        return Error{Error::Kind::Invalid, u"Nothing can be agreed on with this public key"_s, {}};
    return secret;
}

static QByteArray boundTo(const HouseholdKeyName &name)
{
    const QString text = u"kecarajocomer household key 1|%1|%2"_s.arg(name.household.toString()).arg(name.generation);
    return text.toUtf8();
}

static Result<SharedKey> wrappingKey(const SecretKey &own, const QByteArray &other, const QByteArray &ephemeral,
                                     const QByteArray &member, const HouseholdKeyName &name)
{
    KJC_TRY_ASSIGN(agreed, agreedSecret(own, other));
    KJC_TRY_ASSIGN(bytes, hkdf(agreed.view(), QByteArray(ephemeral + member), boundTo(name)));
    KJC_TRY_ASSIGN(key, SecretKey::fromBytes(std::move(bytes)));
    return SharedKey(std::make_shared<const SecretKey>(std::move(key)));
}

Result<QByteArray> wrapHouseholdKey(const SecretKey &householdKey, const HouseholdKeyName &name,
                                    const QByteArray &memberPublicKey, RandomSource &random)
{
    KJC_TRY_ASSIGN(ephemeral, MemberKey::random(random));
    KJC_TRY_ASSIGN(key, wrappingKey(*ephemeral.secret, memberPublicKey, ephemeral.publicKey, memberPublicKey, name));
    const QByteArray header = QByteArray(1, kFormat) + ephemeral.publicKey;
    KJC_TRY_ASSIGN(sealed, SealedBox(key, random).seal(householdKey.view(), QByteArray(header + boundTo(name))));
    return QByteArray(header + sealed.toBytes());
}

Result<SharedKey> unwrapHouseholdKey(const QByteArray &wrapped, const HouseholdKeyName &name, const MemberKey &member)
{
    constexpr qsizetype headerBytes = 1 + MemberKey::kPublicBytes;
    const Error damaged{Error::Kind::FileDamaged, u"Not a household key for this member"_s, {}};
    if (wrapped.size() < headerBytes)
        return damaged;
    if (wrapped.front() != kFormat)
        return Error{Error::Kind::Unsupported, u"A household key of format %1"_s.arg(int(wrapped.front())), {}};
    const QByteArray header = wrapped.left(headerBytes);
    const QByteArray ephemeral = header.mid(1);
    const auto key = wrappingKey(*member.secret, ephemeral, ephemeral, member.publicKey, name);
    if (!key)
        return damaged;
    KJC_TRY_ASSIGN(sealed, Sealed::fromBytes(wrapped.mid(headerBytes)));
    KJC_TRY_ASSIGN(bytes, SealedBox::open(*key.value(), sealed, QByteArray(header + boundTo(name))));
    auto householdKey = SecretKey::fromBytes(std::move(bytes));
    if (!householdKey)
        return damaged;
    return SharedKey(std::make_shared<const SecretKey>(std::move(householdKey).value()));
}

static QByteArray privateKeyOf(const QString &user)
{
    return "kecarajocomer private key|" + user.toUtf8();
}

static Result<MemberKey> memberFrom(const SecretBytes &bytes)
{
    KJC_TRY_ASSIGN(secret, SecretKey::fromBytes(bytes.view()));
    return MemberKey::of(std::make_shared<const SecretKey>(std::move(secret)));
}

Result<QByteArray> wrapForPassphrase(const MemberKey &member, const SecretBytes &passphrase, const QString &user,
                                     RandomSource &random)
{
    return sealWithPassphrase(member.secret->view(), passphrase, privateKeyOf(user), random);
}

Result<MemberKey> unwrapByPassphrase(const QByteArray &wrapped, const SecretBytes &passphrase, const QString &user)
{
    KJC_TRY_ASSIGN(bytes, openWithPassphrase(wrapped, passphrase, privateKeyOf(user)));
    return memberFrom(bytes);
}

Result<QByteArray> wrapForRecovery(const MemberKey &member, const RecoveryCode &code, const QString &user,
                                   RandomSource &random)
{
    KJC_TRY_ASSIGN(key, code.key());
    const QByteArray header = kRecoveryMagic + QByteArray(1, kFormat);
    const QByteArray bound = header + privateKeyOf(user);
    KJC_TRY_ASSIGN(sealed, SealedBox(key, random).seal(member.secret->view(), bound));
    return QByteArray(header + sealed.toBytes());
}

Result<MemberKey> unwrapByRecovery(const QByteArray &wrapped, const RecoveryCode &code, const QString &user)
{
    const qsizetype headerBytes = kRecoveryMagic.size() + 1;
    if (wrapped.size() < headerBytes || !wrapped.startsWith(kRecoveryMagic))
        return Error{Error::Kind::FileDamaged, u"Not bytes that a recovery code opens"_s, {}};
    if (wrapped[headerBytes - 1] != kFormat)
        return Error{Error::Kind::Unsupported, u"Bytes for a recovery code of a newer format"_s, {}};
    KJC_TRY_ASSIGN(sealed, Sealed::fromBytes(wrapped.mid(headerBytes)));
    KJC_TRY_ASSIGN(key, code.key());
    const QByteArray bound = wrapped.left(headerBytes) + privateKeyOf(user);
    const auto bytes = SealedBox::open(*key, sealed, bound);
    if (!bytes)
        return Error{Error::Kind::Invalid, u"Another recovery code, or damaged"_s, {}};
    return memberFrom(bytes.value());
}

} // namespace kjc
