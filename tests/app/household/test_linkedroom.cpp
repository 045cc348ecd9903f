// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/prompts.h"
#include "app/common/theme.h"
#include "core/store/queuesummary.h"
#include "core/store/recipestore.h"
#include "tests/app/household/accountbench.h"
#include "tests/app/household/screenaccess.h"
#include "tests/support/screenchecks.h"

#include <QClipboard>
#include <QMenu>
#include <QRadioButton>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

// A library that is to belong, or belongs, to a household.
class TestLinkedRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aHouseholdIsMadeOfTheLibrary();
    void joiningAsksWhatToBringAlong();
    void startingFromTheHouseholdsLeavesOursInTheBackup();
    void aWrongInvitationIsSaidBesideIt();
    void whoAndWhichDevicesShareIt();
    void onlyOwnersInvite();
    void anInvitationIsShownAsLinkAndCode();
    void rolesAreChangedAndMembersRemoved();
    void theHouseholdIsRenamed();
    void whatWaitsIsSaidInPlainWords();
    void whatIsParkedIsTriedAgainOrDiscarded();
    void signingOutKeepsOrEndsTheLink_data();
    void signingOutKeepsOrEndsTheLink();
    void signedOutOffersToSignInAgain();
    void thrownOutOffersToStop();
    void aLockedKeychainOffersToTryAgain();
    void narrowPutsOneCardUnderTheOther();

private:
    [[nodiscard]] AccountRoom &room() const { return *m_bench->room; }
    void press(const QWidget &screen, const QString &text);
    void pressMenu(const QString &menu, const QString &entry);
    void link();
    void editOffline(const QString &title);
    [[nodiscard]] int recipes() const;

    QTranslator m_english;
    std::unique_ptr<AccountBench> m_bench;
};

void TestLinkedRoom::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(m_english.load(u":/i18n/app_en.qm"_s));
    QCoreApplication::installTranslator(&m_english);
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
}

void TestLinkedRoom::init()
{
    m_bench = std::make_unique<AccountBench>();
    m_bench->open();
    m_bench->library->addRecipe(u"Tortilla"_s, {u"4 eggs"_s});
    m_bench->signIn();
    room().resize(900, 900);
    room().show();
    QTRY_VERIFY(button(room(), u"Make household"_s));
}

void TestLinkedRoom::cleanup()
{
    m_bench.reset();
    QCOMPARE(prompts::takeAsked().size(), 0);
}

void TestLinkedRoom::press(const QWidget &screen, const QString &text)
{
    QTRY_VERIFY2(button(screen, text) && button(screen, text)->isEnabled(), qPrintable(text));
    button(screen, text)->click();
}

void TestLinkedRoom::pressMenu(const QString &menu, const QString &entry)
{
    auto *opener = visibleNamed<QToolButton>(room(), menu);
    QVERIFY2(opener, qPrintable(menu));
    for (QAction *action : opener->menu()->actions())
        if (action->text() == entry && action->isVisible())
            return action->trigger();
    QFAIL(qPrintable(entry));
}

