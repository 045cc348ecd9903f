// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/syncwords.h"

#include "app/household/accountwords.h"
#include "app/household/attention.h"
#include "app/household/queuewords.h"

#include <QTranslator>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static AccountStatus inStep()
{
    AccountStatus status;
    status.ready = status.linked = status.signedIn = true;
    status.userId = u"me"_s;
    status.vault = VaultState::Ready;
    status.engine.state = SyncState::Idle;
    return status;
}

class TestSyncWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRailSaysHowTheDataIsDoing_data();
    void theRailSaysHowTheDataIsDoing();
    void theLastSyncIsNearOrDated();
    void onlyWhatAPersonCanDoAsksForAttention_data();
    void onlyWhatAPersonCanDoAsksForAttention();
    void everyProblemHasASentence();
    void anEntryNamesWhatHappened();

private:
    QTranslator m_english;
};

void TestSyncWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(m_english.load(u":/i18n/app_en.qm"_s));
    QCoreApplication::installTranslator(&m_english);
}

void TestSyncWords::theRailSaysHowTheDataIsDoing_data()
{
    QTest::addColumn<AccountStatus>("status");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, auto change, const QString &icon, const QString &text) {
        AccountStatus status = inStep();
        change(status);
        QTest::newRow(name) << status << icon << text;
    };
    const auto saved = u"Saved on this computer"_s;
    row(
        "not read yet", [](AccountStatus &s) { s.ready = false; }, u"laptop"_s, saved);
    row(
        "no household", [](AccountStatus &s) { s.linked = false; }, u"laptop"_s, saved);
    row(
        "in step", [](AccountStatus &) {}, u"synced"_s, u"Synced"_s);
    row(
        "working", [](AccountStatus &s) { s.engine.state = SyncState::Working; }, u"syncing"_s, u"Syncing…"_s);
    row(
        "edits wait", [](AccountStatus &s) { s.engine.queue.waiting = 3; }, u"syncing"_s, u"3 changes waiting"_s);
    row(
        "one edit waits", [](AccountStatus &s) { s.engine.queue.waiting = 1; }, u"syncing"_s, u"1 change waiting"_s);
    row(
        "offline", [](AccountStatus &s) { s.engine.state = SyncState::Waiting; }, u"offline"_s, u"Offline"_s);
    row(
        "offline with edits",
        [](AccountStatus &s) {
            s.engine.state = SyncState::Waiting;
            s.engine.queue.waiting = 2;
        },
        u"offline"_s, u"Offline, 2 changes waiting"_s);
    row(
        "signed out", [](AccountStatus &s) { s.signedIn = false; }, u"people"_s, u"Sign in to sync"_s);
    row(
        "session over", [](AccountStatus &s) { s.engine.state = SyncState::SignInNeeded; }, u"people"_s,
        u"Sign in to sync"_s);
    row(
        "parked", [](AccountStatus &s) { s.engine.queue.parked = 1; }, u"warning"_s, u"Needs a look"_s);
    row(
        "much would go", [](AccountStatus &s) { s.engine.state = SyncState::AskBeforeDelete; }, u"warning"_s,
        u"Needs a look"_s);
    row(
        "locked", [](AccountStatus &s) { s.vault = VaultState::Locked; }, u"warning"_s, u"Needs a look"_s);
}

void TestSyncWords::theRailSaysHowTheDataIsDoing()
{
    QFETCH(AccountStatus, status);
    QFETCH(QString, icon);
    QFETCH(QString, text);
    QCOMPARE(syncwords::railStatus(status).icon, icon);
    QCOMPARE(syncwords::railStatus(status).text, text);
}

void TestSyncWords::theLastSyncIsNearOrDated()
{
    const QDateTime now(QDate(2026, 2, 11), QTime(19, 0));
    const auto last = [&](const QDateTime &done) {
        EngineStatus engine;
        engine.state = SyncState::Idle;
        engine.lastDoneMs = done.toMSecsSinceEpoch();
        return syncwords::lastSync(engine, now).text;
    };
    QCOMPARE(last(QDateTime(QDate(2026, 2, 11), QTime(18, 42))), u"Last sync today, 18:42"_s);
    QCOMPARE(last(QDateTime(QDate(2026, 2, 10), QTime(8, 5))), u"Last sync yesterday, 08:05"_s);
    QCOMPARE(last(QDateTime(QDate(2026, 2, 4), QTime(8, 5))), u"Last sync 4 Feb, 08:05"_s);
    QCOMPARE(syncwords::lastSync({}, now).text, u"Not synced since the program began"_s);
}

