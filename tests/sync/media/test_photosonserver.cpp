// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/gotrue.h"
#include "sync/account/households.h"
#include "sync/http/deferred.h"
#include "sync/media/photoqueue.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testclock.h"
#include "tests/sync/live/localbackend.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kPatienceMs = 20'000;

class OneSession final : public BearerSource
{
public:
    QFuture<BearerAnswer> bearer() override
    {
        return answered(BearerAnswer{judgedHere(Verdict::Decided), session.accessToken, session.userId});
    }
    QFuture<BearerAnswer> bearerAfter(const QString &) override { return bearer(); }

    AuthSession session;
};

// A person with an account, at a device with a folder of photos.
struct Cook {
    explicit Cook(const SupabaseProject &project)
        : client(http, project, clock),
          queue(client, {profile.filePath(u"pictures"_s), [this] { return answered(Result<QStringList>(wanted)); },
                         [] { return 0.0; }})
    {
        client.setBearerSource(&bearers);
        QObject::connect(&queue, &PhotoQueue::problem, &queue,
                         [this](PhotoProblem what, const QString &, const QString &) { problems.append(what); });
    }
    bool signUp()
    {
        const QString mail = QUuid::createUuid().toString(QUuid::WithoutBraces) + u"@example.org"_s;
        const auto outcome = awaited(GoTrue(client, clock).signUp(mail, u"correct horse"_s));
        if (!outcome || !*outcome || !outcome->value->session)
            return false;
        bearers.session = *outcome->value->session;
        return true;
    }
    void start(HouseholdId household) { queue.start(household, bearers.session.userId); }
    QString have(const QByteArray &photo)
    {
        wanted.append(folder.save(photo).value());
        wanted.sort();
        return PhotoFolder::nameOf(photo);
    }

    QTemporaryDir profile;
    PhotoFolder folder{profile.filePath(u"pictures"_s)};
    QStringList wanted;
    SystemClock clock;
    OneSession bearers;
    HttpClient http;
    SupabaseClient client;
    PhotoQueue queue;
    QList<PhotoProblem> problems;
};

class PhotosOnServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void photosGoFromOneDeviceToTheOther();
    void aViewerFetchesButDoesNotAdd();
    void aStrangerGetsNothing();

private:
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<Cook> m_owner;
    HouseholdId m_household;
};

void PhotosOnServerTest::initTestCase()
{
    if (const QString missing = LocalBackend::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_backend = LocalBackend::start();
    QVERIFY(m_backend);
    m_owner = std::make_unique<Cook>(m_backend->project());
    QVERIFY(m_owner->signUp());
    m_household = HouseholdId(QUuid::createUuid());
    const auto made = awaited(Households(m_owner->client).create(m_household, u"Home"_s));
    QVERIFY(made && *made);
}

void PhotosOnServerTest::photosGoFromOneDeviceToTheOther()
{
    Cook phone(m_backend->project());
    phone.bearers.session = m_owner->bearers.session;
    const QByteArray large(2'000'000, 'x');
    const QString soup = m_owner->have("soup");
    const QString stew = m_owner->have(large);
    const QString cake = phone.have("cake");
    phone.have("soup"); // the same photo on both
    phone.wanted = m_owner->wanted = {cake, soup, stew};
    m_owner->start(m_household);
    phone.start(m_household);
    const auto lookAgain = [&] {
        m_owner->queue.lookNow();
        phone.queue.lookNow();
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(lookAgain() && m_owner->folder.has(cake) && phone.folder.has(stew), kPatienceMs);
    QCOMPARE(m_owner->folder.read(cake).value(), QByteArray("cake"));
    QCOMPARE(phone.folder.read(stew).value(), large);
    QVERIFY(m_owner->problems.isEmpty() && phone.problems.isEmpty());
}

void PhotosOnServerTest::aViewerFetchesButDoesNotAdd()
{
    Cook viewer(m_backend->project());
    QVERIFY(viewer.signUp());
    const auto invitation = awaited(Households(m_owner->client).invite(m_household, MemberRole::Viewer));
    QVERIFY(invitation && *invitation);
    const auto joined = awaited(Households(viewer.client).join(invitation->value->code));
    QVERIFY(joined && *joined);
    const QString soup = PhotoFolder::nameOf("soup");
    viewer.have("the viewer's");
    viewer.wanted.append(soup);
    viewer.start(m_household);
    QTRY_VERIFY_WITH_TIMEOUT(viewer.folder.has(soup), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(viewer.problems, QList<PhotoProblem>{PhotoProblem::NotAllowed}, kPatienceMs);
}

void PhotosOnServerTest::aStrangerGetsNothing()
{
    Cook stranger(m_backend->project());
    QVERIFY(stranger.signUp());
    const QString soup = PhotoFolder::nameOf("soup");
    stranger.have("the stranger's");
    stranger.wanted.append(soup);
    stranger.start(m_household);
    QTRY_COMPARE_WITH_TIMEOUT(stranger.problems, QList<PhotoProblem>{PhotoProblem::NotAllowed}, kPatienceMs);
    QTest::qWait(200);
    QVERIFY(!stranger.folder.has(soup));
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::PhotosOnServerTest)
#include "test_photosonserver.moc"
