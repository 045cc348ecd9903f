// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/spandialog.h"

#include "app/common/metrics.h"

#include <QDateEdit>
#include <QFormLayout>

namespace kjc {

SpanDialog::SpanDialog(const QDate &from, const QDate &to, QWidget *parent)
    : Dialog(tr("Which days do you shop for?"), tr("The list is made from the meals planned on these days."), parent),
      m_from(new QDateEdit(from)),
      m_to(new QDateEdit(to))
{
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(metrics::space::sm);
    for (QDateEdit *edit : {m_from, m_to})
        edit->setCalendarPopup(true);
    //: First day of a span
    form->addRow(tr("From"), m_from);
    //: Last day of a span
    form->addRow(tr("To"), m_to);
    setContent(content);
    // The end never comes before the beginning, and no list is longer than a month.
    constexpr int kLongest = 31;
    const auto bound = [this] { m_to->setDateRange(m_from->date(), m_from->date().addDays(kLongest - 1)); };
    connect(m_from, &QDateEdit::dateChanged, this, bound);
    bound();
    setSafeChoice(tr("Cancel"));
    addChoice(tr("Make the list"))->setDefault(true);
}

void SpanDialog::accept()
{
    Q_EMIT chosen(m_from->date(), m_to->date());
    Dialog::accept();
}

} // namespace kjc
