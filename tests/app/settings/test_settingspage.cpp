// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pictures.h"
#include "app/common/stepper.h"
#include "app/common/theme.h"
#include "app/settings/peoplelist.h"
#include "app/settings/persondialog.h"
#include "app/settings/settings.h"
#include "app/settings/settingspage.h"
#include "app/settings/slotlist.h"
#include "core/store/householdstore.h"
#include "tests/support/screenchecks.h"
#include "tests/support/testlibrary.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everythingTheKeyboardReachesHasAName();
    void theHouseholdIsSaved();
    void aMealIsRenamedMovedAndRemoved();
    void aPersonIsAdded();
    void theThemeIsChosen();

private:
    [[nodiscard]] QStringList mealNames();
    [[nodiscard]] QToolButton *toolNamed(const QString &name, int nth) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<PictureSource> m_pictures;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettingsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
}

void TestSettingsPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<TestLibrary>();
    m_library->household.saveProfile({{}, u"Ana"_s, {u"vegan"_s}, {u"nuts"_s}, {}, {}, 1, {}}).waitForFinished();
    m_pictures = std::make_unique<PictureSource>(QString(), QString());
    m_settings = std::make_unique<Settings>(m_folder->path());
    m_services.reset(new Services{.store = m_library->store,
                                  .clock = m_library->clock,
                                  .pictures = *m_pictures,
                                  .locale = QLocale(),
                                  .fetchPage = {}});
    m_page = std::make_unique<SettingsPage>(*m_services, *m_settings, m_folder->path());
    m_page->resize(1272, 900);
    m_page->activate();
    m_page->show();
    QTRY_COMPARE(m_page->findChild<SlotList *>()->findChildren<QLineEdit *>().size(), 4);
    QTRY_VERIFY(toolNamed(u"Edit Ana"_s, 0));
}

void TestSettingsPage::cleanup()
{
    m_page.reset();
    m_services.reset();
    m_settings.reset();
    m_pictures.reset();
    m_library.reset();
    m_folder.reset();
}

QStringList TestSettingsPage::mealNames()
{
    QStringList names;
    const auto slots =
        m_library->store.read([](Connection &connection) { return planstore::slots(connection); }).result().value();
    for (const Slot &slot : slots)
        names.append(slot.name.isEmpty() ? slot.key : slot.name);
    return names;
}

QToolButton *TestSettingsPage::toolNamed(const QString &name, int nth) const
{
    for (auto *button : m_page->findChildren<QToolButton *>())
        if (button->accessibleName() == name && nth-- == 0)
            return button;
    return nullptr;
}

void TestSettingsPage::everythingTheKeyboardReachesHasAName()
{
    QCOMPARE(namelessWidgets(*m_page), QStringList());
}

void TestSettingsPage::theHouseholdIsSaved()
{
    for (auto *stepper : m_page->findChildren<Stepper *>())
        if (stepper->accessibleName() == u"Adults")
            stepper->stepBy(1);
    const auto adults = [this] {
        return m_library->store.read([](Connection &connection) { return householdstore::load(connection); })
            .result()
            .value()
            .adults;
    };
    QTRY_COMPARE(adults(), 3);
}

void TestSettingsPage::aMealIsRenamedMovedAndRemoved()
{
    auto *name = m_page->findChild<SlotList *>()->findChildren<QLineEdit *>().at(1);
    name->selectAll();
    QTest::keyClicks(name, u"Midday"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(mealNames(), (QStringList{u"breakfast"_s, u"Midday"_s, u"dinner"_s, u"snack"_s}));
    QTRY_VERIFY(toolNamed(u"Earlier in the day"_s, 1)->isEnabled());
    toolNamed(u"Earlier in the day"_s, 1)->click();
    QTRY_COMPARE(mealNames(), (QStringList{u"Midday"_s, u"breakfast"_s, u"dinner"_s, u"snack"_s}));
    QTRY_VERIFY(toolNamed(u"Remove this meal"_s, 3)->isEnabled());
    toolNamed(u"Remove this meal"_s, 3)->click();
    QTRY_COMPARE(mealNames(), (QStringList{u"Midday"_s, u"breakfast"_s, u"dinner"_s}));
}

void TestSettingsPage::aPersonIsAdded()
{
    for (auto *button : m_page->findChild<PeopleList *>()->findChildren<QPushButton *>())
        if (button->text() == u"Add a person")
            button->click();
    auto *dialog = m_page->findChild<PersonDialog *>();
    QVERIFY(dialog);
    QCOMPARE(namelessWidgets(*dialog), QStringList());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"Leo"_s);
    dialog->accept();
    QTRY_VERIFY(toolNamed(u"Edit Leo"_s, 0));
}

void TestSettingsPage::theThemeIsChosen()
{
    QSignalSpy changed(m_settings.get(), &Settings::changed);
    for (auto *box : m_page->findChildren<QComboBox *>()) {
        if (const int dark = box->findData(u"dark"_s); dark >= 0) {
            box->setCurrentIndex(dark);
            Q_EMIT box->activated(dark);
        }
    }
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_settings->text(Setting::Scheme), u"dark"_s);
}

QTEST_MAIN(TestSettingsPage)
#include "test_settingspage.moc"
