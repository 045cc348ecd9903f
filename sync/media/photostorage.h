// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "sync/http/supabaseclient.h"

#include <QStringList>

namespace kjc {

// What became of one call about a household's photos.
enum class PhotoOutcome {
    Done,         // also when a photo that was sent was there already: a name says the content
    Missing,      // the server has no such photo, or none that we may see
    Damaged,      // what came is not what its name says
    Refused,      // the server will never take this photo
    Later,        // not decided: again
    NotAllowed,   // for this person, in this household
    ServerFull,   // the project has no room left
    NotSetUp,     // wrong key, no bucket, an older or newer server
    SignInNeeded, // the session is over
};

struct PhotoAnswer {
    PhotoOutcome outcome = PhotoOutcome::Later;
    QByteArray photo;  // of download()
    QStringList names; // of list(), sorted by the server
    Judgement judgement;
};

// The photos of one household in the project's Storage, as "household/<uuid>/<sha256>.jpg" in the bucket "photos". Nothing
// is ever written over. A photo is at most PhotoFolder::kMostBytes, which one plain request carries: an upload that was cut
// begins again, and is kept whole or not at all. Thread of the client; cancelling a future stops its request.
class PhotoStorage : public QObject
{
    Q_OBJECT

public:
    static constexpr int kNamesPerPage = 1000;

    // Signs as `userId`, and sends nothing when somebody else is signed in. `client` outlives this.
    PhotoStorage(SupabaseClient &client, HouseholdId household, QString userId, QObject *parent = nullptr);

    // Names from `offset` on; fewer than kNamesPerPage on the last page.
    QFuture<PhotoAnswer> list(int offset);
    QFuture<PhotoAnswer> upload(const QString &name, const QByteArray &photo);
    // Done only with the content that is named.
    QFuture<PhotoAnswer> download(const QString &name);

private:
    QFuture<PhotoAnswer> send(const ServiceCall &call,
                              const std::function<void(const HttpReply &, PhotoAnswer &)> &read);

    SupabaseClient &m_client;
    QString m_folder; // "household/<uuid>"
    QString m_userId;
};

} // namespace kjc