void TestLinkedRoom::link()
{
    m_bench->link();
    QTRY_VERIFY(button(room(), u"Sync now"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->sync->status().engine.state, SyncState::Idle, 10'000);
    QTRY_VERIFY(button(room(), u"Invite"_s) || m_bench->server.role != u"owner");
}

void TestLinkedRoom::editOffline(const QString &title)
{
    m_bench->server.unreachable = true;
    m_bench->library->clock.advanceMs(60'000);
    m_bench->library->addRecipe(title, {});
    m_bench->sync->syncNow();
    QTRY_COMPARE(m_bench->sync->status().engine.queue.waiting, 1);
}

int TestLinkedRoom::recipes() const
{
    return m_bench->library->store.read([](Connection &connection) { return recipestore::count(connection); })
        .result()
        .valueOr(-1);
}

void TestLinkedRoom::aHouseholdIsMadeOfTheLibrary()
{
    press(room(), u"Make household"_s);
    QVERIFY(says(room(), u"Give it a name first"_s));
    QTest::keyClicks(field(room(), u"Name of the household"_s), u"Casa Rivera"_s);
    press(room(), u"Make household"_s);
    QTRY_VERIFY(m_bench->sync->status().linked);
    QTRY_VERIFY(says(room(), u"Signed in as"_s));
    QCOMPARE(recipes(), 1);
}

void TestLinkedRoom::joiningAsksWhatToBringAlong()
{
    press(room(), u"Use this one"_s);
    QTRY_VERIFY(openDialog());
    QVERIFY(says(*openDialog(), u"A backup of the library as it is now is made first."_s));
    QCOMPARE(namelessWidgets(*openDialog()), QStringList());
    press(*openDialog(), u"Join"_s);
    QTRY_VERIFY(m_bench->sync->status().linked);
    QCOMPARE(recipes(), 1);
}

void TestLinkedRoom::startingFromTheHouseholdsLeavesOursInTheBackup()
{
    QTest::keyClicks(field(room(), u"Invitation"_s), u"K7QM-2VXD-9RTB"_s);
    press(room(), u"Join"_s);
    QTRY_VERIFY(openDialog());
    for (auto *choice : openDialog()->findChildren<QRadioButton *>())
        if (choice->text().startsWith(u"Start from"_s))
            choice->click();
    press(*openDialog(), u"Join"_s);
    QTRY_VERIFY(m_bench->sync->status().linked);
    QCOMPARE(recipes(), 0);
    QVERIFY(!QDir(Store::backupFolder(m_bench->folder.path())).isEmpty());
}

void TestLinkedRoom::aWrongInvitationIsSaidBesideIt()
{
    QTest::keyClicks(field(room(), u"Invitation"_s), u"WRONG"_s);
    press(room(), u"Join"_s);
    QTRY_VERIFY(says(room(), u"This invitation is not right, was used, or has run out."_s));
    QVERIFY(!m_bench->sync->status().linked);
}

void TestLinkedRoom::whoAndWhichDevicesShareIt()
{
    link();
    QTRY_VERIFY(says(room(), u"marta.rivera@example.com (you)"_s));
    QVERIFY(says(room(), u"luis.rivera@example.com"_s));
    QVERIFY(says(room(), u"Can look"_s));
    QTRY_VERIFY(says(room(), u"A device of \u2068luis.rivera@example.com\u2069"_s));
    QTRY_VERIFY(says(room(), u"Quiet for 3 days"_s));
    QTRY_VERIFY(says(room(), u"Up to date"_s));
    QTRY_VERIFY(says(room(), u"Last sync today"_s));
    QCOMPARE(namelessWidgets(room()), QStringList());
}

void TestLinkedRoom::onlyOwnersInvite()
{
    m_bench->server.role = u"editor"_s;
    link();
    QTRY_VERIFY(says(room(), u"luis.rivera@example.com"_s));
    QVERIFY(!button(room(), u"Invite"_s));
    QVERIFY(!visibleNamed<QToolButton>(room(), u"More about luis.rivera@example.com"_s));
}

void TestLinkedRoom::anInvitationIsShownAsLinkAndCode()
{
    link();
    press(room(), u"Invite"_s);
    QTRY_VERIFY(openDialog());
    press(*openDialog(), u"Make invitation"_s);
    QTRY_VERIFY(field(*openDialog(), u"Link"_s));
    press(*openDialog(), u"Copy link"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(codeOf(copied), u"K7QM-2VXD-9RTB"_s);
    QCOMPARE(projectFromLink(copied).value(), m_bench->server.project());
    QCOMPARE(namelessWidgets(*openDialog()), QStringList());
    press(*openDialog(), u"Close"_s);
}

void TestLinkedRoom::rolesAreChangedAndMembersRemoved()
{
    link();
    const QString menu = u"More about luis.rivera@example.com"_s;
    QTRY_VERIFY(visibleNamed<QToolButton>(room(), menu));
    pressMenu(menu, u"Can look"_s);
    QTRY_VERIFY(m_bench->server.asked().contains(u"household_set_role"_s));
    prompts::answerNext(true);
    QTRY_VERIFY(visibleNamed<QToolButton>(room(), menu));
    pressMenu(menu, u"Remove…"_s);
    QTRY_VERIFY(m_bench->server.asked().contains(u"household_remove_member"_s));
    QCOMPARE(prompts::takeAsked().size(), 1);
}

void TestLinkedRoom::theHouseholdIsRenamed()
{
    link();
    QTRY_VERIFY(says(room(), u"luis.rivera@example.com"_s));
    pressMenu(u"More about the household"_s, u"Rename household…"_s);
    QTRY_VERIFY(openDialog());
    QLineEdit *name = field(*openDialog(), u"Name"_s);
    name->selectAll();
    QTest::keyClicks(name, u"The Riveras"_s);
    press(*openDialog(), u"Rename"_s);
    QTRY_VERIFY(says(room(), u"The Riveras"_s));
}

void TestLinkedRoom::whatWaitsIsSaidInPlainWords()
{
    link();
    QTRY_VERIFY(says(room(), u"Nothing is waiting"_s));
    editOffline(u"Paella"_s);
    QTRY_VERIFY(says(room(), u"1 change waiting"_s));
    QTRY_VERIFY(says(room(), u"\u2068Paella\u2069 added"_s));
    QVERIFY(says(room(), u"Encrypted"_s));
    QTRY_VERIFY(says(room(), u"Offline. It goes on by itself."_s));
}

void TestLinkedRoom::whatIsParkedIsTriedAgainOrDiscarded()
{
    link();
    editOffline(u"Paella"_s);
    const auto park = [this](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(entries, queuesummary::waiting(writer.connection(), *m_bench->sealer, 1));
        return syncqueue::park(writer, entries.at(0).opIds.at(0), u"quota"_s);
    };
    QVERIFY(awaited(m_bench->library->store.transact({}, park, Origin::Remote))->operator bool());
    m_bench->sync->syncNow();
    QTRY_VERIFY(says(room(), u"The household has no room left on the server."_s));
    press(room(), u"Try again"_s);
    QTRY_VERIFY(!button(room(), u"Try again"_s));
    QVERIFY(awaited(m_bench->library->store.transact({}, park, Origin::Remote))->operator bool());
    room().activate();
    QTRY_VERIFY(button(room(), u"Discard…"_s));
    prompts::answerNext(true);
    press(room(), u"Discard…"_s);
    QTRY_VERIFY(!button(room(), u"Discard…"_s));
    QCOMPARE(prompts::takeAsked().size(), 1);
    QTRY_COMPARE(recipes(), 1);
}

void TestLinkedRoom::signingOutKeepsOrEndsTheLink_data()
{
    QTest::addColumn<bool>("stop");
    QTest::newRow("go on later") << false;
    QTest::newRow("stop") << true;
}

void TestLinkedRoom::signingOutKeepsOrEndsTheLink()
{
    QFETCH(bool, stop);
    link();
    pressMenu(u"More about the household"_s, u"Sign out…"_s);
    QTRY_VERIFY(openDialog());
    for (auto *choice : openDialog()->findChildren<QRadioButton *>())
        if (choice->text().startsWith(u"Also stop"_s) && stop)
            choice->click();
    press(*openDialog(), u"Sign out"_s);
    QTRY_VERIFY(!m_bench->sync->status().signedIn);
    QTRY_COMPARE(m_bench->sync->status().linked, !stop);
    QCOMPARE(recipes(), 1);
}

void TestLinkedRoom::signedOutOffersToSignInAgain()
{
    link();
    awaited(m_bench->sync->signOut());
    QTRY_VERIFY(says(room(), u"Sign in to go on syncing"_s));
    press(room(), u"Sign in"_s);
    QTRY_VERIFY(field(room(), u"Password"_s));
    QCOMPARE(field(room(), u"E-mail"_s)->text(), m_bench->server.email);
    QTest::keyClicks(field(room(), u"Password"_s), u"right"_s);
    press(room(), u"Sign in"_s);
    QTRY_VERIFY(m_bench->sync->status().signedIn);
    QTRY_VERIFY(!field(room(), u"Password"_s));
}

void TestLinkedRoom::thrownOutOffersToStop()
{
    link();
    m_bench->server.isMember = false;
    m_bench->sync->syncNow();
    QTRY_VERIFY(says(room(), u"This household is no longer yours"_s));
    press(room(), u"Stop syncing here"_s);
    QTRY_VERIFY(!m_bench->sync->status().linked);
    QCOMPARE(recipes(), 1);
}

void TestLinkedRoom::aLockedKeychainOffersToTryAgain()
{
    link();
    m_bench->keychain.state = VaultState::Locked;
    m_bench->start();
    m_bench->open();
    room().resize(900, 900);
    room().show();
    QTRY_VERIFY(says(room(), u"The system’s key store is locked"_s));
    m_bench->keychain.state = VaultState::Ready;
    press(room(), u"Try again"_s);
    QTRY_VERIFY(m_bench->sync->status().signedIn);
    QTRY_VERIFY(!says(room(), u"The system’s key store is locked"_s));
}

void TestLinkedRoom::narrowPutsOneCardUnderTheOther()
{
    link();
    const auto tops = [this] {
        QList<int> tops;
        for (const auto *card : room().findChildren<QFrame *>())
            if (card->accessibleName() == u"Members" || card->accessibleName() == u"Devices")
                tops.append(card->mapTo(&room(), QPoint()).y());
        return tops;
    };
    QTRY_VERIFY(tops().size() == 2 && tops().at(0) == tops().at(1));
    room().resize(560, 900);
    QTRY_VERIFY(tops().at(0) != tops().at(1));
}

QTEST_MAIN(TestLinkedRoom)
#include "test_linkedroom.moc"
