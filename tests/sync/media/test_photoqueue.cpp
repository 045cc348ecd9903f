// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/deferred.h"
#include "sync/media/photoqueue.h"
#include "tests/support/testclock.h"
#include "tests/sync/media/photoserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;

class Bearers final : public BearerSource
{
public:
    QFuture<BearerAnswer> bearer() override
    {
        return answered(BearerAnswer{judgedHere(Verdict::Decided), u"token%1"_s.arg(refreshes), u"me"_s});
    }
    QFuture<BearerAnswer> bearerAfter(const QString &) override
    {
        ++refreshes;
        return bearer();
    }

    int refreshes = 0;
};

// One device of the household, its folder of photos and what its rows name.
struct Device {
    explicit Device(const QUrl &server)
        : client(http, SupabaseProject{server, u"sb_publishable_k"_s}, clock),
          queue(client, {profile.filePath(u"pictures"_s), [this] { return answered(Result<QStringList>(wanted)); },
                         [] { return 0.0; }})
    {
        client.setBearerSource(&bearers);
        QObject::connect(&queue, &PhotoQueue::progress, &queue, [this](int up, int down) {
            shown = {up, down};
            ++shownTimes;
        });
        QObject::connect(&queue, &PhotoQueue::problem, &queue,
                         [this](PhotoProblem what, const QString &photo, const QString &) {
                             problems.append({what, photo});
                         });
    }
    void start(const QString &user = u"me"_s)
    {
        queue.start(HouseholdId::fromString(u"11111111-2222-4333-8444-555555555555"_s), user);
    }
    QString have(const QByteArray &photo)
    {
        const QString name = folder.save(photo).value();
        wanted.append(name);
        wanted.sort();
        return name;
    }
    QString want(const QByteArray &photo)
    {
        const QString name = PhotoFolder::nameOf(photo);
        wanted.append(name);
        wanted.sort();
        return name;
    }
    [[nodiscard]] bool isDone() const { return shownTimes > 0 && shown == std::pair(0, 0); }

    QTemporaryDir profile;
    PhotoFolder folder{profile.filePath(u"pictures"_s)};
    QStringList wanted;
    TestClock clock{u"2026-08-01T12:00:00Z"_s};
    Bearers bearers;
    HttpClient http;
    SupabaseClient client;
    PhotoQueue queue;
    std::pair<int, int> shown{-1, -1};
    int shownTimes = 0;
    QList<std::pair<PhotoProblem, QString>> problems;
};

using Problems = QList<std::pair<PhotoProblem, QString>>;

class PhotoQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatTheServerLacks();
    void fetchesWhatIsMissingHere();
    void asksNothingWhenNothingIsNamed();
    void whatIsThereAlreadyIsSent();
    void anUploadCutOffIsSentAgain_data();
    void anUploadCutOffIsSentAgain();
    void aDownloadCutOffIsFetchedAgain();
    void anotherContentIsNeverKept();
    void damageOnTheWayIsFetchedAgain();
    void whoMayOnlyLookStillFetches();
    void aFullServerIsToldOnce();
    void aRefusedPhotoHoldsBackNoOther();
    void aFailingPhotoHoldsBackNoOther();
    void withoutABucketItRests();
    void anExpiredTokenIsReplaced();
    void nothingIsSentForSomebodyElse();
    void aFullDiskIsTold();
    void aDamagedFileIsFetchedAnew();
    void aPhotoNobodyBroughtYetIsAwaited();
    void whatIsNamedMeanwhileFollows();
    void listsAllPages();
    void stopGivesUpTheRequest();
    void namesThatAreNoneAreLeftAlone();
    void startingAgainTriesAgain();
};

void PhotoQueueTest::sendsWhatTheServerLacks()
{
    PhotoServer server;
    Device device(server.url());
    server.photos.insert(device.have("one"), "one");
    const QString two = device.have("two");
    device.start();
    QTRY_VERIFY(device.isDone());
    QCOMPARE(server.photos.value(two), QByteArray("two"));
    QCOMPARE(server.requests().size(), 2);
    const auto &sent = server.requests().at(1);
    QCOMPARE(sent.target,
             QByteArray("/storage/v1/object/photos/" + QByteArray(PhotoServer::kFolder) + '/' + two.toLatin1()));
    QCOMPARE(sent.headers.value("content-type"), QByteArray("image/jpeg"));
    QCOMPARE(sent.headers.value("x-upsert"), QByteArray("false"));
    QCOMPARE(sent.headers.value("authorization"), QByteArray("Bearer token0"));
    device.queue.lookNow();
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 2); // all is known
    QVERIFY(device.problems.isEmpty());
}

