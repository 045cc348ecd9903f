// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/supabaseclient.h"

#include "sync/http/deferred.h"
#include "sync/http/serverproblem.h"

#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

ServiceAnswer refused(const Judgement &judgement)
{
    return {judgement, {}};
}

ServiceAnswer signedOut(const QString &detail)
{
    return refused(judgedHere(Verdict::SignedOut, detail));
}

// One signed call: token, request, and where the token is refused a new one and the request again. Owns itself until it
// is done.
class SignedCall : public QObject
{
public:
    SignedCall(SupabaseClient &client, BearerSource &bearers, ServiceCall call, QString userId)
        : QObject(&client),
          m_client(client),
          m_bearers(bearers),
          m_call(std::move(call)),
          m_userId(std::move(userId))
    {
        m_deferred.whenCancelled(this, [this] {
            m_running.cancel();
            deleteLater();
        });
    }

    QFuture<ServiceAnswer> start()
    {
        awaitBearer(m_bearers.bearer());
        return m_deferred.future();
    }

private:
    // Whoever goes away without an answer takes this with it, which cancels its future.
    void awaitBearer(const QFuture<BearerAnswer> &bearer)
    {
        onAnswer(
            bearer, this, [this](const BearerAnswer &answer) { send(answer); }, [this] { deleteLater(); });
    }

    void send(const BearerAnswer &bearer)
    {
        if (bearer.judgement.verdict != Verdict::Decided)
            return finish(refused(bearer.judgement));
        if (!m_userId.isEmpty() && bearer.userId != m_userId)
            return finish(signedOut(u"somebody else is signed in"_s));
        m_call.bearer = bearer.token;
        m_running = m_client.call(m_call);
        onAnswer(
            m_running, this, [this](const ServiceAnswer &answer) { judged(answer); }, [this] { deleteLater(); });
    }

    void judged(const ServiceAnswer &answer)
    {
        if (answer.judgement.verdict != Verdict::Token || m_replayed)
            return finish(answer);
        m_replayed = true;
        awaitBearer(m_bearers.bearerAfter(m_call.bearer));
    }

    void finish(const ServiceAnswer &answer)
    {
        m_deferred.finish(answer);
        deleteLater();
    }

    SupabaseClient &m_client;
    BearerSource &m_bearers;
    ServiceCall m_call;
    QString m_userId;
    Deferred<ServiceAnswer> m_deferred;
    QFuture<ServiceAnswer> m_running;
    bool m_replayed = false;
};

} // namespace

SupabaseClient::SupabaseClient(HttpClient &http, SupabaseProject project, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_http(http),
      m_project(std::move(project)),
      m_clock(clock)
{
}

HttpRequest SupabaseClient::requestFor(const ServiceCall &call) const
{
    HttpRequest request;
    request.method = call.method;
    request.url = QUrl(QString(m_project.address.toString(QUrl::FullyEncoded) + call.path));
    request.headers = call.headers;
    request.headers.append("apikey", m_project.publishableKey.toLatin1());
    request.headers.append("accept", "application/json");
    request.headers.append("x-client-info", "kecarajocomer");
    if (!call.bearer.isEmpty())
        request.headers.append("authorization", QByteArray("Bearer " + call.bearer.toLatin1()));
    if (!call.body.isEmpty() || call.method == "POST")
        request.headers.append("content-type", call.contentType);
    request.body = call.body;
    request.mostBytes = call.mostBytes;
    return request;
}

QFuture<ServiceAnswer> SupabaseClient::call(const ServiceCall &call)
{
    return mapped<ServiceAnswer>(m_http.send(requestFor(call)), this,
                                 [this, service = call.service](const Result<HttpReply> &outcome) {
                                     return ServiceAnswer{judge(service, outcome, m_clock.now()), outcome.valueOr({})};
                                 });
}

QFuture<ServiceAnswer> SupabaseClient::signedCall(const ServiceCall &call, const QString &userId)
{
    if (!m_bearers)
        return answered(signedOut(u"nobody is signed in"_s));
    return (new SignedCall(*this, *m_bearers, call, userId))->start();
}

QFuture<RpcAnswer> SupabaseClient::rpc(const QString &name, const QByteArray &arguments, const QString &userId)
{
    ServiceCall call;
    call.path = u"/rest/v1/rpc/"_s + name;
    call.body = arguments;
    return mapped<RpcAnswer>(signedCall(call, userId), this, [](const ServiceAnswer &answer) {
        if (answer.judgement.verdict != Verdict::Decided)
            return RpcAnswer{answer.judgement, QJsonValue::Undefined};
        return RpcAnswer{answer.judgement, parseJson(answer.reply.body).value_or(QJsonValue::Undefined)};
    });
}

QFuture<RpcAnswer> SupabaseClient::rpc(const QString &name, const QJsonObject &arguments, const QString &userId)
{
    return rpc(name, QJsonDocument(arguments).toJson(QJsonDocument::Compact), userId);
}

} // namespace kjc
