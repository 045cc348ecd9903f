// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstrun.h"

#include "app/common/whendone.h"
#include "app/samplelibrary.h"
#include "app/settings/settings.h"
#include "resources/samples/samples.h"

#include <QVBoxLayout>

namespace kjc {

FirstRun::FirstRun(Services &services, Settings &settings, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_page(new OnboardingPage(services.pictures, int(sampleRecipes().size()), this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_page);
    m_page->setChosen(settings.text(Setting::Language), settings.text(Setting::Scheme));
    connect(m_page, &OnboardingPage::languageChosen, &settings,
            [&settings](const QString &language) { settings.set(Setting::Language, language); });
    connect(m_page, &OnboardingPage::schemeChosen, &settings,
            [&settings](const QString &scheme) { settings.set(Setting::Scheme, scheme); });
    connect(m_page, &OnboardingPage::startRequested, this, [this] { setUp(m_page->answers()); });
    connect(m_page, &OnboardingPage::skipRequested, this, [this] {
        OnboardingAnswers usual;
        usual.mealKeys = {QStringLiteral("breakfast"), QStringLiteral("lunch"), QStringLiteral("dinner"),
                          QStringLiteral("snack")};
        usual.start = StartWith::Nothing;
        setUp(usual);
    });
}

void FirstRun::setUp(const OnboardingAnswers &answers)
{
    m_page->setBusy(true);
    std::vector<Profile> profiles;
    if (!answers.profile.diets.isEmpty() || !answers.profile.allergies.isEmpty())
        profiles.push_back(answers.profile);
    whenDone(m_services.household.setUp(answers.household, profiles, answers.mealKeys), this,
             [this, start = answers.start](const Result<ChangeSet> &ready) {
                 if (ready)
                     fillLibrary(start);
                 else
                     fail(ready.error());
             });
}

void FirstRun::fillLibrary(StartWith start)
{
    if (start != StartWith::Samples) {
        Q_EMIT finished(start == StartWith::Import);
        return;
    }
    addSampleRecipes(m_services, this, [this](const Result<ImportOutcome> &added) {
        if (added)
            Q_EMIT finished(false);
        else
            fail(added.error());
    });
}

void FirstRun::fail(const Error &error)
{
    m_page->setBusy(false);
    Q_EMIT problem(error);
}

} // namespace kjc
