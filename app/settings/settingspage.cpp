// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingspage.h"

#include "app/common/button.h"
#include "app/common/margins.h"
#include "app/common/metrics.h"
#include "app/common/settingssection.h"
#include "app/common/stepper.h"
#include "app/common/switch.h"
#include "app/common/text.h"
#include "app/common/theme.h"
#include "app/common/whendone.h"
#include "app/settings/peoplelist.h"
#include "app/settings/settings.h"
#include "app/settings/slotlist.h"
#include "core/store/householdstore.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QUrl>

namespace kjc {

using namespace Qt::StringLiterals;
namespace space = metrics::space;

static constexpr int kRoomWidth = 760;

static QWidget *column(const QList<QWidget *> &sections)
{
    auto *sheet = new QWidget;
    auto *rows = new QVBoxLayout(sheet);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::lg);
    for (QWidget *section : sections)
        rows->addWidget(section);
    rows->addStretch(1);
    return sheet;
}

SettingsPage::SettingsPage(Services &services, Settings &settings, const QString &profileFolder, QWidget *parent)
    : Page(parent),
      m_services(services),
      m_settings(settings),
      m_frame(new SettingsFrame(this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(turnedMargins(space::page, space::lg, 0, 0)); // the scroll bar lies at the window's edge
    all->setSpacing(space::md);
    all->addWidget(new Text(tr("Settings"), Type::Title1, Role::Text, this));
    all->addWidget(m_frame, 1);
    addRoom({u"general"_s, u"settings"_s, tr("General"), column({makeGeneral()}), kRoomWidth, {}});
    addRoom({u"look"_s, u"textsize"_s, tr("Look and text size"), column({makeLooks()}), kRoomWidth, {}});
    addRoom({u"household"_s, u"people"_s, tr("Household"), column({makeHousehold(), makeMeals()}), kRoomWidth, {}});
    addRoom({u"data"_s, u"import"_s, tr("Import and backup"), column({makeData(profileFolder)}), kRoomWidth, {}});
}

// A menu of choices bound to a setting.
static QComboBox *choice(Settings &settings, Setting setting, const QList<QPair<QString, QVariant>> &entries,
                         QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const auto &[text, value] : entries)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(settings.value(setting))));
    QObject::connect(box, &QComboBox::activated, &settings,
                     [&settings, setting, box] { settings.set(setting, box->currentData()); });
    return box;
}

static Switch *onOff(Settings &settings, Setting setting, const QString &name, QWidget *parent)
{
    auto *made = new Switch(name, parent);
    made->setChecked(settings.flag(setting));
    QObject::connect(made, &QAbstractButton::toggled, &settings,
                     [&settings, setting](bool on) { settings.set(setting, on); });
    return made;
}

QWidget *SettingsPage::makeGeneral()
{
    auto *section = new SettingsSection(tr("Language, week and keyboard"), this);
    section->addRow(tr("Language"), {},
                    choice(m_settings, Setting::Language,
                           {{tr("As the system"), QString()}, {u"English"_s, u"en"_s}, {u"Español"_s, u"es"_s}},
                           section));
    QList<QPair<QString, QVariant>> days{{tr("As usual here"), 0}};
    for (const int day : {1, 6, 7})
        days.append({m_services.locale.standaloneDayName(day), day});
    section->addRow(tr("The week begins on"), {}, choice(m_settings, Setting::FirstDayOfWeek, days, section));
    section->addRow(tr("Single letters as shortcuts"), tr("Such as M for “cooked” while the week has the focus."),
                    onOff(m_settings, Setting::SingleLetterKeys, tr("Single letters as shortcuts"), section));
    return section;
}

