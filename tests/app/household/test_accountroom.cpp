// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme.h"
#include "tests/app/household/accountbench.h"
#include "tests/app/household/screenaccess.h"
#include "tests/support/screenchecks.h"

#include <QRadioButton>
#include <QTranslator>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

// From no project to a household: what stands in the room, and where each step leads.
class TestAccountRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_bench.reset(); }
    void withoutAProjectItSaysWhatThisIs();
    void errorsNameTheField_data();
    void errorsNameTheField();
    void anInvitationLinkLeadsToJoining();
    void aPasswordSignsIn();
    void aWrongPasswordIsSaidPlainly();
    void aCodeByMailSignsIn();
    void aForgottenPasswordIsSetAnew();
    void aNewAccountWaitsForItsCode();
    void providersAreOfferedAndOpenTheBrowser();
    void withoutAKeychainAPassphraseIsChosen();
    void orTheKeyLastsAsLongAsTheProgram();
    void thePassphraseIsAskedForAtTheNextStart();
    void anotherProjectCanBeTyped();

private:
    [[nodiscard]] AccountRoom &room() const { return *m_bench->room; }
    void show();
    void fill(const QString &name, const QString &text);
    void press(const QString &text);
    void toSignIn();

    QTranslator m_english;
    std::unique_ptr<AccountBench> m_bench;
};

void TestAccountRoom::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(m_english.load(u":/i18n/app_en.qm"_s));
    QCoreApplication::installTranslator(&m_english);
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
}

void TestAccountRoom::init()
{
    m_bench = std::make_unique<AccountBench>();
    show();
}

void TestAccountRoom::show()
{
    m_bench->open();
    room().resize(900, 800);
    room().show();
}

void TestAccountRoom::fill(const QString &name, const QString &text)
{
    QTRY_VERIFY2(field(room(), name), qPrintable(name));
    QLineEdit *line = field(room(), name);
    line->selectAll();
    QTest::keyClicks(line, text);
}

void TestAccountRoom::press(const QString &text)
{
    QTRY_VERIFY2(button(room(), text) && button(room(), text)->isEnabled(), qPrintable(text));
    button(room(), text)->click();
}

void TestAccountRoom::toSignIn()
{
    QVERIFY(m_bench->sync->useProject(m_bench->server.project()));
    QTRY_VERIFY(field(room(), u"E-mail"_s));
}

void TestAccountRoom::withoutAProjectItSaysWhatThisIs()
{
    QVERIFY(says(room(), u"Everything works without an account."_s));
    QVERIFY(field(room(), u"Invitation or set-up link"_s));
    QCOMPARE(namelessWidgets(room()), QStringList());
}

void TestAccountRoom::errorsNameTheField_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("named");
    const QString good = u"https://abcdefghijklmnopqrst.supabase.co"_s;
    QTest::newRow("no link") << u"hello"_s << QString() << QString() << u"Invitation or set-up link"_s;
    QTest::newRow("no address") << QString() << u"not an address"_s << u"sb_publishable_x"_s
                                << u"Address of the project"_s;
    QTest::newRow("no key") << QString() << good << QString() << u"Publishable key"_s;
    QTest::newRow("secret key") << QString() << good << u"sb_secret_abcdefghijklmnopqrstuvwxyz"_s
                                << u"Publishable key"_s;
}

void TestAccountRoom::errorsNameTheField()
{
    QFETCH(QString, link);
    QFETCH(QString, address);
    QFETCH(QString, key);
    QFETCH(QString, named);
    fill(u"Invitation or set-up link"_s, link);
    fill(u"Address of the project"_s, address);
    fill(u"Publishable key"_s, key);
    press(u"Continue"_s);
    for (FormField *part : room().findChildren<FormField *>())
        QCOMPARE(!part->problem().isEmpty(), part->field()->accessibleName() == named);
    QVERIFY(!m_bench->sync->status().hasProject());
}

void TestAccountRoom::anInvitationLinkLeadsToJoining()
{
    fill(u"Invitation or set-up link"_s, invitationLink(m_bench->server.project(), u"K7QM-2VXD-9RTB"_s));
    press(u"Continue"_s);
    fill(u"E-mail"_s, m_bench->server.email);
    fill(u"Password"_s, u"right"_s);
    press(u"Sign in"_s);
    QTRY_VERIFY(field(room(), u"Invitation"_s));
    QCOMPARE(field(room(), u"Invitation"_s)->text(), u"K7QM-2VXD-9RTB"_s);
    QCOMPARE(namelessWidgets(room()), QStringList());
}

void TestAccountRoom::aPasswordSignsIn()
{
    toSignIn();
    QCOMPARE(namelessWidgets(room()), QStringList());
    fill(u"E-mail"_s, m_bench->server.email);
    fill(u"Password"_s, u"right"_s);
    press(u"Sign in"_s);
    QTRY_VERIFY(m_bench->sync->status().signedIn);
    QTRY_VERIFY(button(room(), u"Make household"_s));
    QTRY_VERIFY(says(room(), u"Casa Rivera"_s));
}

void TestAccountRoom::aWrongPasswordIsSaidPlainly()
{
    toSignIn();
    fill(u"E-mail"_s, m_bench->server.email);
    fill(u"Password"_s, u"wrong"_s);
    press(u"Sign in"_s);
    QTRY_VERIFY(says(room(), u"E-mail address or password is not right."_s));
    QVERIFY(!m_bench->sync->status().signedIn);
}

