// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/linkedview.h"

#include "app/common/metrics.h"
#include "app/common/prompts.h"
#include "app/common/whendone.h"
#include "app/household/accountwords.h"
#include "app/household/banner.h"
#include "app/household/conflictcard.h"
#include "app/household/devicescard.h"
#include "app/household/householdhead.h"
#include "app/household/memberscard.h"
#include "app/household/privacycard.h"
#include "app/household/waitingcard.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kjc {

static constexpr int kTwoColumnsFrom = 700;

LinkedView::LinkedView(SyncService &sync, Store &store, OpSealer &sealer, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_sync(sync),
      m_head(new HouseholdHead(sync, clock, this)),
      m_conflicts(new ConflictCards(store, clock, this)),
      m_members(new MembersCard(sync, clock, this)),
      m_devices(new DevicesCard(sync, store, clock, this)),
      m_waiting(new WaitingCard(store, sealer, clock, this)),
      m_parked(new ParkedCard(store, sealer, this)),
      m_privacy(new PrivacyCard(sync, this)),
      m_top(new QVBoxLayout),
      m_pair(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_lower(new QBoxLayout(QBoxLayout::LeftToRight))
{
    lay();
    connect(m_head, &HouseholdHead::problem, this, &LinkedView::problem);
    connect(m_head, &HouseholdHead::notice, this, &LinkedView::notice);
    connect(m_members, &MembersCard::problem, this, &LinkedView::problem);
    connect(m_privacy, &PrivacyCard::problem, this, &LinkedView::problem);
    connect(m_privacy, &PrivacyCard::notice, this, &LinkedView::notice);
    connect(m_devices, &DevicesCard::notice, this, &LinkedView::notice);
    connect(m_conflicts, &ConflictCards::problem, this, &LinkedView::storeProblem);
    connect(m_parked, &ParkedCard::problem, this, &LinkedView::storeProblem);
    connect(m_parked, &ParkedCard::triedAgain, &m_sync, &SyncService::syncNow);
    connect(&store, &Store::changed, this, &LinkedView::loadQueue);
}

void LinkedView::lay()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(metrics::space::lg);
    all->addWidget(m_head);
    m_top->setSpacing(metrics::space::lg);
    all->addLayout(m_top);
    all->addWidget(m_conflicts);
    all->addWidget(m_parked);
    m_pair->setSpacing(metrics::space::lg);
    m_pair->addWidget(m_members, 1);
    m_pair->addWidget(m_devices, 1);
    all->addLayout(m_pair);
    m_lower->setSpacing(metrics::space::lg);
    m_lower->addWidget(m_waiting, 1, Qt::AlignTop);
    m_lower->addWidget(m_privacy, 1, Qt::AlignTop);
    all->addLayout(m_lower);
    all->addStretch(1);
}

void LinkedView::setStatus(const AccountStatus &status)
{
    const bool queueMoved = status.engine.queue != m_status.engine.queue || status.vault != m_status.vault;
    const bool cameBack = !m_asked && status.signedIn;
    m_status = status;
    m_head->setStatus(status);
    m_devices->setStatus(status);
    m_privacy->setStatus(status);
    showAttention(attentionFor(status));
    if (queueMoved)
        loadQueue();
    if (cameBack)
        refresh();
    m_asked = status.signedIn;
}

void LinkedView::loadQueue()
{
    m_waiting->load(m_status.engine.queue.waiting);
    m_parked->load();
    m_conflicts->load();
}

void LinkedView::refresh()
{
    loadQueue();
    if (!m_status.signedIn || !m_sync.households())
        return;
    m_devices->load();
    whenDone(m_sync.households()->mine(), this, [this](const HouseholdResult<std::vector<HouseholdSummary>> &mine) {
        if (!mine)
            return; // what is shown stays; the status says that it is not reached
        const auto ours = std::ranges::find(*mine.value, m_status.household, &HouseholdSummary::id);
        if (ours == mine.value->end())
            return;
        m_head->setHousehold(*ours);
        m_members->load(ours->role);
    });
}

void LinkedView::setForm(QWidget *form)
{
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
    }
    m_form = form;
    if (form)
        m_top->addWidget(form);
    if (m_banner)
        m_banner->setVisible(!form || !m_attention || m_attention->verb.isEmpty());
}

void LinkedView::showAttention(const std::optional<Attention> &attention)
{
    if (attention == m_attention)
        return;
    m_attention = attention;
    if (m_banner) {
        m_banner->hide();
        m_banner->deleteLater();
    }
    m_banner = nullptr;
    if (!attention)
        return;
    auto *banner = new Banner(attention->tone, attention->icon, attention->title, attention->text, this);
    if (!attention->verb.isEmpty())
        connect(banner->addAction(attention->verb), &QPushButton::clicked, this,
                [this, action = attention->action] { act(action); });
    m_banner = banner;
    m_top->insertWidget(0, banner);
}

void LinkedView::act(Attention::Action action)
{
    switch (action) {
    case Attention::Action::TryAgain: return m_sync.syncNow();
    case Attention::Action::OpenKey: m_sync.open(); return;
    case Attention::Action::Decide: return decide();
    case Attention::Action::StopHere:
        whenDone(m_sync.unlink(), this, [this](const Result<Done> &done) {
            if (!done)
                Q_EMIT storeProblem(done.error());
        });
        return;
    case Attention::Action::OpenHousehold: return m_privacy->open(EncryptionDialog::Purpose::Unlock);
    case Attention::Action::ChoosePassphrase: return m_privacy->open(EncryptionDialog::Purpose::Choose);
    case Attention::Action::SignIn:
    case Attention::Action::ChooseKeyPlace:
    case Attention::Action::Unlock: Q_EMIT wanted(action);
    }
}

void LinkedView::decide()
{
    const prompts::Question question{tr("Let it disappear here too?"),
                                     tr("If the household was cleared out on purpose, agree. If not, keep it: nothing "
                                        "is taken from this computer, and "
                                        "syncing waits until you decide."),
                                     tr("Let it disappear"), tr("Keep everything here"), true};
    prompts::ask(window(), question, [this](bool yes) {
        if (yes)
            m_sync.agreeToDelete();
    });
}

void LinkedView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto direction = width() >= scaled(kTwoColumnsFrom) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    m_pair->setDirection(direction);
    m_lower->setDirection(direction);
}

} // namespace kjc
