// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/project.h"
#include "tests/sim/modelserver.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>

namespace kjc {

// A project with one household, at the edge of the network: signs in whoever knows the password or the code, answers about
// the household, and keeps its rows in the model of the server.
class HouseholdServer
{
public:
    static constexpr auto kHousehold = "5d0bee41-aba5-4000-8001-02037d06504f";
    static constexpr auto kMe = "0c2d7f5e-7b0a-4d29-8a4a-3a1b5c6d7e8f";

    explicit HouseholdServer(const Clock &clock)
        : m_clock(clock),
          m_rows(clock, QString::fromLatin1(kHousehold), QStringLiteral("5d1bee41-aba5-4000-8001-02037d06504f"))
    {
        m_server.answerWith([this](const ScriptedServer::Request &request) { return answer(request); });
    }

    // A publishable key as the service makes them.
    [[nodiscard]] SupabaseProject project() const
    {
        return {m_server.url(), QStringLiteral("sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH")};
    }
    [[nodiscard]] QStringList asked() const // the last parts of the addresses
    {
        QStringList names;
        for (const ScriptedServer::Request &request : m_server.requests())
            names.append(QString::fromLatin1(request.target.mid(request.target.lastIndexOf('/') + 1)));
        return names;
    }

    QString email = QStringLiteral("marta.rivera@example.com");
    QString householdName = QStringLiteral("Casa Rivera");
    QString role = QStringLiteral("owner");
    bool isMember = true;
    bool unreachable = false;  // answers that it is too busy
    bool hasHouseholds = true; // `mine` lists it
    QJsonObject overrides;     // function name -> its answer
    int others = 2;            // further members

private:
    static Scripted json(const QJsonObject &object, int status = 200)
    {
        return Scripted::json(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

    Scripted answer(const ScriptedServer::Request &request)
    {
        if (unreachable)
            return json({{QStringLiteral("message"), QStringLiteral("later")}}, 503);
        const QString target = QString::fromLatin1(request.target);
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (target.startsWith(QStringLiteral("/auth/v1/")))
            return auth(target.mid(9), body);
        const QString function = target.mid(target.lastIndexOf(u'/') + 1);
        return json(overrides.contains(function) ? overrides.value(function).toObject()
                                                 : rpc(function, body.value(QStringLiteral("p")).toObject()));
    }

    Scripted auth(const QString &path, const QJsonObject &body)
    {
        if (path.startsWith(QStringLiteral("settings")))
            return Scripted::json(200, R"({"external":{"email":true,"google":true,"apple":true},"disable_signup":false,
                                           "mailer_autoconfirm":false})");
        const bool wrongPassword = body.value(QStringLiteral("password")).toString() == u"wrong";
        if (path.startsWith(QStringLiteral("token")) && wrongPassword)
            return Scripted::json(400, R"({"code":400,"error_code":"invalid_credentials","msg":"no"})");
        const bool wrongCode = body.value(QStringLiteral("token")).toString() == u"000000";
        if (path.startsWith(QStringLiteral("verify")) && wrongCode)
            return Scripted::json(403, R"({"code":403,"error_code":"otp_expired","msg":"no"})");
        if (path.startsWith(QStringLiteral("token")) || path.startsWith(QStringLiteral("verify")))
            return json(session());
        if (path.startsWith(QStringLiteral("signup")) || path.startsWith(QStringLiteral("user")))
            return json({{QStringLiteral("id"), QString::fromLatin1(kMe)},
                         {QStringLiteral("email"), email},
                         {QStringLiteral("identities"), QJsonArray{QJsonObject{}}}});
        return json({}); // otp, recover, resend, logout
    }

    [[nodiscard]] QJsonObject session() const
    {
        const QJsonObject user{{QStringLiteral("id"), QString::fromLatin1(kMe)}, {QStringLiteral("email"), email}};
        return {{QStringLiteral("access_token"), QStringLiteral("a1")},
                {QStringLiteral("token_type"), QStringLiteral("bearer")},
                {QStringLiteral("expires_in"), 3600},
                {QStringLiteral("refresh_token"), QStringLiteral("r1")},
                {QStringLiteral("user"), user}};
    }

    [[nodiscard]] QJsonObject household() const
    {
        return {{QStringLiteral("id"), QString::fromLatin1(kHousehold)},
                {QStringLiteral("name"), householdName},
                {QStringLiteral("role"), role},
                {QStringLiteral("members"), 1 + others}};
    }

    QJsonObject rpc(const QString &function, const QJsonObject &request)
    {
        const QString ok = QStringLiteral("ok");
        const QString status = QStringLiteral("status");
        if (!isMember && function != u"households")
            return {{status, QStringLiteral("notmember")}};
        if (function == u"sync_push")
            return m_rows.push(request);
        if (function == u"sync_pull")
            return m_rows.pull(request, 500);
        if (function == u"households")
            return {{status, ok}, {function, hasHouseholds ? QJsonArray{household()} : QJsonArray()}};
        if (function == u"household_create" &&
            request.value(QStringLiteral("id")).toString() != QLatin1String(kHousehold))
            return {{status, ok}, {QStringLiteral("household"), household()}};
        if (function == u"household_rename")
            householdName = request.value(QStringLiteral("name")).toString();
        if (function == u"household_join" && request.value(QStringLiteral("code")).toString() == u"WRONG")
            return {{status, QStringLiteral("invalid")}};
        if (function == u"household_members")
            return {{status, ok}, {QStringLiteral("members"), members()}};
        if (function == u"household_devices")
            return {{status, ok}, {QStringLiteral("devices"), devices()}};
        if (function == u"household_invitations")
            return {{status, ok}, {QStringLiteral("invitations"), QJsonArray()}};
        if (function == u"household_invite")
            return {{status, ok},
                    {QStringLiteral("code"), QStringLiteral("K7QM-2VXD-9RTB")},
                    {QStringLiteral("role"), request.value(QStringLiteral("role"))},
                    {QStringLiteral("expires"), m_clock.nowMs() + 7 * 86'400'000LL}};
        return {{status, ok}, {QStringLiteral("household"), household()}};
    }

    [[nodiscard]] QJsonArray members() const
    {
        const auto member = [this](const QString &user, const QString &mail, const QString &as) {
            return QJsonObject{{QStringLiteral("user"), user},
                               {QStringLiteral("email"), mail},
                               {QStringLiteral("role"), as},
                               {QStringLiteral("joined"), m_clock.nowMs() - 86'400'000LL}};
        };
        QJsonArray all{member(QString::fromLatin1(kMe), email, role)};
        if (others > 0)
            all.append(
                member(QStringLiteral("luis"), QStringLiteral("luis.rivera@example.com"), QStringLiteral("editor")));
        if (others > 1)
            all.append(member(QStringLiteral("nora"), QStringLiteral("nora@example.com"), QStringLiteral("viewer")));
        return all;
    }

    [[nodiscard]] QJsonArray devices() const
    {
        const auto device = [this](const QString &id, const QString &user, qint64 agoMs) {
            return QJsonObject{{QStringLiteral("dev"), id},
                               {QStringLiteral("user"), user},
                               {QStringLiteral("app"), QStringLiteral("0.1.0")},
                               {QStringLiteral("seen"), m_clock.nowMs() - agoMs}};
        };
        return {device(QStringLiteral("d2"), QStringLiteral("luis"), 20 * 60'000LL),
                device(QStringLiteral("d3"), QString::fromLatin1(kMe), 3 * 86'400'000LL)};
    }

    const Clock &m_clock;
    sim::ModelServer m_rows;
    ScriptedServer m_server;
};

} // namespace kjc