void TestAccountRoom::aCodeByMailSignsIn()
{
    toSignIn();
    press(u"Sign in with a code by mail"_s);
    QVERIFY(says(room(), u"Type your e-mail address first."_s));
    fill(u"E-mail"_s, m_bench->server.email);
    press(u"Sign in with a code by mail"_s);
    QTRY_VERIFY(field(room(), u"Code from the mail"_s));
    fill(u"Code from the mail"_s, u"000000"_s);
    press(u"Sign in"_s);
    QTRY_VERIFY(says(room(), u"This code is not right or too old."_s));
    fill(u"Code from the mail"_s, u"123456"_s);
    press(u"Sign in"_s);
    QTRY_VERIFY(m_bench->sync->status().signedIn);
}

void TestAccountRoom::aForgottenPasswordIsSetAnew()
{
    toSignIn();
    fill(u"E-mail"_s, m_bench->server.email);
    press(u"I forgot my password"_s);
    QTRY_VERIFY(field(room(), u"New password"_s));
    fill(u"Code from the mail"_s, u"123456"_s);
    fill(u"New password"_s, u"another good one"_s);
    press(u"Set password"_s);
    QTRY_VERIFY(m_bench->sync->status().signedIn);
    QVERIFY(m_bench->server.asked().contains(u"user"_s));
}

void TestAccountRoom::aNewAccountWaitsForItsCode()
{
    toSignIn();
    fill(u"E-mail"_s, u"new@example.com"_s);
    press(u"Create account"_s);
    QVERIFY(says(room(), u"Choose a password for the new account."_s));
    fill(u"Password"_s, u"right"_s);
    press(u"Create account"_s);
    QTRY_VERIFY(says(room(), u"It confirms that the address is yours."_s));
    press(u"Back"_s);
    QVERIFY(field(room(), u"Password"_s));
}

void TestAccountRoom::providersAreOfferedAndOpenTheBrowser()
{
    toSignIn();
    press(u"Continue with Google"_s);
    QTRY_COMPARE(m_bench->opened.size(), 1);
    QVERIFY(m_bench->opened.first().toString().contains(u"google"_s));
    QVERIFY(button(room(), u"Sign in"_s)->isEnabled()); // a browser may never come back
}

void TestAccountRoom::withoutAKeychainAPassphraseIsChosen()
{
    m_bench->keychain.state = VaultState::NoService;
    toSignIn();
    fill(u"E-mail"_s, m_bench->server.email);
    fill(u"Password"_s, u"right"_s);
    press(u"Sign in"_s);
    QTRY_VERIFY(field(room(), u"The same again"_s));
    QCOMPARE(namelessWidgets(room()), QStringList());
    fill(u"Passphrase"_s, u"short"_s);
    press(u"Continue"_s);
    QVERIFY(says(room(), u"Take at least 8 letters"_s));
    fill(u"Passphrase"_s, u"four plain words here"_s);
    fill(u"The same again"_s, u"four plain words hers"_s);
    press(u"Continue"_s);
    QVERIFY(says(room(), u"The two are not the same yet."_s));
    fill(u"The same again"_s, u"four plain words here"_s);
    press(u"Continue"_s);
    QTRY_VERIFY(m_bench->sync->status().signedIn);
    QCOMPARE(m_bench->sync->status().vaultKind, VaultKind::Passphrase);
    QTRY_VERIFY(button(room(), u"Make household"_s));
}

void TestAccountRoom::orTheKeyLastsAsLongAsTheProgram()
{
    m_bench->keychain.state = VaultState::Denied;
    toSignIn();
    fill(u"E-mail"_s, m_bench->server.email);
    fill(u"Password"_s, u"right"_s);
    press(u"Sign in"_s);
    QTRY_VERIFY(field(room(), u"The same again"_s));
    for (auto *choice : room().findChildren<QRadioButton *>())
        if (choice->text() == u"Only until the program ends")
            choice->click();
    QVERIFY(!field(room(), u"The same again"_s));
    press(u"Continue"_s);
    QTRY_VERIFY(m_bench->sync->status().signedIn);
    QCOMPARE(m_bench->sync->status().vaultKind, VaultKind::Memory);
}

void TestAccountRoom::thePassphraseIsAskedForAtTheNextStart()
{
    withoutAKeychainAPassphraseIsChosen();
    m_bench->start();
    show();
    QTRY_VERIFY(button(room(), u"Unlock"_s));
    QCOMPARE(namelessWidgets(room()), QStringList());
    fill(u"Passphrase"_s, u"something else"_s);
    press(u"Unlock"_s);
    QTRY_VERIFY(says(room(), u"This is not the passphrase."_s));
    fill(u"Passphrase"_s, u"four plain words here"_s);
    press(u"Unlock"_s);
    QTRY_VERIFY(m_bench->sync->status().signedIn);
    QTRY_VERIFY(button(room(), u"Make household"_s));
}

void TestAccountRoom::anotherProjectCanBeTyped()
{
    toSignIn();
    press(u"Use another project"_s);
    QTRY_VERIFY(field(room(), u"Address of the project"_s));
}

QTEST_MAIN(TestAccountRoom)
#include "test_accountroom.moc"
