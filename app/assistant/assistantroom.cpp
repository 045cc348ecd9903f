// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/assistantroom.h"

#include "app/assistant/previewdialog.h"
#include "app/assistant/providercard.h"
#include "app/assistant/providerwords.h"
#include "app/common/button.h"
#include "app/common/metrics.h"
#include "app/common/stepper.h"
#include "app/common/switch.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"

#include <QVBoxLayout>

#include <cmath>

namespace kjc {

using namespace Qt::StringLiterals;
namespace space = metrics::space;

static constexpr double kNano = 1e9;

AssistantRoom::AssistantRoom(Services &services, AssistantService &service, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_service(service),
      m_cards(new QVBoxLayout)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::lg);
    auto *built = new SettingsSection(tr("Built-in planner"), this);
    built->addNote(tr("Chooses from your own recipes, offline, with no key. It is always there."));
    rows->addWidget(built);
    m_cards->setSpacing(space::lg);
    rows->addLayout(m_cards);
    rows->addWidget(makeShared());
    rows->addWidget(makeCosts());
    rows->addStretch(1);
    connect(&m_service, &AssistantService::changed, this, &AssistantRoom::refresh);
    refresh();
}

// The household's server comes and goes with the account.
void AssistantRoom::showCards()
{
    QStringList there;
    for (const ProviderStatus &status : m_service.providers()) {
        there.append(status.id);
        if (m_cardOf.contains(status.id))
            continue;
        auto *card = new ProviderCard(m_services.clock, m_service, status.id, this);
        connect(card, &ProviderCard::problem, this, &AssistantRoom::problem);
        m_cards->addWidget(card);
        m_cardOf.insert(status.id, card);
    }
    for (auto it = m_cardOf.cbegin(); it != m_cardOf.cend(); ++it)
        (*it)->setVisible(there.contains(it.key()));
}

void AssistantRoom::change(const std::function<void(AssistantRecord &)> &edit)
{
    AssistantRecord record = m_service.record();
    edit(record);
    if (const auto saved = m_service.save(record); !saved)
        Q_EMIT problem(saved.error());
    refresh();
}

void AssistantRoom::addShare(SettingsSection *section, const QString &name, const QString &explanation,
                             bool SharedData::*kind)
{
    auto *share = new Switch(name, section);
    connect(share, &QAbstractButton::clicked, this,
            [this, kind](bool on) { change([=](AssistantRecord &record) { record.shared.*kind = on; }); });
    section->addRow(name, explanation, share);
    m_shares.append({share, kind});
}

SettingsSection *AssistantRoom::makeShared()
{
    auto *section = new SettingsSection(tr("What may be told"), this);
    section->addNote(tr("Never names of people, prices, shops or where you live."));
    addShare(section, tr("What is at home"), tr("Names of foods, and which should be used soon."), &SharedData::pantry);
    addShare(section, tr("Allergies and diets"),
             tr("As rules, without saying whose. Every suggestion is checked against them here in any case."),
             &SharedData::diets);
    addShare(section, tr("What you ate lately"), tr("Titles of the last 14 days."), &SharedData::recent);
    addShare(section, tr("Titles of your recipes"), tr("So that dishes you know are suggested."), &SharedData::library);
    m_preview = makeButton(tr("Look at what is sent…"), ButtonRole::Secondary, section, u"search");
    connect(m_preview, &QPushButton::clicked, this, &AssistantRoom::preview);
    section->addRow(tr("A question for this week"), {}, m_preview);
    return section;
}

SettingsSection *AssistantRoom::makeCosts()
{
    auto *section = new SettingsSection(tr("Privacy and costs"), this);
    m_localOnly = new Switch(tr("Nothing may leave this computer"), section);
    connect(m_localOnly, &QAbstractButton::clicked, this,
            [this](bool on) { change([on](AssistantRecord &record) { record.localOnly = on; }); });
    section->addRow(tr("Nothing may leave this computer"),
                    tr("Only the built-in planner and models that run here are asked."), m_localOnly);
    m_cap = new Stepper(section);
    m_cap->setRange(0, 500);
    m_cap->setFormat([this](double dollars) { return m_services.locale.toCurrencyString(dollars, u"$"_s, 0); },
                     [this](const QString &typed) -> std::optional<double> {
                         bool isNumber = false;
                         const double dollars =
                             m_services.locale.toDouble(QString(typed).remove(u'$').trimmed(), &isNumber);
                         return isNumber ? std::optional(dollars) : std::nullopt;
                     });
    connect(m_cap, &Stepper::valueEdited, this, [this](double dollars) {
        change([dollars](AssistantRecord &record) { record.monthlyCap = qint64(dollars * kNano); });
    });
    section->addRow(tr("Most in a month"), tr("What would cost more is not sent."), m_cap);
    m_spent = new WrappedText({}, Type::Caption, Role::TextSecondary, section);
    section->addWide(m_spent);
    return section;
}

// Of the one that is asked first, among those that are set up.
void AssistantRoom::preview()
{
    QString who = m_service.record().chosen;
    for (const ProviderStatus &status : m_service.providers())
        if (who.isEmpty() && status.isReady())
            who = status.id;
    if (who.isEmpty())
        who = m_service.record().providers.front().id;
    const QDate today = m_services.clock.today();
    whenDone(m_service.preview(who, {today, today.addDays(6), {}, {}, {}}), this,
             [this, who](const Result<QString> &body) {
                 if (!body)
                     return problem(body.error());
                 auto *dialog = new PreviewDialog(providerwords::nameOf(who), body.value(), window());
                 dialog->open();
             });
}

void AssistantRoom::refresh()
{
    showCards();
    const AssistantRecord &record = m_service.record();
    for (const auto &[share, kind] : std::as_const(m_shares))
        share->setChecked(record.shared.*kind);
    m_localOnly->setChecked(record.localOnly);
    m_cap->setValue(std::round(double(std::max<qint64>(0, record.monthlyCap)) / kNano));
    //: %1 is a sum of money
    m_spent->setText(tr("Spent this month: about %1. An estimate; the provider's bill counts.")
                         .arg(providerwords::moneyOf(m_service.spentThisMonth(), m_services.locale)));
}

} // namespace kjc
