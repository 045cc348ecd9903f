// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/assistantroom.h"
#include "app/assistant/previewdialog.h"
#include "app/assistant/providercard.h"
#include "app/assistant/providerwords.h"
#include "app/common/badge.h"
#include "app/common/pictures.h"
#include "app/common/stepper.h"
#include "app/common/switch.h"
#include "app/common/theme.h"
#include "sync/crypto/memoryvault.h"
#include "tests/support/screenchecks.h"
#include "tests/support/testlibrary.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestAssistantRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everythingTheKeyboardReachesHasAName();
    void aKeyAndConsentMakeOneReady();
    void theFieldForgetsTheKeyAtOnce();
    void whatIsSharedIsKept();
    void aWrongAddressIsMarkedAndNotKept();
    void theUsualModelIsNotNotedDown();
    void thePreviewIsPlainText();
    void sumsAreRoundedForPeople();

private:
    [[nodiscard]] ProviderCard *card(const QString &title) const;
    [[nodiscard]] Switch *switchNamed(const QString &name, const QWidget *within) const;
    static QLineEdit *fieldNamed(const QString &name, const QWidget *within);
    static QPushButton *buttonNamed(const QString &text, const QWidget *within);
    [[nodiscard]] ProviderChoice choice(const QString &id) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<PictureSource> m_pictures;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<AssistantService> m_service;
    std::unique_ptr<AssistantRoom> m_room;
    SystemRandom m_random;
};

void TestAssistantRoom::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
}

void TestAssistantRoom::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<TestLibrary>();
    m_pictures = std::make_unique<PictureSource>(QString(), QString());
    m_services.reset(new Services{.store = m_library->store,
                                  .clock = m_library->clock,
                                  .pictures = *m_pictures,
                                  .locale = QLocale(),
                                  .fetchPage = {}});
    m_service = std::make_unique<AssistantService>(
        AssistantService::Parts{m_library->store, m_library->clock, m_library->ids, m_random, m_folder->path(),
                                [](const QString &) { return std::make_unique<MemoryVault>(); }, u"en"_s});
    bool open = false;
    auto *watcher = new QFutureWatcher<Result<VaultState>>(m_service.get());
    connect(watcher, &QFutureWatcherBase::finished, this, [&open] { open = true; });
    watcher->setFuture(m_service->open());
    QTRY_VERIFY(open);
    m_room = std::make_unique<AssistantRoom>(*m_services, *m_service);
    m_room->resize(760, 1800);
    m_room->show();
}

void TestAssistantRoom::cleanup()
{
    m_room.reset();
    m_service.reset();
    m_services.reset();
    m_pictures.reset();
    m_library.reset();
}

ProviderCard *TestAssistantRoom::card(const QString &title) const
{
    for (auto *card : m_room->findChildren<ProviderCard *>())
        for (const auto *label : card->findChildren<QLabel *>())
            if (label->text() == title)
                return card;
    return nullptr;
}

Switch *TestAssistantRoom::switchNamed(const QString &name, const QWidget *within) const
{
    for (auto *found : within->findChildren<Switch *>())
        if (found->accessibleName() == name)
            return found;
    return nullptr;
}

QLineEdit *TestAssistantRoom::fieldNamed(const QString &name, const QWidget *within)
{
    for (auto *found : within->findChildren<QLineEdit *>())
        if (found->accessibleName() == name)
            return found;
    return nullptr;
}

QPushButton *TestAssistantRoom::buttonNamed(const QString &text, const QWidget *within)
{
    for (auto *found : within->findChildren<QPushButton *>())
        if (found->text() == text)
            return found;
    return nullptr;
}

ProviderChoice TestAssistantRoom::choice(const QString &id) const
{
    return *std::ranges::find(m_service->record().providers, id, &ProviderChoice::id);
}

void TestAssistantRoom::everythingTheKeyboardReachesHasAName()
{
    QCOMPARE(namelessWidgets(*m_room).join(u','), QString());
}