void PhotoQueueTest::fetchesWhatIsMissingHere()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.want("soup");
    server.photos.insert(name, "soup");
    QSignalSpy arrived(&device.queue, &PhotoQueue::arrived);
    device.start();
    QVERIFY(arrived.wait());
    QCOMPARE(arrived.first().first().toString(), name);
    QCOMPARE(device.folder.read(name).value(), QByteArray("soup"));
    QTRY_VERIFY(device.isDone());
}

void PhotoQueueTest::asksNothingWhenNothingIsNamed()
{
    PhotoServer server;
    Device device(server.url());
    device.start();
    QTRY_VERIFY(device.isDone());
    QVERIFY(server.requests().isEmpty());
}

void PhotoQueueTest::whatIsThereAlreadyIsSent()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.have("soup");
    server.fault("POST", name.toLatin1(), PhotoServer::refusal("409", "Duplicate", "The resource already exists"));
    device.start();
    QTRY_VERIFY(device.isDone());
    QVERIFY(device.problems.isEmpty());
    QCOMPARE(server.count("POST", name.toLatin1()), 1);
}

void PhotoQueueTest::anUploadCutOffIsSentAgain_data()
{
    QTest::addColumn<Scripted>("fault");
    QTest::newRow("before the answer") << Scripted{.cutAfterBytes = 0};
    QTest::newRow("in the answer") << Scripted{.cutAfterBytes = 30};
    QTest::newRow("half a body") << Scripted::json(200, R"({"Id":"1","Ke)");
    QTest::newRow("a page of a gateway") << Scripted::html(502);
    QTest::newRow("a page of a hotel") << Scripted::html(200);
    QTest::newRow("words of a proxy") << Scripted{.body = "welcome", .headers = {{"Content-Type", "text/plain"}}};
    QTest::newRow("nothing at all") << Scripted{.body = "", .headers = {}};
    QTest::newRow("too many") << PhotoServer::refusal("429", "SlowDown", "too many connections");
    QTest::newRow("database") << Scripted::json(544, R"({"statusCode":"544","error":"DatabaseTimeout"})");
    QTest::newRow("locked") << PhotoServer::refusal("423", "ResourceLocked", "locked");
    QTest::newRow("internal") << Scripted::json(500, R"({"statusCode":"500","error":"Internal"})");
}

void PhotoQueueTest::anUploadCutOffIsSentAgain()
{
    QFETCH(Scripted, fault);
    PhotoServer server;
    Device device(server.url());
    const QString name = device.have("soup");
    server.fault("POST", name.toLatin1(), fault);
    device.start();
    QTRY_VERIFY(server.photos.contains(name));
    QTRY_VERIFY(device.isDone());
    QVERIFY(device.problems.isEmpty());
}

