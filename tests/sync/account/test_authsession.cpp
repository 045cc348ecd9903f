// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/authsession.h"
#include "sync/account/pkce.h"

#include <QJsonDocument>
#include <QTest>

#include <array>

namespace kjc {

using namespace Qt::StringLiterals;

class AuthSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheServicesAnswer();
    void halfASessionIsNone_data();
    void halfASessionIsNone();
    void comesBackFromItsBytes();
    void otherBytesAreNoSession();
    void challengesFollowTheRfc();
    void verifiersAreLongAndDiffer();
};

static QJsonObject answer()
{
    return QJsonDocument::fromJson(R"({"access_token":"a.b.c","token_type":"bearer","expires_in":3600,"expires_at":1,
        "refresh_token":"r1","user":{"id":"u1","email":"me@example.org","user_metadata":{"x":1}},"new_member":[]})")
        .object();
}

void AuthSessionTest::readsTheServicesAnswer()
{
    const auto session = sessionFromAnswer(answer(), 5'000);
    QVERIFY(session);
    QCOMPARE(session->accessToken, u"a.b.c"_s);
    QCOMPARE(session->refreshToken, u"r1"_s);
    QCOMPARE(session->userId, u"u1"_s);
    QCOMPARE(session->email, u"me@example.org"_s);
    QCOMPARE(session->receivedAtMs, 5'000);
    QCOMPARE(session->lifetimeMs, 3'600'000);
    QVERIFY(session->isSignedIn());
    QVERIFY(!session->withoutTokens().isSignedIn());
    QCOMPARE(session->withoutTokens().userId, u"u1"_s);
}

void AuthSessionTest::halfASessionIsNone_data()
{
    QTest::addColumn<QString>("missing");
    for (const char *name : {"access_token", "refresh_token", "expires_in", "user"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void AuthSessionTest::halfASessionIsNone()
{
    QFETCH(QString, missing);
    QJsonObject object = answer();
    object.remove(missing);
    QVERIFY(!sessionFromAnswer(object, 0));
}

void AuthSessionTest::comesBackFromItsBytes()
{
    const AuthSession session{u"a"_s, u"r"_s, u"u"_s, u"é@example.org"_s, Q_INT64_C(1785585600123), 3'600'000};
    QCOMPARE(sessionFrom(bytesOf(session)).valueOr({}), session);
    QCOMPARE(sessionFrom(bytesOf(session.withoutTokens())).valueOr({}), session.withoutTokens());
}

void AuthSessionTest::otherBytesAreNoSession()
{
    for (const char *bytes : {"", "x", "{}", R"({"format":2,"user":"u"})", R"({"format":1})"}) {
        const auto session = sessionFrom(bytes);
        QVERIFY(!session.ok());
        QCOMPARE(session.error().kind, Error::Kind::Parse);
    }
}

void AuthSessionTest::challengesFollowTheRfc()
{
    // RFC 7636, appendix B.
    const std::array<unsigned char, 32> octets{116, 24,  223, 180, 151, 153, 224, 37,  79,  250, 96,
                                               125, 216, 173, 187, 186, 22,  212, 37,  77,  105, 214,
                                               191, 240, 91,  88,  5,   88,  83,  132, 141, 121};
    const QByteArray bytes(reinterpret_cast<const char *>(octets.data()), 32);
    const QString verifier = newVerifier([&bytes](qsizetype) { return bytes; });
    QCOMPARE(verifier, u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s);
    QCOMPARE(challengeOf(verifier), u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
}

void AuthSessionTest::verifiersAreLongAndDiffer()
{
    const QString verifier = newVerifier(systemRandomBytes);
    QCOMPARE(verifier.size(), 43);
    QVERIFY(verifier != newVerifier(systemRandomBytes));
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::AuthSessionTest)
#include "test_authsession.moc"
