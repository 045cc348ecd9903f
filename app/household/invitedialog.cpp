// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/invitedialog.h"

#include "app/common/metrics.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"
#include "app/household/accountwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace kjc {

namespace space = metrics::space;

InviteDialog::InviteDialog(SyncService &sync, QWidget *parent)
    : Dialog(tr("Invite somebody"), tr("An invitation is for one person and is good for 7 days."), parent),
      m_sync(sync),
      m_choice(makeChoice()),
      m_result(makeResult())
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_choice);
    rows->addWidget(m_result);
    m_problem = new WrappedText({}, Type::Body, Role::Danger, content);
    rows->addWidget(m_problem);
    m_problem->hide();
    m_result->hide();
    content->setMinimumWidth(scaled(400));
    setContent(content);
    setSafeChoice(tr("Close"));
    m_make = makeButton(tr("Make invitation"), ButtonRole::Primary, this);
    rows->addWidget(m_make, 0, Qt::AlignLeading);
    connect(m_make, &QPushButton::clicked, this, &InviteDialog::ask);
}

QWidget *InviteDialog::makeChoice()
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    for (const MemberRole role : {MemberRole::Editor, MemberRole::Viewer}) {
        auto *choice = new QRadioButton(accountwords::roleName(role), box);
        choice->setAccessibleDescription(accountwords::roleExplanation(role));
        rows->addWidget(choice);
        rows->addWidget(new WrappedText(accountwords::roleExplanation(role), Type::Caption, Role::TextSecondary, box));
        rows->addSpacing(space::sm);
        if (role == MemberRole::Editor)
            m_editor = choice;
    }
    m_editor->setChecked(true);
    return box;
}

QLineEdit *InviteDialog::addCopied(const QString &label, const QString &verb, QLayout *rows)
{
    rows->addWidget(new Text(label, Type::Label, Role::TextSecondary, this));
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *line = new QLineEdit(box);
    line->setReadOnly(true);
    line->setAccessibleName(label);
    QPushButton *copy = makeButton(verb, ButtonRole::Secondary, box, u"copy");
    connect(copy, &QPushButton::clicked, line, [line] { QGuiApplication::clipboard()->setText(line->text()); });
    row->addWidget(line, 1);
    row->addWidget(copy);
    rows->addWidget(box);
    return line;
}

QWidget *InviteDialog::makeResult()
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    rows->addWidget(new WrappedText(
        tr("Send this link to the person. It is pasted in Settings, under “Sync and account”. It is shown only now."),
        Type::Body, Role::TextSecondary, box));
    rows->addSpacing(space::sm);
    m_link = addCopied(tr("Link"), tr("Copy link"), rows);
    rows->addSpacing(space::sm);
    m_code = addCopied(tr("Or just the code, for somebody who has the project already"), tr("Copy code"), rows);
    return box;
}

void InviteDialog::ask()
{
    m_make->setEnabled(false);
    m_problem->hide();
    const MemberRole role = m_editor->isChecked() ? MemberRole::Editor : MemberRole::Viewer;
    whenDone(m_sync.households()->invite(m_sync.status().household, role), this,
             [this](const HouseholdResult<Invitation> &made) {
                 m_make->setEnabled(true);
                 if (made)
                     return present(*made.value);
                 m_problem->setText(accountwords::sentence(made.failure));
                 m_problem->show();
             });
}

void InviteDialog::present(const Invitation &invitation)
{
    m_link->setText(invitationLink(m_sync.status().project, invitation.code));
    m_link->setCursorPosition(0);
    m_code->setText(invitation.code);
    m_choice->hide();
    m_make->hide();
    m_result->show();
    m_link->setFocus();
    m_link->selectAll();
    adjustSize();
}

} // namespace kjc
