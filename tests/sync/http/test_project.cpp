// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/project.h"

#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;

class ProjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatPeoplePaste_data();
    void understandsWhatPeoplePaste();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void linksComeBackAsTheyWent();
    void refusesOtherLinks_data();
    void refusesOtherLinks();
};

static const QString kKey = u"sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH"_s;

static QString jwtWithRole(const char *role)
{
    const auto part = [](const QByteArray &json) {
        return QString::fromLatin1(json.toBase64(QByteArray::Base64UrlEncoding));
    };
    return QString(part(R"({"alg":"HS256"})") + u'.' + part(QByteArray(R"({"role":")") + role + R"("})") + u".c2ln"_s);
}

void ProjectTest::understandsWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    const QString hosted = u"https://abcdefghijklmnopqrst.supabase.co"_s;
    QTest::newRow("plain") << hosted << hosted;
    QTest::newRow("slash and spaces") << QString(u"  "_s + hosted + u"/ "_s) << hosted;
    QTest::newRow("no scheme") << u"abcdefghijklmnopqrst.supabase.co"_s << hosted;
    QTest::newRow("upper case") << u"HTTPS://ABCDEFGHIJKLMNOPQRST.supabase.co"_s << hosted;
    QTest::newRow("one service") << QString(hosted + u"/rest/v1/"_s) << hosted;
    QTest::newRow("sign-in page") << QString(hosted + u"/auth/v1/authorize?provider=x#y"_s) << hosted;
    QTest::newRow("dashboard") << u"https://supabase.com/dashboard/project/abcdefghijklmnopqrst/settings/api"_s
                               << hosted;
    QTest::newRow("own server below a path")
        << u"https://home.example/supabase/"_s << u"https://home.example/supabase"_s;
    QTest::newRow("own port") << u"https://home.example:8443"_s << u"https://home.example:8443"_s;
    QTest::newRow("this machine") << u"http://127.0.0.1:54321"_s << u"http://127.0.0.1:54321"_s;
    QTest::newRow("this machine by name") << u"http://localhost:54321/"_s << u"http://localhost:54321"_s;
    QTest::newRow("this machine, IPv6") << u"http://[::1]:54321"_s << u"http://[::1]:54321"_s;
}

void ProjectTest::understandsWhatPeoplePaste()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    const Result<SupabaseProject> project = projectFrom(typed, QString(u" "_s + kKey + u"\n"_s));
    QVERIFY2(project.ok(), project.ok() ? "" : qPrintable(logForm(project.error())));
    QCOMPARE(project.value().address.toString(), address);
    QCOMPARE(project.value().publishableKey, kKey);
    QVERIFY(projectFrom(typed, jwtWithRole("anon")).ok());
}

void ProjectTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("place");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    const QString good = u"https://home.example"_s;
    QTest::newRow("no address") << u"  "_s << kKey << u"address"_s << Invalid;
    QTest::newRow("two words") << u"my server"_s << kKey << u"address"_s << Invalid;
    QTest::newRow("no host") << u"https://"_s << kKey << u"address"_s << Invalid;
    QTest::newRow("database address") << u"postgresql://db.example/postgres"_s << kKey << u"address"_s << Invalid;
    QTest::newRow("with a password") << u"https://me:pw@home.example"_s << kKey << u"address"_s << Invalid;
    QTest::newRow("in the clear") << u"http://home.example"_s << kKey << u"address"_s << Unsupported;
    QTest::newRow("in the clear, looks local") << u"http://localhost.example"_s << kKey << u"address"_s << Unsupported;
    QTest::newRow("no key") << good << QString() << u"key"_s << Invalid;
    QTest::newRow("some word") << good << u"password"_s << u"key"_s << Invalid;
    QTest::newRow("header injection") << good << u"sb_publishable_x\r\nX: y"_s << u"key"_s << Invalid;
    QTest::newRow("secret key") << good << u"sb_secret_abc"_s << u"key"_s << Unsupported;
    QTest::newRow("service role") << good << jwtWithRole("service_role") << u"key"_s << Unsupported;
    QTest::newRow("own token") << good << jwtWithRole("authenticated") << u"key"_s << Unsupported;
}

void ProjectTest::saysWhatIsWrong()
{
    QFETCH(QString, address);
    QFETCH(QString, key);
    const Result<SupabaseProject> project = projectFrom(address, key);
    QVERIFY(!project.ok());
    QTEST(project.error().place, "place");
    QTEST(project.error().kind, "kind");
}

void ProjectTest::linksComeBackAsTheyWent()
{
    const SupabaseProject project{QUrl(u"https://home.example:8443/a b/supabase"_s), kKey};
    const QString link = setUpLink(project);
    QVERIFY(link.startsWith(u"kecarajocomer://connect?url=https%3A%2F%2F"));
    QCOMPARE(projectFromLink(link).valueOr({}), project);
}

void ProjectTest::refusesOtherLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("place");
    QTest::newRow("web address") << u"https://home.example"_s << u"link"_s;
    QTest::newRow("other purpose") << u"kecarajocomer://recipe?id=1"_s << u"link"_s;
    QTest::newRow("nothing in it") << u"kecarajocomer://connect"_s << u"address"_s;
    QTest::newRow("no key") << u"kecarajocomer://connect?url=https%3A%2F%2Fhome.example"_s << u"key"_s;
    QTest::newRow("leads into the clear")
        << QString(u"kecarajocomer://connect?url=http%3A%2F%2Fevil.example&key="_s + kKey) << u"address"_s;
}

void ProjectTest::refusesOtherLinks()
{
    QFETCH(QString, link);
    const Result<SupabaseProject> project = projectFromLink(link);
    QVERIFY(!project.ok());
    QTEST(project.error().place, "place");
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::ProjectTest)
#include "test_project.moc"