void TestSyncWords::onlyWhatAPersonCanDoAsksForAttention_data()
{
    using Action = Attention::Action;
    QTest::addColumn<AccountStatus>("status");
    QTest::addColumn<int>("action"); // -1: nothing asks
    const auto row = [](const char *name, auto change, int action) {
        AccountStatus status = inStep();
        change(status);
        QTest::newRow(name) << status << action;
    };
    row(
        "in step", [](AccountStatus &) {}, -1);
    row(
        "offline", [](AccountStatus &s) { s.engine.state = SyncState::Waiting; }, -1);
    row(
        "not linked", [](AccountStatus &s) { s.linked = s.signedIn = false; }, -1);
    row(
        "signed out", [](AccountStatus &s) { s.signedIn = false; }, int(Action::SignIn));
    row(
        "no key asked for yet",
        [](AccountStatus &s) {
            s.signedIn = false;
            s.vault = VaultState::Missing;
        },
        int(Action::SignIn));
    row(
        "keychain locked", [](AccountStatus &s) { s.vault = VaultState::Locked; }, int(Action::OpenKey));
    row(
        "no keychain", [](AccountStatus &s) { s.vault = VaultState::NoService; }, int(Action::ChooseKeyPlace));
    row(
        "passphrase",
        [](AccountStatus &s) {
            s.vault = VaultState::Locked;
            s.vaultKind = VaultKind::Passphrase;
        },
        int(Action::Unlock));
    row(
        "upgrade", [](AccountStatus &s) { s.engine.state = SyncState::UpgradeNeeded; }, int(Action::TryAgain));
    row(
        "thrown out", [](AccountStatus &s) { s.engine.state = SyncState::NotMember; }, int(Action::StopHere));
    row(
        "much would go", [](AccountStatus &s) { s.engine.state = SyncState::AskBeforeDelete; }, int(Action::Decide));
}

void TestSyncWords::onlyWhatAPersonCanDoAsksForAttention()
{
    QFETCH(AccountStatus, status);
    QFETCH(int, action);
    const auto attention = attentionFor(status);
    QCOMPARE(attention ? int(attention->action) : -1, action);
    if (attention)
        QVERIFY(!attention->title.isEmpty() && !attention->text.isEmpty());
}

void TestSyncWords::everyProblemHasASentence()
{
    for (int problem = 0; problem <= int(AuthProblem::Other); ++problem) {
        AuthFailure failure;
        failure.problem = AuthProblem(problem);
        QVERIFY2(accountwords::sentence(failure).endsWith(u'.'), qPrintable(QString::number(problem)));
    }
    for (int problem = 0; problem <= int(HouseholdProblem::Other); ++problem)
        QVERIFY(accountwords::sentence(HouseholdFailure{HouseholdProblem(problem), {}}).endsWith(u'.'));
}

void TestSyncWords::anEntryNamesWhatHappened()
{
    QueueEntry entry;
    QCOMPARE(queuewords::place(entry), u"Change"_s);
    entry.kind = Kind::PlannedMeal;
    entry.edit = QueuedEdit::Added;
    entry.subject = u"Paella"_s;
    entry.day = QDate(2026, 2, 13);
    entry.slot = {SlotId::fromString(u"5d0bee41-aba5-4000-8001-02037d06504f"_s), u"dinner"_s, {}, {}, {}, {}};
    QCOMPARE(queuewords::place(entry), u"Plan"_s);
    QCOMPARE(queuewords::what(entry), u"\u2068Paella\u2069 added to Friday dinner"_s);
    entry.kind = Kind::ShoppingItem;
    entry.edit = QueuedEdit::Changed;
    QCOMPARE(queuewords::what(entry), u"\u2068Paella\u2069 changed"_s);
    for (const QString &reason : {u"quota"_s, u"too_large"_s, u"forbidden"_s, u"unreadable"_s, u"new one"_s}) {
        entry.parkedFor = reason;
        QVERIFY(queuewords::whyParked(entry).contains(u"here"_s));
    }
}

QTEST_GUILESS_MAIN(TestSyncWords)
#include "test_syncwords.moc"
