// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/chip.h"
#include "app/common/pictures.h"
#include "app/common/stepper.h"
#include "app/common/theme.h"
#include "app/onboarding/onboardingpage.h"
#include "app/onboarding/startcard.h"
#include "tests/support/screenchecks.h"

#include <QPushButton>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestOnboardingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theUsualAnswersAreGivenAlready();
    void whatIsPressedIsAnswered();
    void aFoodOfOnesOwnIsAnAllergy();
    void withoutAMealThereIsNoPlan();
    void anotherLanguageKeepsTheAnswers();
    void everythingTheKeyboardReachesHasAName();
    void theNumberOfDishesIsTheRealOne();

private:
    template <typename Button>
    Button *buttonNamed(const QString &text) const
    {
        for (auto *button : m_page->findChildren<Button *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

    std::unique_ptr<PictureSource> m_pictures;
    std::unique_ptr<OnboardingPage> m_page;
};

void TestOnboardingPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
}

void TestOnboardingPage::init()
{
    m_page.reset();
    m_pictures = std::make_unique<PictureSource>(QString(), QString());
    m_page = std::make_unique<OnboardingPage>(*m_pictures, 62);
    m_page->resize(1440, 900);
    m_page->show();
}

void TestOnboardingPage::theUsualAnswersAreGivenAlready()
{
    QCOMPARE(m_page->answers(), OnboardingAnswers());
    QCOMPARE(m_page->answers().household.adults, 2);
    QCOMPARE(m_page->answers().mealKeys, (QStringList{u"breakfast"_s, u"lunch"_s, u"dinner"_s}));
}

void TestOnboardingPage::whatIsPressedIsAnswered()
{
    m_page->findChildren<Stepper *>().at(1)->stepBy(2);
    buttonNamed<Chip>(u"Snack"_s)->click();
    buttonNamed<Chip>(u"Vegan"_s)->click();
    buttonNamed<Chip>(u"Nuts"_s)->click();
    m_page->findChildren<StartCard *>().at(1)->click();
    const OnboardingAnswers answers = m_page->answers();
    QCOMPARE(answers.household.children, 2);
    QCOMPARE(answers.mealKeys.last(), u"snack"_s);
    QCOMPARE(answers.profile.diets, QStringList{u"vegan"_s});
    QCOMPARE(answers.profile.allergies, QStringList{u"nuts"_s});
    QCOMPARE(answers.start, StartWith::Import);
}

void TestOnboardingPage::aFoodOfOnesOwnIsAnAllergy()
{
    OnboardingAnswers answers;
    answers.profile.allergies = {u"milk"_s, u"kiwi"_s};
    m_page->setAnswers(answers);
    QCOMPARE(m_page->answers().profile.allergies, (QStringList{u"milk"_s, u"kiwi"_s}));
    Q_EMIT buttonNamed<Chip>(u"kiwi"_s)->closed();
    QCOMPARE(m_page->answers().profile.allergies, QStringList{u"milk"_s});
}

void TestOnboardingPage::withoutAMealThereIsNoPlan()
{
    QSignalSpy started(m_page.get(), &OnboardingPage::startRequested);
    for (const QString &meal : {u"Breakfast"_s, u"Lunch"_s, u"Dinner"_s})
        buttonNamed<Chip>(meal)->click();
    auto *start = buttonNamed<QPushButton>(u"Start planning"_s);
    QVERIFY(!start->isEnabled());
    buttonNamed<Chip>(u"Dinner"_s)->click();
    start->click();
    QCOMPARE(started.size(), 1);
}

void TestOnboardingPage::anotherLanguageKeepsTheAnswers()
{
    buttonNamed<Chip>(u"Vegan"_s)->click();
    const OnboardingAnswers before = m_page->answers();
    QEvent changed(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_page.get(), &changed);
    m_page->setChosen(u"es"_s, u"dark"_s);
    QCOMPARE(m_page->answers(), before);
}

void TestOnboardingPage::everythingTheKeyboardReachesHasAName()
{
    QCOMPARE(namelessWidgets(*m_page), QStringList());
}

void TestOnboardingPage::theNumberOfDishesIsTheRealOne()
{
    QVERIFY(m_page->findChildren<StartCard *>().first()->accessibleDescription().contains(u"62"));
}

QTEST_MAIN(TestOnboardingPage)
#include "test_onboardingpage.moc"