void PhotoQueueTest::aDownloadCutOffIsFetchedAgain()
{
    PhotoServer server;
    Device device(server.url());
    const QByteArray photo(50'000, 'x');
    const QString name = device.want(photo);
    server.photos.insert(name, photo);
    server.fault("GET", name.toLatin1(),
                 {.body = photo, .headers = {{"Content-Type", "image/jpeg"}}, .cutAfterBytes = 20'000});
    server.fault("GET", name.toLatin1(), Scripted::html(200));
    device.start();
    QTRY_VERIFY(device.folder.has(name));
    QCOMPARE(device.folder.read(name).value(), photo);
    QTRY_VERIFY(device.isDone());
    QVERIFY(device.problems.isEmpty());
}

void PhotoQueueTest::anotherContentIsNeverKept()
{
    PhotoServer server;
    Device device(server.url());
    const QString bad = device.want("soup");
    const QString good = device.want("stew");
    server.photos.insert(bad, "something else");
    server.photos.insert(good, "stew");
    device.start();
    QTRY_VERIFY(device.isDone());
    QVERIFY(!device.folder.has(bad));
    QVERIFY(device.folder.has(good));
    QCOMPARE(device.problems, (Problems{{PhotoProblem::Damaged, bad}}));
    QCOMPARE(server.count("GET", bad.toLatin1()), PhotoQueue::kDamagedTries);
}

void PhotoQueueTest::damageOnTheWayIsFetchedAgain()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.want("soup");
    server.photos.insert(name, "soup");
    server.fault("GET", name.toLatin1(), {.body = "sou", .headers = {{"Content-Type", "image/jpeg"}}});
    device.start();
    QTRY_VERIFY(device.folder.has(name));
    QTRY_VERIFY(device.isDone());
    QVERIFY(device.problems.isEmpty());
}

void PhotoQueueTest::whoMayOnlyLookStillFetches()
{
    PhotoServer server;
    Device device(server.url());
    device.have("mine");
    device.have("mine too");
    const QString theirs = device.want("theirs");
    server.photos.insert(theirs, "theirs");
    server.fault("POST", "/object/photos/",
                 PhotoServer::refusal("403", "AccessDenied", "new row violates row-level security policy"), 0);
    device.start();
    QTRY_VERIFY(device.folder.has(theirs));
    QTRY_COMPARE(device.problems, (Problems{{PhotoProblem::NotAllowed, {}}}));
    QTest::qWait(50);
    QCOMPARE(server.count("POST", "/object/photos/"), 1);
    QCOMPARE(device.shown, std::pair(2, 0)); // they wait here
}

void PhotoQueueTest::aFullServerIsToldOnce()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.have("mine");
    server.fault("POST", "/object/photos/", Scripted::json(402, R"({"message":"exceed_storage_size_quota"})"), 2);
    device.start();
    QTRY_COMPARE(device.problems, (Problems{{PhotoProblem::ServerFull, {}}}));
    device.queue.lookNow();
    QTRY_COMPARE(server.count("POST", "/object/photos/"), 2);
    QTest::qWait(50);
    device.queue.lookNow();
    QTRY_VERIFY(server.photos.contains(name));
    QCOMPARE(device.problems.size(), 1);
}

void PhotoQueueTest::aRefusedPhotoHoldsBackNoOther()
{
    PhotoServer server;
    Device device(server.url());
    device.have("one");
    device.have("two");
    const QString first = device.wanted.first();
    server.fault("POST", first.toLatin1(), PhotoServer::refusal("413", "EntityTooLarge", "too large"), 0);
    device.start();
    QTRY_VERIFY(device.isDone());
    QVERIFY(server.photos.contains(device.wanted.last()));
    QCOMPARE(device.problems, (Problems{{PhotoProblem::Refused, first}}));
    QVERIFY(device.folder.has(first));
}

void PhotoQueueTest::aFailingPhotoHoldsBackNoOther()
{
    PhotoServer server;
    Device device(server.url());
    device.have("one");
    device.have("two");
    device.have("three");
    const QString first = device.wanted.first();
    server.fault("POST", first.toLatin1(), Scripted::json(500, R"({"message":"Internal Server Error"})"), 0);
    device.start();
    QTRY_COMPARE(server.photos.size(), 2);
    server.clearFaults();
    QTRY_COMPARE(server.photos.size(), 3);
    QTRY_VERIFY(device.isDone());
}

void PhotoQueueTest::withoutABucketItRests()
{
    PhotoServer server;
    Device device(server.url());
    device.have("one");
    server.fault("POST", "/object/photos/", PhotoServer::refusal("404", "NoSuchBucket", "Bucket not found"), 0);
    device.start();
    QTRY_COMPARE(device.problems, (Problems{{PhotoProblem::NotSetUp, {}}}));
    QTest::qWait(50);
    QCOMPARE(server.count("POST", "/object/photos/"), 1);
}

void PhotoQueueTest::anExpiredTokenIsReplaced()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.have("one");
    server.fault("POST", name.toLatin1(), PhotoServer::refusal("403", "AccessDenied", "jwt expired"));
    device.start();
    QTRY_VERIFY(server.photos.contains(name));
    QCOMPARE(device.bearers.refreshes, 1);
    QCOMPARE(server.requests().constLast().headers.value("authorization"), QByteArray("Bearer token1"));
}

