// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "sync/http/bearersource.h"
#include "sync/http/httpclient.h"
#include "sync/http/project.h"

#include <QJsonObject>
#include <QJsonValue>

namespace kjc {

// A request to one of the project's services.
struct ServiceCall {
    Service service = Service::Rest;
    QByteArray method{"POST"};
    QString path; // from the project's address on, "/rest/v1/rpc/push"; may carry a query
    QByteArray body;
    QByteArray contentType{"application/json"};
    HttpHeaders headers;
    QString bearer; // an access token; empty sends no Authorization at all
    qint64 mostBytes = 16 * 1024 * 1024;
};

struct ServiceAnswer {
    Judgement judgement;
    HttpReply reply; // empty when there was none
};

struct RpcAnswer {
    Judgement judgement;
    QJsonValue value; // what the function returned when Decided; undefined for one that returns nothing
};

// Speaks to one Supabase project. Judges every answer, so that callers look at verdicts and never at statuses. Retries
// nothing by itself except the one replay after a refused token. Lives on a thread with an event loop; cancelling a
// future stops its request.
class SupabaseClient : public QObject
{
    Q_OBJECT

public:
    // `http` and `clock` must outlive this.
    SupabaseClient(HttpClient &http, SupabaseProject project, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const SupabaseProject &project() const { return m_project; }
    // Who signs rpc() and signedCall(); must outlive this or be replaced by null, which means signed out.
    void setBearerSource(BearerSource *source) { m_bearers = source; }

    // Sends once, with the bearer the call carries.
    QFuture<ServiceAnswer> call(const ServiceCall &call);
    // Signs the call with the bearer source's token; a Token verdict is answered with one refresh and one replay, a
    // second one is handed out. SignedOut when there is no source, or when `userId` is given and somebody else is
    // signed in.
    QFuture<ServiceAnswer> signedCall(const ServiceCall &call, const QString &userId = {});

    // POST to a database function, signed. The bytes are sent as they are, so that a sealed batch can be sent again
    // unchanged.
    QFuture<RpcAnswer> rpc(const QString &name, const QByteArray &arguments, const QString &userId = {});
    QFuture<RpcAnswer> rpc(const QString &name, const QJsonObject &arguments, const QString &userId = {});

private:
    [[nodiscard]] HttpRequest requestFor(const ServiceCall &call) const;

    HttpClient &m_http;
    SupabaseProject m_project;
    const Clock &m_clock;
    BearerSource *m_bearers = nullptr;
};

} // namespace kjc
