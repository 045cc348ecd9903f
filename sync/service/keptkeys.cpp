// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service/keptkeys.h"

#include "sync/crypto/memberkey.h"

#include <QDataStream>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr quint8 kFormat = 1;

static QByteArray bytesOf(const SharedKey &key)
{
    return key ? QByteArray(key->view().data(), key->view().size()) : QByteArray();
}

SharedSecret KeptKeys::toSecret() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kFormat << household.uuid() << off << bytesOf(member) << quint32(keys.size());
    for (const auto &[generation, key] : keys)
        out << generation << bytesOf(key);
    SharedSecret secret = sharedSecret(bytes);
    wipe(bytes);
    return secret;
}

static SharedKey readKey(QDataStream &in)
{
    QByteArray bytes;
    in >> bytes;
    auto key = SecretKey::fromBytes(QByteArrayView(bytes));
    wipe(bytes);
    return key ? std::make_shared<const SecretKey>(std::move(key).value()) : SharedKey();
}

Result<KeptKeys> KeptKeys::fromSecret(const SecretBytes &bytes)
{
    const Error damaged{Error::Kind::FileDamaged, u"Not the keys of a household"_s, {}};
    QByteArray copy = bytes.view().toByteArray();
    QDataStream in(copy);
    in.setVersion(QDataStream::Qt_6_4);
    quint8 format = 0;
    QUuid household;
    KeptKeys kept;
    quint32 count = 0;
    in >> format >> household >> kept.off;
    kept.household = HouseholdId(household);
    kept.member = readKey(in);
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        quint32 generation = 0;
        in >> generation;
        if (const SharedKey key = readKey(in))
            kept.keys.emplace(generation, key);
    }
    const bool whole = in.status() == QDataStream::Ok && format == kFormat && kept.keys.size() == count;
    wipe(copy);
    if (!whole)
        return damaged;
    return kept;
}

int KeptKeys::take(const std::map<quint32, QByteArray> &wrapped)
{
    const auto pair = member ? MemberKey::of(member) : Result<MemberKey>(Error{Error::Kind::NotFound, {}, {}});
    if (!pair)
        return 0;
    int taken = 0;
    for (const auto &[generation, bytes] : wrapped) {
        if (keys.contains(generation))
            continue;
        if (const auto key = unwrapHouseholdKey(bytes, {household, generation}, pair.value())) {
            keys.emplace(generation, key.value());
            ++taken;
        }
    }
    return taken;
}

Result<std::map<quint32, std::map<QString, QByteArray>>> KeptKeys::lacking(const std::vector<MemberKeys> &members,
                                                                           RandomSource &random) const
{
    std::map<quint32, std::map<QString, QByteArray>> wrapped;
    for (const MemberKeys &who : members)
        for (const auto &[generation, key] : keys) {
            if (who.publicKey.isEmpty() || std::ranges::find(who.generations, generation) != who.generations.end())
                continue;
            const auto bytes = wrapHouseholdKey(*key, {household, generation}, who.publicKey, random);
            if (!bytes && bytes.error().kind != Error::Kind::Invalid) // a public key that is none helps nobody
                return bytes.error();
            if (bytes)
                wrapped[generation].emplace(who.userId, bytes.value());
        }
    return wrapped;
}

bool KeptKeys::isMemberOf(const QByteArray &publicKey) const
{
    const auto pair = member ? MemberKey::of(member) : Result<MemberKey>(Error{Error::Kind::NotFound, {}, {}});
    return pair && pair.value().publicKey == publicKey;
}

} // namespace kjc
