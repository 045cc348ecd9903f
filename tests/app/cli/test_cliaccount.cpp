// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/kjcprocess.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"sb_publishable_test"_s;
const QByteArray kPassphrase = "four words nobody guesses\n";
const QByteArray kSession =
    R"({"access_token":"token","refresh_token":"refresh","expires_in":3600,"token_type":"bearer",
    "user":{"id":"0b5e9e4e-8c1b-4c68-8f3c-6f0d2c6c1a11","email":"ana@example.org"}})";

bool useProject(const Kjc &kjc, const ScriptedServer &server)
{
    return kjc({u"account"_s, u"project"_s, server.url().toString(), kKey}).exit == 0;
}

bool signIn(const Kjc &kjc, ScriptedServer &server)
{
    if (!useProject(kjc, server) || kjc({u"account"_s, u"vault"_s, u"passphrase"_s}, kPassphrase).exit != 0)
        return false;
    server.then(Scripted::json(200, kSession));
    return kjc({u"account"_s, u"sign-in"_s, u"ana@example.org"_s}, kPassphrase + "password\n").exit == 0;
}

QJsonObject statusOf(const Kjc &kjc)
{
    return kjc({u"--json"_s, u"account"_s, u"status"_s}).objects().value(0);
}

} // namespace

class TestCliAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aProjectIsTakenFromAddressOrLink();
    void whatIsNoProjectIsRefused_data();
    void whatIsNoProjectIsRefused();
    void thePasswordIsNotTakenFromArguments();
    void aRefusalIsToldInWords_data();
    void aRefusalIsToldInWords();
    void withoutAKeychainTheWayOutIsNamed();
    void aSessionOutlivesTheCommand();
    void anotherPassphraseOpensNothing();
    void householdsAreListed();
    void whatNeedsAHouseholdSaysSo();
    void anEditDoesNotNeedTheKey();
};

// No keychain of the machine is touched.
void TestCliAccount::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

void TestCliAccount::aProjectIsTakenFromAddressOrLink()
{
    const Kjc kjc;
    QCOMPARE(statusOf(kjc).value("project"_L1).toString(), QString());
    QCOMPARE(kjc({u"account"_s, u"project"_s, u"https://one.example.org/rest/v1/"_s, kKey}).exit, 0);
    QCOMPARE(statusOf(kjc).value("project"_L1).toString(), u"https://one.example.org"_s);
    const QString link = u"kecarajocomer://connect?url=https%3A%2F%2Ftwo.example.org&key="_s + kKey;
    QCOMPARE(kjc({u"account"_s, u"project"_s, link}).exit, 0);
    QCOMPARE(statusOf(kjc).value("project"_L1).toString(), u"https://two.example.org"_s);
}

void TestCliAccount::whatIsNoProjectIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("told");
    QTest::newRow("in the clear") << QStringList{u"http://example.org"_s, kKey} << u"in the clear"_s;
    QTest::newRow("a secret key") << QStringList{u"https://example.org"_s, u"sb_secret_x"_s} << u"opens everything"_s;
    QTest::newRow("no link") << QStringList{u"https://example.org"_s} << u"kecarajocomer://"_s;
}

void TestCliAccount::whatIsNoProjectIsRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QString, told);
    const Kjc kjc;
    const Answer answer = kjc(QStringList{u"account"_s, u"project"_s} + words);
    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains(told), qPrintable(answer.err));
}

void TestCliAccount::thePasswordIsNotTakenFromArguments()
{
    const Kjc kjc;
    QCOMPARE(kjc({u"account"_s, u"sign-in"_s, u"ana@example.org"_s, u"password"_s}).exit, 2);
    ScriptedServer server;
    QVERIFY(useProject(kjc, server));
    QCOMPARE(kjc({u"account"_s, u"sign-in"_s, u"ana@example.org"_s}).exit, 3); // stdin is at its end
    QVERIFY(server.requests().isEmpty());
}

void TestCliAccount::aRefusalIsToldInWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("told");
    QTest::newRow("password") << 400 << QByteArray(R"({"code":"invalid_credentials","message":"no"})")
                              << u"the address or the password is wrong"_s;
    QTest::newRow("unconfirmed") << 400 << QByteArray(R"({"code":"email_not_confirmed","message":"no"})")
                                 << u"--code"_s;
    QTest::newRow("unreachable") << 503 << QByteArray("{}") << u"was not reached"_s;
}

void TestCliAccount::aRefusalIsToldInWords()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, told);
    const Kjc kjc;
    ScriptedServer server;
    QVERIFY(useProject(kjc, server));
    server.then(Scripted::json(status, body));
    const Answer answer = kjc({u"account"_s, u"sign-in"_s, u"ana@example.org"_s}, "password\n");
    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains(told), qPrintable(answer.err));
}

void TestCliAccount::withoutAKeychainTheWayOutIsNamed()
{
    const Kjc kjc;
    ScriptedServer server;
    QVERIFY(useProject(kjc, server));
    server.then(Scripted::json(200, kSession));
    const Answer answer = kjc({u"account"_s, u"sign-in"_s, u"ana@example.org"_s}, "password\n");
    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains(u"kjc account vault passphrase"_s), qPrintable(answer.err));
    QCOMPARE(kjc({u"account"_s, u"vault"_s, u"keychain"_s}).exit, 3);
    QVERIFY(!statusOf(kjc).value("signedIn"_L1).toBool());
}