void TestAssistantRoom::aKeyAndConsentMakeOneReady()
{
    ProviderCard *claude = card(u"Claude"_s);
    QVERIFY(claude);
    const auto state = [claude] { return claude->findChild<Badge *>()->text(); };
    QCOMPARE(state(), u"Needs a key"_s);
    QTest::keyClicks(fieldNamed(u"Key for Claude"_s, claude), u"sk-1"_s);
    buttonNamed(u"Keep"_s, claude)->click();
    QTRY_COMPARE(state(), u"May not be asked yet"_s);
    switchNamed(u"What is shared may be sent there"_s, claude)->click();
    QTRY_COMPARE(state(), u"Ready"_s);
    QCOMPARE(choice(u"claude"_s).consentGiven, m_library->clock.today());
    buttonNamed(u"Forget"_s, claude)->click();
    QTRY_COMPARE(state(), u"Needs a key"_s);
}

void TestAssistantRoom::theFieldForgetsTheKeyAtOnce()
{
    ProviderCard *claude = card(u"Claude"_s);
    auto *field = fieldNamed(u"Key for Claude"_s, claude);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QTest::keyClicks(field, u"sk-1"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->text(), QString());
    QTRY_COMPARE(field->placeholderText(), u"A key is kept"_s);
}

void TestAssistantRoom::whatIsSharedIsKept()
{
    QVERIFY(!m_service->record().shared.diets);
    switchNamed(u"Allergies and diets"_s, m_room.get())->click();
    switchNamed(u"What is at home"_s, m_room.get())->click();
    QCOMPARE(m_service->record().shared, (SharedData{false, true, true, true}));
    switchNamed(u"Nothing may leave this computer"_s, m_room.get())->click();
    QVERIFY(m_service->record().localOnly);
    m_room->findChild<Stepper *>()->stepBy(2);
    QCOMPARE(m_service->record().monthlyCap, 7'000'000'000);
}

void TestAssistantRoom::aWrongAddressIsMarkedAndNotKept()
{
    auto *field = fieldNamed(u"Address"_s, card(u"Ollama"_s));
    for (const QString &wrong : {u"http://example.org"_s, u"ftp://localhost"_s, u"nonsense"_s}) {
        field->setText(wrong);
        Q_EMIT field->editingFinished();
        QVERIFY(!field->toolTip().isEmpty());
        QVERIFY(choice(u"ollama"_s).base.isEmpty());
    }
    field->setText(u"http://192.168.1.4:11434"_s);
    Q_EMIT field->editingFinished();
    QVERIFY(field->toolTip().isEmpty());
    QCOMPARE(choice(u"ollama"_s).base, QUrl(u"http://192.168.1.4:11434"_s));
}

void TestAssistantRoom::theUsualModelIsNotNotedDown()
{
    auto *models = card(u"Claude"_s)->findChild<QComboBox *>();
    QCOMPARE(models->currentText(), u"claude-sonnet-5-5"_s);
    models->setEditText(u"claude-haiku-5-5"_s);
    Q_EMIT models->lineEdit()->editingFinished();
    QCOMPARE(choice(u"claude"_s).model, u"claude-haiku-5-5"_s);
    models->setEditText(u"claude-sonnet-5-5"_s);
    Q_EMIT models->lineEdit()->editingFinished();
    QCOMPARE(choice(u"claude"_s).model, QString());
}

void TestAssistantRoom::thePreviewIsPlainText()
{
    m_library->stock(u"1 kg <b>flour</b>"_s);
    buttonNamed(u"Look at what is sent…"_s, m_room.get())->click();
    QTRY_VERIFY(m_room->findChild<PreviewDialog *>());
    const QString text = m_room->findChild<PreviewDialog *>()->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(text.contains(u"You plan meals"_s) && text.contains(u"flour"_s));
    m_room->findChild<PreviewDialog *>()->close();
}

void TestAssistantRoom::sumsAreRoundedForPeople()
{
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(providerwords::moneyOf(0, us), u"$0.00"_s);
    QCOMPARE(providerwords::moneyOf(3'000'000, us), u"less than $0.01"_s);
    QCOMPARE(providerwords::moneyOf(214'000'000, us), u"$0.21"_s);
}

QTEST_MAIN(TestAssistantRoom)
#include "test_assistantroom.moc"
