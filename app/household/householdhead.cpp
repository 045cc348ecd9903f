// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/householdhead.h"

#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/prompts.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"
#include "app/household/accountwords.h"
#include "app/household/joindialog.h"
#include "app/household/roomcard.h"
#include "app/household/signoutdialog.h"
#include "app/household/syncwords.h"
#include "core/base/log.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace kjc {

namespace space = metrics::space;

HouseholdHead::HouseholdHead(SyncService &sync, const Clock &clock, QWidget *parent)
    : QFrame(parent),
      m_sync(sync),
      m_clock(clock),
      m_name(new WrappedText({}, Type::Title2, Role::Text, this)),
      m_person(new WrappedText({}, Type::Label, Role::TextSecondary, this)),
      m_icon(new Emblem(u"synced", Role::AccentText, this)),
      m_last(new WrappedText({}, Type::Label, Role::TextSecondary, this)),
      m_now(makeButton(tr("Sync now"), ButtonRole::Secondary, this, u"syncing"))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::lg, space::xl, space::lg);
    row->setSpacing(space::md);
    row->addWidget(new Emblem(u"people", Role::AccentText, this, true));
    auto *words = new QVBoxLayout;
    words->setSpacing(space::hair);
    words->addStretch(1);
    words->addWidget(m_name);
    words->addWidget(m_person);
    auto *last = new QHBoxLayout;
    last->setSpacing(space::sm);
    last->addWidget(m_icon);
    last->addWidget(m_last, 1);
    words->addLayout(last);
    words->addStretch(1);
    row->addLayout(words, 1);
    row->addWidget(m_now);
    QToolButton *more = makeIconButton(u"more", tr("More about the household"), this);
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    more->setMenu(menu);
    fillMenu(menu);
    row->addWidget(more);
    connect(m_now, &QPushButton::clicked, &m_sync, &SyncService::syncNow);
}

void HouseholdHead::fillMenu(QMenu *menu)
{
    m_rename = menu->addAction(tr("Rename household…"));
    m_rename->setVisible(false); // before it is known who may
    connect(m_rename, &QAction::triggered, this, &HouseholdHead::rename);
    connect(menu->addAction(tr("Copy set-up link for another device")), &QAction::triggered, this,
            &HouseholdHead::copySetUpLink);
    menu->addSeparator();
    connect(menu->addAction(tr("Sign out…")), &QAction::triggered, this, &HouseholdHead::askToSignOut);
    connect(menu->addAction(tr("Stop syncing here…")), &QAction::triggered, this, &HouseholdHead::askToStop);
    connect(menu->addAction(tr("Leave household…")), &QAction::triggered, this, &HouseholdHead::askToLeave);
}

QString HouseholdHead::name() const
{
    const QString known = m_household ? m_household->name : m_sync.status().householdName;
    return known.isEmpty() ? tr("Your household") : known;
}

void HouseholdHead::setHousehold(const HouseholdSummary &household)
{
    if (const Result<Done> noted = m_sync.noteName(household.name); !noted)
        qCWarning(logApp) << "the household's name was not kept:" << logForm(noted.error());
    m_household = household;
    m_name->setText(name());
    m_rename->setVisible(household.role == MemberRole::Owner);
}

void HouseholdHead::setStatus(const AccountStatus &status)
{
    m_name->setText(name());
    //: %1 is an e-mail address
    const QString signedIn = tr("Signed in as %1").arg(format::isolated(status.email));
    m_person->setText(status.signedIn ? signedIn : tr("Signed out. Changes wait on this computer."));
    const StatusLine last = syncwords::lastSync(status.engine, QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()));
    m_icon->setVisible(status.signedIn);
    m_last->setVisible(status.signedIn);
    m_icon->setIcon(last.icon);
    m_last->setText(last.text);
    m_now->setVisible(status.signedIn);
}

void HouseholdHead::rename()
{
    const LineDialog::Words words{
        tr("What shall the household be called?"), {}, tr("Name"), tr("Rename"), tr("Cancel")};
    auto *dialog = new LineDialog(words, name(), window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { renameTo(dialog->text()); });
    dialog->open();
}

void HouseholdHead::renameTo(const QString &name)
{
    whenDone(m_sync.households()->rename(m_sync.status().household, name), this,
             [this](const HouseholdResult<HouseholdSummary> &renamed) {
                 if (renamed)
                     setHousehold(*renamed.value);
                 else
                     Q_EMIT problem(accountwords::sentence(renamed.failure));
             });
}

void HouseholdHead::copySetUpLink()
{
    QGuiApplication::clipboard()->setText(setUpLink(m_sync.status().project));
    Q_EMIT notice(tr("Copied. Paste it in Settings on the other device, and sign in there."));
}

void HouseholdHead::askToSignOut()
{
    auto *dialog = new SignOutDialog(m_sync.status().engine.queue.waiting, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const bool stop = dialog->alsoStops();
        whenDone(m_sync.signOut(), this, [this, stop](const Result<Done> &done) {
            if (!done)
                Q_EMIT problem(accountwords::serviceSentence(done.error()));
            else if (stop)
                stopHere();
        });
    });
    dialog->open();
}

void HouseholdHead::askToStop()
{
    const prompts::Question question{tr("Stop syncing on this computer?"),
                                     tr("Everything stays here and in the household. From then on each goes its own "
                                        "way; changes that wait now are not "
                                        "sent."),
                                     tr("Stop syncing"), tr("Go on syncing"), true};
    prompts::ask(window(), question, [this](bool yes) {
        if (yes)
            stopHere();
    });
}

void HouseholdHead::stopHere()
{
    whenDone(m_sync.unlink(), this, [this](const Result<Done> &done) {
        if (!done)
            Q_EMIT problem(accountwords::serviceSentence(done.error()));
    });
}

void HouseholdHead::askToLeave()
{
    const prompts::Question question{
        tr("Leave this household?"),
        tr("You no longer see what the others change. What is on this computer stays here. "
           "To come back you need an invitation."),
        tr("Leave household"), tr("Stay"), true};
    prompts::ask(window(), question, [this](bool yes) {
        if (!yes)
            return;
        whenDone(m_sync.households()->leave(m_sync.status().household), this,
                 [this](const HouseholdResult<Done> &left) {
                     if (left)
                         stopHere();
                     else
                         Q_EMIT problem(accountwords::sentence(left.failure));
                 });
    });
}

void HouseholdHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRoundedCard(&painter, rect(), color(Role::Surface), color(Role::Line), metrics::radius::panel);
}

} // namespace kjc
