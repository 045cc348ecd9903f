// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/signoutdialog.h"

#include "app/common/metrics.h"
#include "app/common/wrappedtext.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace kjc {

static QString explanationFor(int waiting)
{
    if (waiting == 0)
        return SignOutDialog::tr("Everything stays on this computer.");
    return SignOutDialog::tr("Everything stays on this computer. %n change(s) did not reach the others yet.", nullptr,
                             waiting);
}

SignOutDialog::SignOutDialog(int waiting, QWidget *parent)
    : Dialog(tr("Sign out on this computer?"), explanationFor(waiting), parent)
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::space::xs);
    const auto option = [&](const QString &name, const QString &explanation) {
        auto *choice = new QRadioButton(name, content);
        choice->setAccessibleDescription(explanation);
        rows->addWidget(choice);
        rows->addWidget(new WrappedText(explanation, Type::Caption, Role::TextSecondary, content));
        rows->addSpacing(metrics::space::sm);
        return choice;
    };
    option(tr("Go on when I sign in again"), tr("Changes are kept and sent then."))->setChecked(true);
    m_stop = option(tr("Also stop syncing this library"),
                    tr("It no longer belongs to the household, and changes that wait are not sent."));
    content->setMinimumWidth(scaled(400));
    setContent(content);
    setSafeChoice(tr("Stay signed in"));
    addChoice(tr("Sign out"));
}

bool SignOutDialog::alsoStops() const
{
    return m_stop->isChecked();
}

} // namespace kjc
