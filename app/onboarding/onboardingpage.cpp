// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/onboarding/onboardingpage.h"

#include "app/common/button.h"
#include "app/common/chipchoice.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/needs.h"
#include "app/common/paint.h"
#include "app/common/stepper.h"
#include "app/common/text.h"
#include "app/onboarding/startcard.h"
#include "app/onboarding/welcomepane.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

namespace {

constexpr int kQuestionsWidth = 780;
constexpr int kPaneFrom = 920; // there is room for the pane beside the questions, at 100 % text size

// The number of a question in a tinted circle.
class Numeral : public QWidget
{
public:
    Numeral(int number, QWidget *parent) : QWidget(parent), m_number(number) { setFixedSize(scaled(28), scaled(28)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawRoundedCard(&painter, rect(), color(Role::AccentTint), Qt::transparent, height() / 2.0);
        QFont font = Theme::current().font(Type::Label);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(color(Role::AccentText));
        painter.drawText(rect(), Qt::AlignCenter, format::locale().toString(m_number));
    }

private:
    int m_number;
};

class Rule : public QWidget
{
public:
    explicit Rule(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(Role::Line));
    }
};

} // namespace

OnboardingPage::OnboardingPage(PictureSource &pictures, int samples, QWidget *parent)
    : QWidget(parent),
      m_pictures(pictures),
      m_samples(samples)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    m_welcome = new WelcomePane(pictures, this);
    columns->addWidget(m_welcome, 1);
    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    columns->addWidget(m_area, 2);
    build();
    connect(&Theme::current(), &Theme::changed, this, &OnboardingPage::follow);
}

void OnboardingPage::build()
{
    const bool rebuilt = m_go != nullptr;
    const OnboardingAnswers kept = rebuilt ? answers() : OnboardingAnswers();
    m_starts.clear();
    QWidget *questions = buildQuestions();
    m_area->setWidget(questions); // deletes the one before
    questions->setAutoFillBackground(false);
    setAnswers(kept);
    follow();
}

QWidget *OnboardingPage::buildQuestions()
{
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(space::huge, space::huge, space::huge, space::huge);
    rows->addLayout(buildLook());
    rows->addStretch(1);
    auto *column = new QWidget(page);
    column->setMaximumWidth(scaled(kQuestionsWidth));
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::xs);
    lines->addWidget(new Text(tr("Three short questions"), Type::Display));
    lines->addWidget(
        (new Text(tr("You can change every answer later in Settings."), Type::Body, Role::TextSecondary))->wrapped());
    lines->addSpacing(space::xxl);
    addQuestion(lines, 1, tr("Who eats, and which meals?"), buildWho());
    addQuestion(lines, 2, tr("Anything you don’t eat?"), buildNeeds());
    addQuestion(lines, 3, tr("Where do we start?"), buildStart());
    lines->addLayout(buildButtons());
    auto *centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    rows->addLayout(centre);
    rows->addStretch(2);
    return page;
}

QHBoxLayout *OnboardingPage::buildLook()
{
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    const auto menuButton = [&](QStringView icon, const QString &text, const QString &name) {
        QPushButton *button = makeButton(text, ButtonRole::Flat, nullptr, icon);
        //: For a screen reader; %1 is "Language", %2 is "English"
        button->setAccessibleName(tr("%1: %2").arg(name, text));
        auto *menu = new QMenu(button);
        button->setMenu(menu);
        line->addWidget(button);
        return menu;
    };
    const QMap<QString, QString> languages{{u"en"_s, u"English"_s}, {u"es"_s, u"Español"_s}};
    //: The language of the computer
    const QString system = tr("System language");
    QMenu *language = menuButton(u"web", m_language.isEmpty() ? system : languages.value(m_language), tr("Language"));
    const auto addLanguage = [&](const QString &id, const QString &text) {
        connect(language->addAction(text), &QAction::triggered, this, [this, id] { Q_EMIT languageChosen(id); });
    };
    addLanguage({}, system);
    for (auto it = languages.cbegin(); it != languages.cend(); ++it)
        addLanguage(it.key(), it.value());
    const QStringList ids{u"system"_s, u"light"_s, u"dark"_s};
    //: Whether the program is light or dark
    const QStringList schemes{tr("As the system"), tr("Light"), tr("Dark")};
    QMenu *theme = menuButton(u"lunch", schemes.at(qMax(0, int(ids.indexOf(m_scheme)))), tr("Theme"));
    for (qsizetype i = 0; i < ids.size(); ++i)
        connect(theme->addAction(schemes.at(i)), &QAction::triggered, this,
                [this, id = ids.at(i)] { Q_EMIT schemeChosen(id); });
    return line;
}

void OnboardingPage::addQuestion(QVBoxLayout *rows, int number, const QString &title, QWidget *answer)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::xl);
    line->addWidget(new Numeral(number, nullptr), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::md);
    auto *heading = new Text(title, Type::Title2);
    heading->setMinimumHeight(scaled(28));
    heading->wrapped();
    column->addWidget(heading);
    column->addWidget(answer);
    constexpr int kLast = 3;
    if (number < kLast) {
        column->addSpacing(space::sm);
        column->addWidget(new Rule(nullptr));
        column->addSpacing(space::sm);
    }
    line->addLayout(column, 1);
    rows->addLayout(line);
}

