// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/households.h"

#include "sync/account/householdcall.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace kjc {

using namespace Qt::StringLiterals;

QString wireName(MemberRole role)
{
    switch (role) {
    case MemberRole::Owner: return u"owner"_s;
    case MemberRole::Editor: return u"editor"_s;
    case MemberRole::Viewer: break;
    }
    return u"viewer"_s;
}

std::optional<MemberRole> roleNamed(const QString &wireName)
{
    for (const MemberRole role : {MemberRole::Owner, MemberRole::Editor, MemberRole::Viewer})
        if (kjc::wireName(role) == wireName)
            return role;
    return {};
}

QString invitationLink(const SupabaseProject &project, const QString &code)
{
    QString link = setUpLink(project);
    link.replace(u"://connect?"_s, u"://join?"_s);
    return QString(link + u"&code="_s + code);
}

QString codeOf(const QString &codeOrLink)
{
    const QUrl url(codeOrLink.trimmed());
    const bool isLink = url.scheme() == u"kecarajocomer";
    return isLink ? QUrlQuery(url).queryItemValue(u"code"_s, QUrl::FullyDecoded) : codeOrLink.trimmed();
}

// An unknown word of a newer server gives no rights here.
static MemberRole roleIn(const QJsonObject &json)
{
    return roleNamed(json.value("role"_L1).toString()).value_or(MemberRole::Viewer);
}

static QDateTime timeIn(const QJsonObject &json, QLatin1StringView name)
{
    return QDateTime::fromMSecsSinceEpoch(json.value(name).toInteger());
}

static HouseholdSummary summaryIn(const QJsonObject &json)
{
    return {HouseholdId::fromString(json.value("id"_L1).toString()),
            json.value("name"_L1).toString(),
            roleIn(json),
            json.value("members"_L1).toInt(),
            json.value("encrypted"_L1).toBool(),
            json.value("bytes"_L1).toInteger(),
            json.value("max_bytes"_L1).toInteger()};
}

static Member memberIn(const QJsonObject &json)
{
    return {json.value("user"_L1).toString(), json.value("email"_L1).toString(), roleIn(json),
            timeIn(json, "joined"_L1)};
}

static MemberDevice deviceIn(const QJsonObject &json)
{
    return {json.value("dev"_L1).toString(), json.value("user"_L1).toString(), json.value("app"_L1).toString(),
            timeIn(json, "seen"_L1)};
}

static Invitation invitationIn(const QJsonObject &json)
{
    return {json.value("id"_L1).toString(), json.value("code"_L1).toString(), roleIn(json), timeIn(json, "expires"_L1)};
}

template <typename Make>
static auto listIn(const QJsonValue &json, Make make)
{
    std::vector<std::invoke_result_t<Make, QJsonObject>> list;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &item : array)
        list.push_back(make(item.toObject()));
    return list;
}

template <typename T, typename Make>
QFuture<HouseholdResult<T>> Households::ask(const QString &function, const QJsonObject &request, Make make)
{
    return askHousehold<T>(m_client, this, function, request, make);
}

QFuture<HouseholdResult<Done>> Households::tell(const QString &function, const QJsonObject &request)
{
    return ask<Done>(function, request, [](const QJsonObject &) { return Done{}; });
}

QFuture<HouseholdResult<std::vector<HouseholdSummary>>> Households::mine()
{
    return ask<std::vector<HouseholdSummary>>(
        u"households"_s, {}, [](const QJsonObject &reply) { return listIn(reply.value("households"_L1), &summaryIn); });
}

static HouseholdSummary householdIn(const QJsonObject &reply)
{
    return summaryIn(reply.value("household"_L1).toObject());
}

QFuture<HouseholdResult<HouseholdSummary>> Households::create(HouseholdId id, const QString &name)
{
    return ask<HouseholdSummary>(u"household_create"_s, {{u"id"_s, id.toString()}, {u"name"_s, name}}, &householdIn);
}

QFuture<HouseholdResult<HouseholdSummary>> Households::rename(HouseholdId id, const QString &name)
{
    return ask<HouseholdSummary>(u"household_rename"_s, {{u"hh"_s, id.toString()}, {u"name"_s, name}}, &householdIn);
}

QFuture<HouseholdResult<Done>> Households::erase(HouseholdId id)
{
    return tell(u"household_delete"_s, {{u"hh"_s, id.toString()}});
}

QFuture<HouseholdResult<std::vector<Member>>> Households::members(HouseholdId id)
{
    return ask<std::vector<Member>>(u"household_members"_s, {{u"hh"_s, id.toString()}}, [](const QJsonObject &reply) {
        return listIn(reply.value("members"_L1), &memberIn);
    });
}

QFuture<HouseholdResult<std::vector<MemberDevice>>> Households::devices(HouseholdId id)
{
    return ask<std::vector<MemberDevice>>(
        u"household_devices"_s, {{u"hh"_s, id.toString()}},
        [](const QJsonObject &reply) { return listIn(reply.value("devices"_L1), &deviceIn); });
}

QFuture<HouseholdResult<Done>> Households::setRole(HouseholdId id, const QString &userId, MemberRole role)
{
    return tell(u"household_set_role"_s, {{u"hh"_s, id.toString()}, {u"user"_s, userId}, {u"role"_s, wireName(role)}});
}

QFuture<HouseholdResult<Done>> Households::removeMember(HouseholdId id, const QString &userId)
{
    return tell(u"household_remove_member"_s, {{u"hh"_s, id.toString()}, {u"user"_s, userId}});
}

QFuture<HouseholdResult<Done>> Households::leave(HouseholdId id)
{
    return tell(u"household_leave"_s, {{u"hh"_s, id.toString()}});
}

QFuture<HouseholdResult<Invitation>> Households::invite(HouseholdId id, MemberRole role)
{
    return ask<Invitation>(u"household_invite"_s, {{u"hh"_s, id.toString()}, {u"role"_s, wireName(role)}},
                           &invitationIn);
}

QFuture<HouseholdResult<std::vector<Invitation>>> Households::invitations(HouseholdId id)
{
    return ask<std::vector<Invitation>>(
        u"household_invitations"_s, {{u"hh"_s, id.toString()}},
        [](const QJsonObject &reply) { return listIn(reply.value("invitations"_L1), &invitationIn); });
}

QFuture<HouseholdResult<Done>> Households::uninvite(HouseholdId id, const QString &invitation)
{
    return tell(u"household_uninvite"_s, {{u"hh"_s, id.toString()}, {u"id"_s, invitation}});
}

QFuture<HouseholdResult<HouseholdSummary>> Households::join(const QString &code)
{
    return ask<HouseholdSummary>(u"household_join"_s, {{u"code"_s, codeOf(code)}}, &householdIn);
}

} // namespace kjc