QWidget *SettingsPage::makeLooks()
{
    auto *section = new SettingsSection(tr("Appearance"), this);
    section->addRow(tr("Colours"), {},
                    choice(m_settings, Setting::Scheme,
                           {{tr("As the system"), u"system"_s}, {tr("Light"), u"light"_s}, {tr("Dark"), u"dark"_s}},
                           section));
    auto *size = new Stepper(section);
    size->setRange(Theme::kMinTextSize, Theme::kMaxTextSize);
    size->setStep(10);
    size->setUnit(u"%"_s);
    size->setValue(m_settings.number(Setting::TextSize));
    connect(size, &Stepper::valueEdited, this, [this](double value) { m_settings.set(Setting::TextSize, int(value)); });
    connect(&m_settings, &Settings::changed, size,
            [this, size] { size->setValue(m_settings.number(Setting::TextSize)); });
    section->addRow(tr("Text size"), {}, size);
    section->addRow(tr("Reduce motion"), tr("Nothing slides or tilts."),
                    onOff(m_settings, Setting::ReducedMotion, tr("Reduce motion"), section));
    return section;
}

QWidget *SettingsPage::makeHousehold()
{
    auto *section = new SettingsSection(tr("Who eats"), this);
    m_adults = new Stepper(section);
    m_adults->setRange(1, 20);
    m_children = new Stepper(section);
    m_children->setRange(0, 20);
    for (Stepper *number : {m_adults, m_children})
        connect(number, &Stepper::valueEdited, this, &SettingsPage::saveHousehold);
    connect(&m_services.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Kind::Household))
            loadHousehold();
    });
    section->addRow(tr("Adults"), tr("Meals are planned for everybody unless you change their servings."), m_adults);
    section->addRow(tr("Children"), {}, m_children);
    m_people = new PeopleList(m_services, section);
    connect(m_people, &PeopleList::problem, this, &Page::problem);
    section->addWide(m_people);
    section->addNote(tr("Allergies and diets of everybody hold when the week is planned for you."));
    return section;
}

QWidget *SettingsPage::makeMeals()
{
    auto *section = new SettingsSection(tr("Meals of the day"), this);
    m_slots = new SlotList(m_services, section);
    connect(m_slots, &SlotList::problem, this, &Page::problem);
    section->addWide(m_slots);
    return section;
}

QWidget *SettingsPage::makeData(const QString &profileFolder)
{
    auto *section = new SettingsSection(tr("Your data"), this);
    const auto action = [&](const QString &name, const QString &explanation, const QString &verb, auto slot) {
        QPushButton *button = makeButton(verb, ButtonRole::Secondary, section);
        connect(button, &QPushButton::clicked, this, slot);
        section->addRow(name, explanation, button);
    };
    action(tr("Bring in recipes"), tr("From web pages, text, and the exports of other programs."), tr("Import…"),
           &Page::importRequested);
    action(tr("Back up"), tr("A copy is also made every day and kept for a while."), tr("Back up…"),
           &SettingsPage::backUpRequested);
    action(tr("Restore a backup"), tr("What you have now is kept beside it."), tr("Restore…"),
           &SettingsPage::restoreRequested);
    action(tr("Folder"), QDir::toNativeSeparators(profileFolder), tr("Show"),
           [profileFolder] { QDesktopServices::openUrl(QUrl::fromLocalFile(profileFolder)); });
    section->addNote(tr("Everything is on this computer. Nothing is sent anywhere unless you ask for it."));
    return section;
}

void SettingsPage::activate()
{
    loadHousehold();
    m_people->load();
    m_slots->load();
    m_frame->activate();
}

void SettingsPage::loadHousehold()
{
    whenDone(m_services.store.read([](Connection &connection) { return householdstore::load(connection); }), this,
             [this](const Result<Household> &household) {
                 if (!household) {
                     Q_EMIT problem(household.error());
                     return;
                 }
                 if (m_saving > 0)
                     return; // what is on the screen is newer
                 m_household = household.value();
                 m_adults->setValue(m_household.adults);
                 m_children->setValue(m_household.children);
             });
}

void SettingsPage::saveHousehold()
{
    m_household.adults = int(m_adults->value());
    m_household.children = int(m_children->value());
    ++m_saving;
    whenDone(m_services.household.save(m_household), this, [this](const Result<ChangeSet> &saved) {
        --m_saving;
        if (!saved)
            Q_EMIT problem(saved.error());
        loadHousehold();
    });
}

} // namespace kjc
