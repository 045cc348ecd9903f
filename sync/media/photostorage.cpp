// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/media/photostorage.h"

#include "core/media/photofolder.h"
#include "sync/http/deferred.h"
#include "sync/http/serverproblem.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr qint64 kMostOnServer = 10 * 1024 * 1024; // what the bucket lets in

// Storage says the true status in the body of a 400.
static int statedStatus(const HttpReply &reply)
{
    const int stated = problemOf(reply).statedStatus;
    return stated > 0 ? stated : reply.status;
}

static bool lacksBucket(const Judgement &judgement)
{
    return judgement.code == u"NoSuchBucket" || judgement.detail.startsWith(u"Bucket not found");
}

static PhotoOutcome outcomeOfStatus(int status)
{
    switch (status) {
    case 404: return PhotoOutcome::Missing;
    case 409: return PhotoOutcome::Done;
    case 402: // the plan's share is used up
    case 507: return PhotoOutcome::ServerFull;
    case 423: return PhotoOutcome::Later; // somebody is writing it just now
    default: return PhotoOutcome::Refused;
    }
}

static PhotoOutcome outcomeOf(const ServiceAnswer &answer)
{
    const Judgement &judgement = answer.judgement;
    if (lacksBucket(judgement))
        return PhotoOutcome::NotSetUp;
    switch (judgement.verdict) {
    case Verdict::Decided: return PhotoOutcome::Done;
    case Verdict::Token:
    case Verdict::SignedOut: return PhotoOutcome::SignInNeeded;
    case Verdict::Permission: return PhotoOutcome::NotAllowed;
    case Verdict::SchemaSkew: return PhotoOutcome::NotSetUp;
    case Verdict::Config: // a 404 without a code, as older servers give it, is said of the photo
        return statedStatus(answer.reply) == 404 ? PhotoOutcome::Missing : PhotoOutcome::NotSetUp;
    case Verdict::Permanent:
    case Verdict::TooLarge: return outcomeOfStatus(statedStatus(answer.reply));
    case Verdict::ServerBug: return answer.reply.status == 507 ? PhotoOutcome::ServerFull : PhotoOutcome::Later;
    case Verdict::Transient:
    case Verdict::Throttle:
    case Verdict::Timeout:
    case Verdict::Contention: return PhotoOutcome::Later;
    }
    return PhotoOutcome::Later;
}

PhotoStorage::PhotoStorage(SupabaseClient &client, HouseholdId household, QString userId, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_folder(u"household/%1"_s.arg(household.toString())),
      m_userId(std::move(userId))
{
}

// `read` looks at a success, and may find that it is none.
QFuture<PhotoAnswer> PhotoStorage::send(const ServiceCall &call,
                                        const std::function<void(const HttpReply &, PhotoAnswer &)> &read)
{
    return mapped<PhotoAnswer>(m_client.signedCall(call, m_userId), this, [read](const ServiceAnswer &answer) {
        PhotoAnswer made;
        made.judgement = answer.judgement;
        made.outcome = outcomeOf(answer);
        if (answer.judgement.verdict == Verdict::Decided)
            read(answer.reply, made);
        return made;
    });
}

QFuture<PhotoAnswer> PhotoStorage::list(int offset)
{
    ServiceCall call;
    call.service = Service::Storage;
    call.path = u"/storage/v1/object/list/photos"_s;
    const QJsonObject byName{{u"column"_s, u"name"_s}, {u"order"_s, u"asc"_s}};
    call.body = QJsonDocument(QJsonObject{{u"prefix"_s, m_folder},
                                          {u"limit"_s, kNamesPerPage},
                                          {u"offset"_s, offset},
                                          {u"sortBy"_s, byName}})
                    .toJson(QJsonDocument::Compact);
    return send(call, [](const HttpReply &reply, PhotoAnswer &answer) {
        const auto page = parseJson(reply.body);
        if (!page || !page->isArray()) {
            answer.outcome = PhotoOutcome::Later;
            return;
        }
        const QJsonArray entries = page->toArray();
        for (const QJsonValue entry : entries)
            answer.names.append(entry[u"name"_s].toString());
    });
}

QFuture<PhotoAnswer> PhotoStorage::upload(const QString &name, const QByteArray &photo)
{
    ServiceCall call;
    call.service = Service::Storage;
    call.path = u"/storage/v1/object/photos/%1/%2"_s.arg(m_folder, name);
    call.headers = {{"x-upsert", "false"}, {"cache-control", "max-age=31536000"}};
    call.contentType = "image/jpeg";
    call.body = photo;
    return send(call, [](const HttpReply &reply, PhotoAnswer &answer) {
        // Anything on the way may say 200; only the service names what it stored.
        if (parseJson(reply.body).value_or(QJsonValue())[u"Key"_s].toString().isEmpty())
            answer.outcome = PhotoOutcome::Later;
    });
}

QFuture<PhotoAnswer> PhotoStorage::download(const QString &name)
{
    ServiceCall call;
    call.service = Service::Storage;
    call.method = "GET";
    call.path = u"/storage/v1/object/authenticated/photos/%1/%2"_s.arg(m_folder, name);
    call.mostBytes = kMostOnServer;
    return send(call, [name](const HttpReply &reply, PhotoAnswer &answer) {
        answer.photo = reply.body;
        if (PhotoFolder::nameOf(reply.body) != name)
            answer = {PhotoOutcome::Damaged, {}, {}, answer.judgement};
    });
}

} // namespace kjc
