// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/householdchoice.h"

#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/whendone.h"
#include "app/household/accountwords.h"
#include "app/household/formcard.h"
#include "app/household/formfield.h"
#include "app/household/joindialog.h"
#include "app/household/roomcard.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;

HouseholdChoice::HouseholdChoice(SyncService &sync, const QString &invitation, QWidget *parent)
    : QWidget(parent),
      m_sync(sync),
      m_mine(new RoomCard(tr("Your households"), this))
{
    m_mine->setMaximumWidth(scaled(FormCard::kMostWidth));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::space::lg);
    rows->addWidget(m_mine);
    m_mine->hide();
    makeJoinCard(invitation);
    makeNewCard();
    // What a person came for stands first.
    rows->addWidget(invitation.isEmpty() ? m_newCard : m_joinCard);
    rows->addWidget(invitation.isEmpty() ? m_joinCard : m_newCard);
    auto *out = makeButton(tr("Sign out"), ButtonRole::Flat, this);
    connect(out, &QPushButton::clicked, this, &HouseholdChoice::signOutWanted);
    rows->addWidget(out, 0, Qt::AlignLeading);
    load();
}

void HouseholdChoice::makeJoinCard(const QString &invitation)
{
    m_joinCard = new FormCard(tr("Join with a code or link"), tr("Somebody of the household can invite you."), this);
    m_code = new FormField(tr("Invitation"), m_joinCard);
    m_code->setPlaceholder(u"XXXX-XXXX-XXXX"_s);
    m_code->setText(invitation);
    m_joinCard->addPart(m_code);
    const ButtonRole role = invitation.isEmpty() ? ButtonRole::Secondary : ButtonRole::Primary;
    connect(m_joinCard->addButton(tr("Join"), role), &QPushButton::clicked, this, &HouseholdChoice::join);
    connect(m_code, &FormField::entered, this, &HouseholdChoice::join);
}

void HouseholdChoice::makeNewCard()
{
    m_newCard = new FormCard(tr("Make a household of this library"),
                             tr("Everything in it goes to your project, and whoever you invite shares it."), this);
    m_name = new FormField(tr("Name of the household"), m_newCard);
    //: A name for a household, as an example
    m_name->setPlaceholder(tr("Casa Rivera"));
    m_newCard->addPart(m_name);
    m_newCard->addNote(tr("A backup of the library as it is now is made first."));
    const ButtonRole role = m_code->text().isEmpty() ? ButtonRole::Primary : ButtonRole::Secondary;
    connect(m_newCard->addButton(tr("Make household"), role), &QPushButton::clicked, this, &HouseholdChoice::makeNew);
    connect(m_name, &FormField::entered, this, &HouseholdChoice::makeNew);
}

void HouseholdChoice::load()
{
    whenDone(m_sync.households()->mine(), this, [this](const HouseholdResult<std::vector<HouseholdSummary>> &mine) {
        if (mine)
            list(*mine.value);
        else
            m_newCard->setProblem(accountwords::sentence(mine.failure));
    });
}

void HouseholdChoice::list(const std::vector<HouseholdSummary> &households)
{
    m_mine->clearRows();
    m_mine->setVisible(!households.empty());
    for (const HouseholdSummary &household : households) {
        QPushButton *use = makeButton(tr("Use this one"), ButtonRole::Secondary, m_mine);
        //: For a screen reader; %1 is the name of a household
        use->setAccessibleName(tr("Use %1").arg(household.name));
        connect(use, &QPushButton::clicked, this, [this, household] { askHowToJoin(household); });
        //: %1 is what one may do: "Owner"
        const QString caption =
            tr("%1, %n member(s)", nullptr, household.members).arg(accountwords::roleName(household.role));
        m_mine->addRow(makeRow(new Avatar(household.name, household.id.toString(), m_mine), household.name, caption,
                               {use}, m_mine));
    }
}

void HouseholdChoice::setBusy(bool busy)
{
    for (QWidget *card :
         {static_cast<QWidget *>(m_mine), static_cast<QWidget *>(m_joinCard), static_cast<QWidget *>(m_newCard)})
        card->setEnabled(!busy);
}

void HouseholdChoice::makeNew()
{
    if (m_name->text().isEmpty())
        return m_name->setProblem(tr("Give it a name first; it can be changed later."));
    setBusy(true);
    whenDone(m_sync.createHousehold(m_name->text()), this, [this](const HouseholdResult<HouseholdSummary> &made) {
        setBusy(false);
        if (!made)
            m_newCard->setProblem(accountwords::sentence(made.failure));
    });
}

void HouseholdChoice::join()
{
    if (m_code->text().isEmpty())
        return m_code->setProblem(tr("Type or paste the invitation first."));
    setBusy(true);
    whenDone(m_sync.households()->join(m_code->text()), this, [this](const HouseholdResult<HouseholdSummary> &joined) {
        setBusy(false);
        if (!joined)
            return m_code->setProblem(accountwords::sentence(joined.failure));
        load(); // it is among theirs now, whatever is answered next
        askHowToJoin(*joined.value);
    });
}

void HouseholdChoice::askHowToJoin(const HouseholdSummary &household)
{
    auto *dialog = new JoinDialog(household.name, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, household] {
        setBusy(true);
        whenDone(m_sync.link(household, dialog->local()), this, [this](const Result<Done> &linked) {
            setBusy(false);
            if (!linked)
                Q_EMIT problem(accountwords::serviceSentence(linked.error()));
        });
    });
    dialog->open();
}

} // namespace kjc
