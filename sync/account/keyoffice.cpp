// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/keyoffice.h"

#include "sync/account/householdcall.h"

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kRowsPerStep = 100;

static QByteArray bytesIn(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

static QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

static std::optional<WrappedIdentity> identityIn(const QJsonObject &json)
{
    if (json.isEmpty())
        return {};
    return WrappedIdentity{bytesIn(json.value("public"_L1)), bytesIn(json.value("private"_L1)),
                           bytesIn(json.value("recovery"_L1))};
}

static MemberKeys memberIn(const QJsonObject &json)
{
    MemberKeys member{json.value("user"_L1).toString(), bytesIn(json.value("public"_L1)), {}};
    const QJsonArray generations = json.value("gens"_L1).toArray();
    for (const QJsonValue &generation : generations)
        member.generations.push_back(quint32(generation.toInt()));
    return member;
}

static EncryptionFacts factsIn(const QJsonObject &json)
{
    EncryptionFacts facts;
    facts.encrypted = json.value("encrypted"_L1).toBool();
    facts.newest = quint32(json.value("gen"_L1).toInt());
    facts.rekey = json.value("rekey"_L1).toBool();
    facts.farewell = json.value("off"_L1).toString();
    facts.role = roleNamed(json.value("role"_L1).toString()).value_or(MemberRole::Viewer);
    facts.identity = identityIn(json.value("identity"_L1).toObject());
    const QJsonArray keys = json.value("keys"_L1).toArray();
    for (const QJsonValue &key : keys)
        facts.keys.emplace(quint32(key["gen"_L1].toInt()), bytesIn(key["wrapped"_L1]));
    const QJsonArray members = json.value("members"_L1).toArray();
    for (const QJsonValue &member : members)
        facts.members.push_back(memberIn(member.toObject()));
    return facts;
}

QFuture<HouseholdResult<Done>> KeyOffice::tell(const QString &function, const QJsonObject &request)
{
    return askHousehold<Done>(m_client, this, function, request, [](const QJsonObject &) { return Done{}; });
}

QFuture<HouseholdResult<EncryptionFacts>> KeyOffice::facts(HouseholdId id)
{
    return askHousehold<EncryptionFacts>(m_client, this, u"household_encryption"_s, {{u"hh"_s, id.toString()}},
                                         &factsIn);
}

QFuture<HouseholdResult<Done>> KeyOffice::storeIdentity(const WrappedIdentity &identity, bool replace)
{
    QJsonObject request{{u"public"_s, textOf(identity.publicKey)}, {u"private"_s, textOf(identity.byPassphrase)}};
    if (!identity.byRecovery.isEmpty())
        request.insert(u"recovery"_s, textOf(identity.byRecovery));
    if (replace)
        request.insert(u"replace"_s, true);
    return tell(u"identity_store"_s, request);
}

QFuture<HouseholdResult<Done>> KeyOffice::storeKeys(HouseholdId id, quint32 generation,
                                                    const std::map<QString, QByteArray> &wrapped)
{
    QJsonArray keys;
    for (const auto &[user, bytes] : wrapped)
        keys.append(QJsonObject{{u"user"_s, user}, {u"wrapped"_s, textOf(bytes)}});
    return tell(u"household_keys_store"_s, {{u"hh"_s, id.toString()}, {u"gen"_s, int(generation)}, {u"keys"_s, keys}});
}

QFuture<HouseholdResult<Done>> KeyOffice::switchOff(HouseholdId id, const QString &farewell)
{
    return tell(u"household_encryption_off"_s, {{u"hh"_s, id.toString()}, {u"proof"_s, farewell}});
}

QFuture<HouseholdResult<KeyOffice::Stray>> KeyOffice::strays(HouseholdId id, const QJsonArray &after)
{
    QJsonObject request{{u"hh"_s, id.toString()}, {u"lim"_s, kRowsPerStep}};
    if (!after.isEmpty())
        request.insert(u"after"_s, after);
    return askHousehold<Stray>(m_client, this, u"household_to_seal"_s, request, [](const QJsonObject &reply) {
        return Stray{reply.value("encrypted"_L1).toBool(), reply.value("rows"_L1).toArray()};
    });
}

QFuture<HouseholdResult<Done>> KeyOffice::reseal(HouseholdId id, const QJsonArray &rows)
{
    return tell(u"household_reseal"_s, {{u"hh"_s, id.toString()}, {u"rows"_s, rows}});
}

} // namespace kjc
