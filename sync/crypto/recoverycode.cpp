// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/recoverycode.h"

#include "sync/crypto/keyderivation.h"

#include <array>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr QStringView kSigns = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static constexpr int kDataSigns = RecoveryCode::kGroupSigns - 1;
using Group = std::array<quint8, RecoveryCode::kGroupSigns>;

// Times x in the field of 32 elements, modulo x^5 + x^2 + 1.
static quint8 timesX(quint8 value)
{
    const int doubled = value << 1;
    return quint8(doubled & 0x20 ? doubled ^ 0x25 : doubled);
}

// A polynomial in x over that field: each place of the group has a power of its own, so neither a wrong sign nor two that
// changed places can cancel out. The group's number is added last.
static quint8 checkOf(const Group &group, int number)
{
    quint8 sum = 0;
    for (int i = 0; i < kDataSigns; ++i)
        sum = timesX(quint8(sum ^ group[size_t(i)]));
    return quint8(sum ^ number);
}

// Four signs hold 20 bits: a group begins at a byte or in the middle of one.
static quint32 bitsOf(const SecretBytes &secret, int group)
{
    const qsizetype at = group / 2 * 5 + (group % 2 == 0 ? 0 : 2);
    const uchar *bytes = secret.data() + at;
    const quint32 three = quint32(bytes[0]) << 16 | quint32(bytes[1]) << 8 | bytes[2];
    return group % 2 == 0 ? three >> 4 : three & 0xfffff;
}

static void putBits(SecretBytes &secret, int group, quint32 bits)
{
    uchar *bytes = secret.data() + group / 2 * 5 + (group % 2 == 0 ? 0 : 2);
    const quint32 three = group % 2 == 0 ? bits << 4 : bits;
    bytes[0] = uchar(bytes[0] | three >> 16);
    bytes[1] = uchar(bytes[1] | three >> 8);
    bytes[2] = uchar(bytes[2] | three);
}

static int valueOf(QChar sign)
{
    const QChar upper = sign.toUpper();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    return int(kSigns.indexOf(upper));
}

static bool isFiller(QChar sign)
{
    const QChar::Category category = sign.category();
    return sign.isSpace() || category == QChar::Punctuation_Dash || category == QChar::Other_Format;
}

Result<RecoveryCode> RecoveryCode::random(RandomSource &random)
{
    SecretBytes secret(kBytes);
    KJC_TRY(random.fill(secret.data(), secret.size()));
    return RecoveryCode(std::move(secret));
}

QString RecoveryCode::toText() const
{
    QString text;
    for (int number = 0; number < kGroups; ++number) {
        const quint32 bits = bitsOf(m_secret, number);
        Group group{};
        for (int i = 0; i < kDataSigns; ++i)
            group[size_t(i)] = quint8(bits >> (5 * (kDataSigns - 1 - i)) & 31);
        group[kDataSigns] = checkOf(group, number);
        if (number > 0)
            text += u'-';
        for (const quint8 value : group)
            text += kSigns[value];
    }
    return text;
}

static Result<quint32> bitsIn(QStringView signs, int number)
{
    Group group{};
    quint32 bits = 0;
    for (int i = 0; i < RecoveryCode::kGroupSigns; ++i) {
        const int value = valueOf(signs[i]);
        if (value < 0)
            return Error{Error::Kind::Invalid, u"No sign of a recovery code"_s,
                         u"group %1, sign %2"_s.arg(number + 1).arg(i + 1)};
        group[size_t(i)] = quint8(value);
        if (i < kDataSigns)
            bits = bits << 5 | quint32(value);
    }
    if (checkOf(group, number) != group[kDataSigns])
        return Error{Error::Kind::Invalid, u"A mistake in a group"_s, u"group %1"_s.arg(number + 1)};
    return bits;
}

Result<RecoveryCode> RecoveryCode::parse(QStringView typed)
{
    QString signs;
    for (const QChar sign : typed)
        if (!isFiller(sign))
            signs += sign;
    if (signs.isEmpty())
        return Error{Error::Kind::Empty, u"No recovery code"_s, {}};
    SecretBytes secret(kBytes);
    for (int number = 0; number < kGroups && (number + 1) * kGroupSigns <= signs.size(); ++number) {
        KJC_TRY_ASSIGN(bits, bitsIn(QStringView(signs).mid(number * kGroupSigns, kGroupSigns), number));
        putBits(secret, number, bits);
    }
    if (signs.size() != kGroups * kGroupSigns)
        return Error{
            Error::Kind::Invalid, u"%1 signs instead of %2"_s.arg(signs.size()).arg(kGroups * kGroupSigns), {}};
    return RecoveryCode(std::move(secret));
}

Result<SharedKey> RecoveryCode::key() const
{
    KJC_TRY_ASSIGN(bytes, hkdf(m_secret.view(), {}, "kecarajocomer recovery 1"));
    KJC_TRY_ASSIGN(key, SecretKey::fromBytes(std::move(bytes)));
    return SharedKey(std::make_shared<const SecretKey>(std::move(key)));
}

} // namespace kjc
