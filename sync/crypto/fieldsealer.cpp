// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/fieldsealer.h"

#include "sync/crypto/keyderivation.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr qsizetype kStep = 64;
static constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

// ISO/IEC 7816-4: a mark, then zeros.
static void fillUp(QByteArray &text)
{
    text.append('\x80');
    text.append((kStep - text.size() % kStep) % kStep, '\0');
}

// Where the text ends; negative without a mark.
static qsizetype endOf(QByteArrayView text)
{
    qsizetype end = text.size() - 1;
    while (end >= 0 && text[end] == '\0')
        --end;
    return end >= 0 && text[end] == '\x80' ? end : -1;
}

static QString encoded(quint32 generation, const Sealed &sealed)
{
    const QByteArray parts[] = {QByteArray::number(generation), sealed.nonce.toBase64(kBase64),
                                sealed.cipher.toBase64(kBase64), sealed.tag.toBase64(kBase64)};
    return QString::fromLatin1(QByteArray(parts[0] + '|' + parts[1] + '|' + parts[2] + '|' + parts[3]));
}

static Error notSealed()
{
    return {Error::Kind::Parse, u"Not the bytes of a sealed field"_s, {}};
}

static Result<QByteArray> bytesOf(QByteArrayView part)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(part.toByteArray(), kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    // One text for one value: no sloppy spelling of the same bytes.
    if (!decoded || decoded.decoded.toBase64(kBase64) != part)
        return notSealed();
    return decoded.decoded;
}

FieldSealer::FieldSealer(HouseholdId household, RandomSource &random) : m_household(household), m_random(random) {}

Result<Done> FieldSealer::useKeys(const std::map<quint32, SharedKey> &keys)
{
    std::map<quint32, SealedBox> boxes;
    SharedKey idKey;
    for (const auto &[generation, key] : keys) {
        KJC_TRY_ASSIGN(fieldKey, subKey(*key, "kecarajocomer field 1"));
        boxes.emplace(generation, SealedBox(std::move(fieldKey), m_random));
        if (generation != 1)
            continue;
        KJC_TRY_ASSIGN(derived, subKey(*key, "kecarajocomer id 1"));
        idKey = std::move(derived);
    }
    m_boxes = std::move(boxes);
    m_idKey = std::move(idKey);
    return Done{};
}

QByteArray FieldSealer::boundTo(const FieldPlace &place, quint32 generation) const
{
    const QString text =
        QStringList{m_household.toString(), place.kind, place.id, place.field, QString::number(generation)}.join(u'|');
    return text.toUtf8();
}

Result<QString> FieldSealer::seal(const QByteArray &value, const QString &stamp, const FieldPlace &place)
{
    if (m_boxes.empty())
        return Error{Error::Kind::NotFound, u"No key of this household"_s, {}};
    if (stamp.contains(u'\n'))
        return Error{Error::Kind::Invalid, u"No stamp"_s, {}};
    auto &[generation, box] = *m_boxes.rbegin();
    QByteArray text = stamp.toUtf8() + '\n' + value;
    fillUp(text);
    KJC_TRY_ASSIGN(sealed, box.seal(text, boundTo(place, generation)));
    return encoded(generation, sealed);
}

Result<OpenedField> FieldSealer::open(const QString &sealed, const FieldPlace &place) const
{
    const QByteArrayList parts = sealed.toLatin1().split('|');
    bool isNumber = false;
    const quint32 generation = parts.front().toUInt(&isNumber);
    if (parts.size() != 4 || !isNumber || QByteArray::number(generation) != parts.front())
        return notSealed();
    KJC_TRY_ASSIGN(nonce, bytesOf(parts[1]));
    KJC_TRY_ASSIGN(cipher, bytesOf(parts[2]));
    KJC_TRY_ASSIGN(tag, bytesOf(parts[3]));
    const auto box = m_boxes.find(generation);
    if (box == m_boxes.end())
        return Error{Error::Kind::NotFound, u"No household key of generation %1"_s.arg(generation), {}};
    KJC_TRY_ASSIGN(bytes, box->second.open({nonce, cipher, tag}, boundTo(place, generation)));
    const qsizetype end = endOf(bytes.view());
    const QByteArray text = end < 0 ? QByteArray() : bytes.view().first(end).toByteArray();
    const qsizetype stampEnd = text.indexOf('\n');
    if (stampEnd < 0)
        return Error{Error::Kind::FileDamaged, u"A sealed field without a stamp"_s, {}};
    return OpenedField{text.mid(stampEnd + 1), QString::fromUtf8(text.left(stampEnd)), generation};
}

Result<QUuid> FieldSealer::idFor(const QByteArray &what) const
{
    if (!m_idKey)
        return Error{Error::Kind::NotFound, u"No household key of generation 1"_s, {}};
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    const auto *data = reinterpret_cast<const uchar *>(what.constData());
    if (!HMAC(EVP_sha256(), m_idKey->data(), int(SecretKey::kBytes), data, size_t(what.size()),
              reinterpret_cast<uchar *>(digest.data()), &size))
        return Error{Error::Kind::Io, u"OpenSSL could not compute an id"_s, {}};
    // RFC 9562 §5.8: version 8, whose bits are the maker's own.
    digest[6] = char((digest[6] & 0x0f) | 0x80);
    digest[8] = char((digest[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(digest.first(16));
}

} // namespace kjc