void TestCliAccount::aSessionOutlivesTheCommand()
{
    const Kjc kjc;
    ScriptedServer server;
    QVERIFY(signIn(kjc, server));
    const QJsonObject status = statusOf(kjc);
    QCOMPARE(status.value("email"_L1).toString(), u"ana@example.org"_s);
    QCOMPARE(status.value("vault"_L1).toString(), u"passphrase"_s);
    QCOMPARE(status.value("vaultState"_L1).toString(), u"locked"_s);
    server.then(Scripted::json(204, {}));
    QCOMPARE(kjc({u"account"_s, u"sign-out"_s}, kPassphrase).exit, 0);
    QCOMPARE(server.requests().constLast().headers.value("authorization"), QByteArray("Bearer token"));
    const Answer answer = kjc({u"household"_s, u"list"_s}, kPassphrase);
    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains(u"nobody is signed in"_s), qPrintable(answer.err));
}

void TestCliAccount::anotherPassphraseOpensNothing()
{
    const Kjc kjc;
    ScriptedServer server;
    QVERIFY(signIn(kjc, server));
    const Answer answer = kjc({u"household"_s, u"list"_s}, "other words\n");
    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains(u"the passphrase is wrong"_s), qPrintable(answer.err));
}

void TestCliAccount::householdsAreListed()
{
    const Kjc kjc;
    ScriptedServer server;
    QVERIFY(signIn(kjc, server));
    const QByteArray reply = R"({"status":"ok","households":[{"id":"6f0d2c6c-8c1b-4c68-8f3c-0b5e9e4e1a11","name":"Home",
        "role":"owner","members":2,"encrypted":false,"bytes":1000,"max_bytes":50000000}]})";
    server.then(Scripted::json(200, reply));
    const QJsonObject listed = kjc({u"--json"_s, u"household"_s, u"list"_s}, kPassphrase).objects().value(0);
    QCOMPARE(listed.value("name"_L1).toString(), u"Home"_s);
    QCOMPARE(listed.value("role"_L1).toString(), u"owner"_s);
    QCOMPARE(listed.value("here"_L1).toBool(true), false);
    server.then(Scripted::json(200, R"({"status":"invalid"})"));
    const Answer joined = kjc({u"household"_s, u"join"_s, u"AAAA-BBBB-CCCC"_s}, kPassphrase);
    QCOMPARE(joined.exit, 3);
    QVERIFY2(joined.err.contains(u"the invitation is wrong"_s), qPrintable(joined.err));
}

void TestCliAccount::whatNeedsAHouseholdSaysSo()
{
    const Kjc kjc;
    for (const QStringList &command : {QStringList{u"sync"_s, u"now"_s}, QStringList{u"household"_s, u"members"_s}}) {
        const Answer answer = kjc(command);
        QCOMPARE(answer.exit, 3);
        QVERIFY2(answer.err.contains(u"kjc household create"_s), qPrintable(answer.err));
    }
    QCOMPARE(kjc({u"sync"_s, u"queue"_s}).exit, 0);
    QCOMPARE(kjc({u"sync"_s, u"attention"_s, u"retry"_s}).exit, 2);
    QCOMPARE(kjc({u"household"_s, u"role"_s, u"ben@example.org"_s, u"king"_s}).exit, 2);
}

// The household is made against the server; from then on an edit is queued by a program that knows no passphrase.
void TestCliAccount::anEditDoesNotNeedTheKey()
{
    const Kjc kjc;
    ScriptedServer server;
    QVERIFY(signIn(kjc, server));
    const QByteArray reply = R"({"status":"ok","household":{"id":"6f0d2c6c-8c1b-4c68-8f3c-0b5e9e4e1a11","name":"Home",
        "role":"owner","members":1}})";
    server.answerWith([&](const ScriptedServer::Request &request) {
        return request.target.contains("household_create") ? Scripted::json(200, reply) : Scripted::json(503, "{}");
    });
    QCOMPARE(kjc({u"household"_s, u"create"_s, u"Home"_s}, kPassphrase).exit, 0);
    QCOMPARE(kjc({u"pantry"_s, u"add"_s, u"2 kg flour"_s}).exit, 0);
    const Answer offline = kjc({u"sync"_s, u"now"_s}, kPassphrase);
    QCOMPARE(offline.exit, 3);
    QVERIFY2(offline.err.contains(u"what waits is kept"_s), qPrintable(offline.err));
    QStringList titles;
    for (const QJsonObject &entry : kjc({u"--json"_s, u"sync"_s, u"queue"_s}, kPassphrase).objects())
        titles.append(entry.value("title"_L1).toString());
    QVERIFY2(titles.contains(u"flour"_s), qPrintable(titles.join(u',')));
}

QTEST_GUILESS_MAIN(TestCliAccount)
#include "test_cliaccount.moc"
