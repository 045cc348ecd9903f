// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/onboarding/onboardinganswers.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace kjc {

class ChipChoice;
class PictureSource;
class StartCard;
class Stepper;
class WelcomePane;

// The first run: three short questions. Writes nothing; the answers go to whoever listens.
class OnboardingPage : public QWidget
{
    Q_OBJECT
public:
    // `samples` is how many sample recipes there are; `pictures` outlives the page.
    OnboardingPage(PictureSource &pictures, int samples, QWidget *parent = nullptr);

    [[nodiscard]] OnboardingAnswers answers() const;
    void setAnswers(const OnboardingAnswers &answers);
    // Id of a language the program speaks ("en", "es"), empty for the system's; shown in the menus, which only ask.
    // `scheme` is "system", "light" or "dark".
    void setChosen(const QString &language, const QString &scheme);
    void setBusy(bool busy); // while what was asked for is being made

Q_SIGNALS:
    void startRequested(); // with answers()
    void skipRequested();
    void languageChosen(const QString &language);
    void schemeChosen(const QString &scheme);

protected:
    void changeEvent(QEvent *event) override; // a new language: the same answers in new words
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildQuestions();
    QHBoxLayout *buildLook();
    void addQuestion(QVBoxLayout *rows, int number, const QString &title, QWidget *answer);
    QWidget *buildWho();
    QWidget *buildNeeds();
    QWidget *buildStart();
    QHBoxLayout *buildButtons();
    void follow();

    PictureSource &m_pictures;
    int m_samples;
    QString m_language;
    QString m_scheme{QStringLiteral("system")};
    QScrollArea *m_area = nullptr;
    WelcomePane *m_welcome = nullptr;
    Stepper *m_adults = nullptr;
    Stepper *m_children = nullptr;
    ChipChoice *m_meals = nullptr;
    ChipChoice *m_diets = nullptr;
    ChipChoice *m_allergies = nullptr;
    QList<StartCard *> m_starts;
    QPushButton *m_go = nullptr;
    QPushButton *m_skip = nullptr;
    bool m_busy = false;
};

} // namespace kjc
