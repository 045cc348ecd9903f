// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/photofolder.h"
#include "sync/http/backoff.h"
#include "sync/media/photostorage.h"

#include <QSet>
#include <QTimer>

namespace kjc {

// What somebody has to do something about. All else mends itself.
enum class PhotoProblem {
    SignInNeeded, // photos wait for it
    NotAllowed,   // this person may look but not add
    NotSetUp,     // the project does not keep photos
    ServerFull,   // photos stay here until there is room
    DiskFull,     // photos of others are not fetched
    Refused,      // this one photo stays here
    Damaged,      // this one photo came or lies here damaged
};

// Brings the photos that recipes name to the server and from it, apart from all other work, so that a large photo never
// holds back an edit. What is to be done is never written down: it follows anew, at each look, from the rows that name
// photos, the files that are here and those on the server; so nothing of it can get lost. One request at a time; nothing
// here blocks or deletes. Lives on the thread of the client.
//
// It sends photos as they are: not to be started for an end-to-end encrypted household.
class PhotoQueue : public QObject
{
    Q_OBJECT

public:
    struct Environment {
        QString folder; // of the profile's photos
        // Names of the photos that the household's rows name: namedPhotos() on the store.
        std::function<QFuture<Result<QStringList>>()> wanted;
        std::function<double()> random; // numbers in [0, 1), for the spreading of retries
    };

    // `client` outlives this.
    PhotoQueue(SupabaseClient &client, Environment environment, QObject *parent = nullptr);

    // `userId`: who the session belongs to; another session's token is never used. Starting again begins anew.
    void start(HouseholdId household, const QString &userId);
    // No request begins after this, and the one under way is given up.
    void stop();
    // Rows or files changed, the network is back, or a person asked: looks at once, or right after the photo under way.
    void lookNow();

    static constexpr int kAwaitMs = 60'000; // until the next look while another device has yet to bring a photo
    static constexpr int kIdleMs = 900'000;
    static constexpr int kDamagedTries = 3;

Q_SIGNALS:
    // How many photos wait to be sent and fetched; (0, 0) when all are where they should be. Those that no device has
    // brought to the server yet do not count.
    void progress(int up, int down);
    void arrived(const QString &name);
    // Once per start for the same problem and photo. `photo` is empty when it is not about one; `detail` is for the log.
    void problem(kjc::PhotoProblem problem, const QString &photo, const QString &detail);

private:
    void look();
    void sort(const QStringList &wanted);
    void compare(const QStringList &here, const QStringList &missing);
    void listFrom(int offset, const QStringList &here, const QStringList &missing);
    void plan(const QStringList &here, const QStringList &missing);
    void next();
    void upload(const QString &name);
    void send(const QString &name, const Result<QByteArray> &photo);
    void uploaded(const QString &name, const PhotoAnswer &answer);
    void download(const QString &name);
    void downloaded(const QString &name, const PhotoAnswer &answer);
    void keep(const QString &name, const QByteArray &photo);
    void damagedHere(const QString &name);
    void damagedThere(const QString &name);
    void notDone(const PhotoAnswer &answer);
    void settled(QStringList &queue, const QString &name);
    void tell(PhotoProblem problem, const QString &photo, const QString &detail);
    void rest(int afterMs);
    void showProgress();
    void beginAfterLastFailed(QStringList &queue) const;
    template <typename Emit>
    void announce(Emit emit);
    template <typename T, typename Use>
    void await(const QFuture<T> &future, Use use);

    SupabaseClient &m_client;
    Environment m_environment;
    PhotoFolder m_folder;
    Backoff m_backoff;
    QTimer m_timer;
    PhotoStorage *m_storage = nullptr; // a child; null: stopped
    QFuture<PhotoAnswer> m_request;
    QStringList m_up;
    QStringList m_down;
    QSet<QString> m_onServer;
    QSet<QString> m_skipped; // refused or damaged, until the next start
    QHash<QString, int> m_damaged;
    QSet<QPair<int, QString>> m_told;
    std::pair<int, int> m_shown{-1, -1};
    QString m_lastFailed;
    int m_awaited = 0;
    int m_run = 0; // counts starts and stops: what an older run brings is dropped
    bool m_working = false;
    bool m_again = false;
    bool m_listed = false;
    bool m_mayUpload = true;
    bool m_mayDownload = true;
    bool m_upTurn = true; // sending and fetching take turns
};

} // namespace kjc
