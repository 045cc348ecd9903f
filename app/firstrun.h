// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"
#include "app/onboarding/onboardingpage.h"

namespace kjc {

class Settings;

// The first screen, and doing what was answered there.
class FirstRun : public QWidget
{
    Q_OBJECT
public:
    FirstRun(Services &services, Settings &settings, QWidget *parent = nullptr); // both outlive this

Q_SIGNALS:
    void finished(bool importMine);
    void problem(const kjc::Error &error);

private:
    void setUp(const OnboardingAnswers &answers);
    void fillLibrary(StartWith start);
    void fail(const Error &error);

    Services &m_services;
    OnboardingPage *m_page;
};

} // namespace kjc
