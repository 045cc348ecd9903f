// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/sealedbox.h"

#include <openssl/evp.h>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMostBytes = qsizetype(1) << 30;
static_assert(Sealed::kTagBytes == EVP_GCM_TLS_TAG_LEN);

namespace {

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

} // namespace

static const uchar *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const uchar *>(view.data());
}

static uchar *bytesOf(QByteArray &array)
{
    return reinterpret_cast<uchar *>(array.data());
}

// OpenSSL wants somewhere to write even when there is nothing to write.
static bool feed(EVP_CIPHER_CTX *context, uchar *out, QByteArrayView in)
{
    int written = 0;
    return in.isEmpty() ||
           (EVP_CipherUpdate(context, out, &written, bytesOf(in), int(in.size())) == 1 && written == int(in.size()));
}

static bool run(EVP_CIPHER_CTX *context, uchar *out, QByteArrayView in, QByteArrayView bound)
{
    return feed(context, nullptr, bound) && feed(context, out, in);
}

static bool finish(EVP_CIPHER_CTX *context)
{
    uchar rest[Sealed::kTagBytes];
    int written = 0;
    return EVP_CipherFinal_ex(context, rest, &written) == 1 && written == 0;
}

QByteArray Sealed::toBytes() const
{
    QByteArray bytes;
    bytes.reserve(nonce.size() + cipher.size() + tag.size());
    bytes.append(nonce).append(cipher).append(tag);
    return bytes;
}

Result<Sealed> Sealed::fromBytes(const QByteArray &bytes)
{
    const qsizetype text = bytes.size() - kNonceBytes - kTagBytes;
    if (text < 0)
        return Error{Error::Kind::FileDamaged, u"Sealed bytes are cut off"_s, {}};
    return Sealed{bytes.left(kNonceBytes), bytes.mid(kNonceBytes, text), bytes.right(kTagBytes)};
}

SealedBox::SealedBox(SharedKey key, RandomSource &random) : m_key(std::move(key)), m_random(random)
{
    Q_ASSERT(m_key);
}

Result<Sealed> SealedBox::seal(QByteArrayView text, QByteArrayView bound)
{
    if (text.size() > kMostBytes || bound.size() > kMostBytes)
        return Error{Error::Kind::Invalid, u"Too long to seal: %1 bytes"_s.arg(text.size()), {}};
    Sealed sealed{QByteArray(Sealed::kNonceBytes, '\0'), QByteArray(text.size(), '\0'),
                  QByteArray(Sealed::kTagBytes, '\0')};
    KJC_TRY(m_random.fill(bytesOf(sealed.nonce), sealed.nonce.size()));
    if (sealed.nonce == m_lastNonce)
        return Error{Error::Kind::Io, u"The random source repeats itself"_s, {}};
    m_lastNonce = sealed.nonce;
    const Cipher context(EVP_CIPHER_CTX_new());
    const bool ok =
        context &&
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, m_key->data(), bytesOf(sealed.nonce)) == 1 &&
        run(context.get(), bytesOf(sealed.cipher), text, bound) && finish(context.get()) &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, int(Sealed::kTagBytes), sealed.tag.data()) == 1;
    if (!ok)
        return Error{Error::Kind::Io, u"OpenSSL could not encrypt"_s, {}};
    return sealed;
}

Result<SecretBytes> SealedBox::open(const SecretKey &key, const Sealed &sealed, QByteArrayView bound)
{
    if (sealed.nonce.size() != Sealed::kNonceBytes || sealed.tag.size() != Sealed::kTagBytes ||
        sealed.cipher.size() > kMostBytes || bound.size() > kMostBytes)
        return Error{Error::Kind::FileDamaged, u"Sealed bytes have no sealed form"_s, {}};
    SecretBytes text(sealed.cipher.size());
    QByteArray tag = sealed.tag;
    const Cipher context(EVP_CIPHER_CTX_new());
    const bool ok =
        context &&
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), bytesOf(sealed.nonce)) == 1 &&
        run(context.get(), text.data(), sealed.cipher, bound) &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, int(Sealed::kTagBytes), tag.data()) == 1 &&
        finish(context.get());
    if (!ok)
        return Error{Error::Kind::FileDamaged, u"The seal is broken"_s, {}};
    return text;
}

} // namespace kjc