void PhotoQueueTest::nothingIsSentForSomebodyElse()
{
    PhotoServer server;
    Device device(server.url());
    device.have("one");
    device.start(u"somebody else"_s);
    QTRY_COMPARE(device.problems, (Problems{{PhotoProblem::SignInNeeded, {}}}));
    QVERIFY(server.requests().isEmpty());
}

void PhotoQueueTest::aFullDiskIsTold()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.want("one");
    server.photos.insert(name, "one");
    QFile inTheWay(device.folder.path());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    device.start();
    QTRY_COMPARE(device.problems, (Problems{{PhotoProblem::DiskFull, {}}}));
    inTheWay.remove();
    device.queue.lookNow();
    QTRY_VERIFY(device.folder.has(name));
}

void PhotoQueueTest::aDamagedFileIsFetchedAnew()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.have("soup");
    QFile file(QString(device.folder.path() + u'/' + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("sou"), 3);
    file.close();
    device.start();
    QTRY_COMPARE(device.problems, (Problems{{PhotoProblem::Damaged, name}}));
    QTest::qWait(50);
    QCOMPARE(server.count("POST", name.toLatin1()), 0); // never shown to the others
    server.photos.insert(name, "soup");                 // another device has it
    device.queue.lookNow();
    QTRY_VERIFY(device.folder.has(name));
    QCOMPARE(device.folder.read(name).value(), QByteArray("soup"));
}

void PhotoQueueTest::aPhotoNobodyBroughtYetIsAwaited()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.want("soup");
    device.start();
    QTRY_VERIFY(device.isDone());
    QCOMPARE(server.count("GET"), 0);
    server.photos.insert(name, "soup");
    device.queue.lookNow();
    QTRY_VERIFY(device.folder.has(name));
}

void PhotoQueueTest::whatIsNamedMeanwhileFollows()
{
    PhotoServer server;
    Device device(server.url());
    const QString first = device.have("one");
    server.fault("POST", first.toLatin1(), {.status = 200, .body = R"({"Key":"x"})", .delayMs = 100});
    device.start();
    QTRY_COMPARE(server.count("POST", first.toLatin1()), 1);
    const QString second = device.have("two");
    device.queue.lookNow();
    QTRY_VERIFY(server.photos.contains(second));
    QTRY_VERIFY(device.isDone());
    QCOMPARE(server.count("POST", "/list/"), 1);
}

void PhotoQueueTest::listsAllPages()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.want("soup");
    for (int i = 0; i < PhotoStorage::kNamesPerPage; ++i)
        server.photos.insert(u"0%1"_s.arg(i), "x");
    server.photos.insert(name, "soup");
    device.start();
    QTRY_VERIFY(device.folder.has(name));
    QCOMPARE(server.count("POST", "/list/"), 2);
}

void PhotoQueueTest::stopGivesUpTheRequest()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.have("one");
    server.fault("POST", name.toLatin1(), {.silent = true});
    device.start();
    QTRY_COMPARE(server.count("POST", name.toLatin1()), 1);
    device.queue.stop();
    QTRY_COMPARE(server.closedByClient(), 1);
    device.queue.lookNow();
    QTest::qWait(50);
    QCOMPARE(server.count("POST", name.toLatin1()), 1);
    device.start();
    QTRY_VERIFY(server.photos.contains(name));
}

void PhotoQueueTest::namesThatAreNoneAreLeftAlone()
{
    PhotoServer server;
    Device device(server.url());
    device.wanted = {u"food/paella"_s, u"../../etc/passwd"_s, u"soup.jpg"_s};
    device.start();
    QTRY_VERIFY(device.isDone());
    QVERIFY(server.requests().isEmpty());
}

void PhotoQueueTest::startingAgainTriesAgain()
{
    PhotoServer server;
    Device device(server.url());
    const QString name = device.have("one");
    server.fault("POST", name.toLatin1(), PhotoServer::refusal("413", "EntityTooLarge", "too large"));
    device.start();
    QTRY_COMPARE(device.problems.size(), 1);
    QTRY_VERIFY(device.isDone());
    device.start();
    QTRY_VERIFY(server.photos.contains(name));
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::PhotoQueueTest)
#include "test_photoqueue.moc"
