// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/passphrasebox.h"

#include <QtEndian>

namespace kjc {

using namespace Qt::StringLiterals;

static const QByteArray kMagic = "KJCP";
static constexpr char kFormat = 1;
static constexpr qsizetype kHeaderBytes = 4 + 1 + 8 + 4 + 4 + kSaltBytes;

template <typename Number>
static QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

Result<PassphraseHeader> PassphraseHeader::fresh(RandomSource &random, const ScryptCost &cost)
{
    SecretBytes salt(kSaltBytes);
    KJC_TRY(random.fill(salt.data(), salt.size()));
    return PassphraseHeader{cost, salt.view().toByteArray()};
}

Result<PassphraseHeader> PassphraseHeader::of(const QByteArray &bytes)
{
    if (bytes.size() < kHeaderBytes || !bytes.startsWith(kMagic))
        return Error{Error::Kind::FileDamaged, u"Not bytes that a passphrase protects"_s, {}};
    if (bytes[kMagic.size()] != kFormat)
        return Error{
            Error::Kind::Unsupported, u"Format %1 of a passphrase's bytes"_s.arg(int(bytes[kMagic.size()])), {}};
    const char *at = bytes.constData() + kMagic.size() + 1;
    const ScryptCost cost{qFromBigEndian<quint64>(at), qFromBigEndian<quint32>(at + 8),
                          qFromBigEndian<quint32>(at + 12)};
    return PassphraseHeader{cost, QByteArray(at + 16, kSaltBytes)};
}

QByteArray PassphraseHeader::toBytes() const
{
    QByteArray bytes = kMagic;
    bytes.append(kFormat).append(bigEndian(cost.n)).append(bigEndian(cost.r)).append(bigEndian(cost.p)).append(salt);
    return bytes;
}

Result<SharedKey> PassphraseHeader::keyFor(const SecretBytes &passphrase) const
{
    KJC_TRY_ASSIGN(bytes, scrypt(passphrase.view(), salt, cost));
    KJC_TRY_ASSIGN(key, SecretKey::fromBytes(std::move(bytes)));
    return SharedKey(std::make_shared<const SecretKey>(std::move(key)));
}

static QByteArray boundTo(const QByteArray &header, QByteArrayView bound)
{
    QByteArray all = header;
    all.append(bound);
    return all;
}

Result<QByteArray> sealUnder(const PassphraseHeader &header, const SharedKey &key, QByteArrayView text,
                             QByteArrayView bound, RandomSource &random)
{
    const QByteArray front = header.toBytes();
    SealedBox box(key, random);
    KJC_TRY_ASSIGN(sealed, box.seal(text, boundTo(front, bound)));
    return QByteArray(front + sealed.toBytes());
}

Result<SecretBytes> openUnder(const QByteArray &bytes, const SharedKey &key, QByteArrayView bound)
{
    KJC_TRY(PassphraseHeader::of(bytes));
    KJC_TRY_ASSIGN(sealed, Sealed::fromBytes(bytes.mid(kHeaderBytes)));
    auto opened = SealedBox::open(*key, sealed, boundTo(bytes.left(kHeaderBytes), bound));
    if (!opened)
        return Error{Error::Kind::Invalid, u"Another passphrase, or damaged"_s, {}};
    return opened;
}

Result<QByteArray> sealWithPassphrase(QByteArrayView text, const SecretBytes &passphrase, QByteArrayView bound,
                                      RandomSource &random, const ScryptCost &cost)
{
    KJC_TRY_ASSIGN(header, PassphraseHeader::fresh(random, cost));
    KJC_TRY_ASSIGN(key, header.keyFor(passphrase));
    return sealUnder(header, key, text, bound, random);
}

Result<SecretBytes> openWithPassphrase(const QByteArray &bytes, const SecretBytes &passphrase, QByteArrayView bound)
{
    KJC_TRY_ASSIGN(header, PassphraseHeader::of(bytes));
    KJC_TRY_ASSIGN(key, header.keyFor(passphrase));
    return openUnder(bytes, key, bound);
}

} // namespace kjc