static void addAnswer(QGridLayout *grid, int row, const QString &label, QWidget *answer)
{
    auto *text = new Text(label, Type::Body, Role::TextSecondary);
    text->setMinimumHeight(scaled(size::chip));
    text->setMinimumWidth(scaled(68));
    grid->addWidget(text, row, 0, Qt::AlignTop);
    grid->addWidget(answer, row, 1);
}

static QGridLayout *answerGrid(QWidget *parent)
{
    auto *grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::md);
    grid->setVerticalSpacing(space::sm);
    grid->setColumnStretch(1, 1);
    return grid;
}

QWidget *OnboardingPage::buildWho()
{
    auto *who = new QWidget;
    QGridLayout *grid = answerGrid(who);
    const auto people = [](int least, const QString &name) {
        auto *stepper = new Stepper;
        stepper->setRange(least, 20);
        stepper->setAccessibleName(name);
        return stepper;
    };
    m_adults = people(1, tr("Adults"));
    m_children = people(0, tr("Children"));
    auto *both = new QWidget;
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::md);
    line->addWidget(m_adults);
    line->addSpacing(space::lg);
    line->addWidget(new Text(tr("Children"), Type::Body, Role::TextSecondary));
    line->addWidget(m_children);
    line->addStretch(1);
    addAnswer(grid, 0, tr("Adults"), both);
    m_meals = new ChipChoice(tr("Meals"));
    for (const QString &key : needs::meals())
        m_meals->addOption(key, needs::mealName(key), key);
    connect(m_meals, &ChipChoice::edited, this, &OnboardingPage::follow);
    addAnswer(grid, 1, tr("Meals"), m_meals);
    return who;
}

QWidget *OnboardingPage::buildNeeds()
{
    auto *all = new QWidget;
    QGridLayout *grid = answerGrid(all);
    m_diets = new ChipChoice(tr("Diet"));
    for (const QString &id : needs::diets())
        m_diets->addOption(id, needs::dietName(id));
    addAnswer(grid, 0, tr("Diet"), m_diets);
    m_allergies = new ChipChoice(tr("Allergies"));
    for (const QString &id : needs::allergies())
        m_allergies->addOption(id, needs::allergyName(id));
    m_allergies->setOpen(tr("Which food must never be in a meal?"));
    addAnswer(grid, 1, tr("Allergies"), m_allergies);
    return all;
}

QWidget *OnboardingPage::buildStart()
{
    auto *cards = new QWidget;
    auto *line = new QHBoxLayout(cards);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::md);
    const auto card = [&](QStringView icon, const QString &title, const QString &sentence) {
        auto *made = new StartCard(icon, title, sentence, cards);
        m_starts.append(made);
        line->addWidget(made, 1);
    };
    card(u"recipes", tr("Sample recipes"), tr("%n dish(es) to try out", nullptr, m_samples));
    card(u"import", tr("Import mine"), tr("File, website, other app"));
    card(u"add", tr("Start empty"), tr("Add recipes as you go"));
    return cards;
}

QHBoxLayout *OnboardingPage::buildButtons()
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, space::xxl, 0, 0);
    line->setSpacing(space::lg);
    line->addSpacing(scaled(28) + space::xl);
    m_go = makeButton(tr("Start planning"), ButtonRole::Primary, nullptr);
    m_skip = makeButton(tr("Skip for now"), ButtonRole::Flat, nullptr);
    for (QPushButton *button : {m_go, m_skip}) {
        setControlSize(button, ControlSize::Large);
        line->addWidget(button);
    }
    line->addStretch(1);
    connect(m_go, &QPushButton::clicked, this, &OnboardingPage::startRequested);
    connect(m_skip, &QPushButton::clicked, this, &OnboardingPage::skipRequested);
    return line;
}

OnboardingAnswers OnboardingPage::answers() const
{
    OnboardingAnswers answers;
    answers.household.adults = int(m_adults->value());
    answers.household.children = int(m_children->value());
    answers.mealKeys = m_meals->chosen();
    answers.profile.diets = m_diets->chosen();
    answers.profile.allergies = m_allergies->chosen();
    for (int i = 0; i < m_starts.size(); ++i)
        if (m_starts.at(i)->isChecked())
            answers.start = StartWith(i);
    return answers;
}

void OnboardingPage::setAnswers(const OnboardingAnswers &answers)
{
    m_adults->setValue(answers.household.adults);
    m_children->setValue(answers.household.children);
    m_meals->setChosen(answers.mealKeys);
    m_diets->setChosen(answers.profile.diets);
    m_allergies->setChosen(answers.profile.allergies);
    m_starts.at(int(answers.start))->setChecked(true);
    follow();
}

void OnboardingPage::setChosen(const QString &language, const QString &scheme)
{
    if (language == m_language && scheme == m_scheme)
        return;
    m_language = language;
    m_scheme = scheme;
    build();
}

void OnboardingPage::setBusy(bool busy)
{
    m_busy = busy;
    follow();
}

// A plan without a meal of the day has no rows; the pane goes where the questions need its room.
void OnboardingPage::follow()
{
    m_go->setEnabled(!m_busy && !m_meals->chosen().isEmpty());
    m_skip->setEnabled(!m_busy);
    m_welcome->setVisible(width() == 0 || width() >= scaled(kPaneFrom));
}

void OnboardingPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    follow();
}

void OnboardingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_go)
        build();
    QWidget::changeEvent(event);
}

} // namespace kjc
