// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/joindialog.h"

#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/wrappedtext.h"
#include "app/household/formfield.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace kjc {

JoinDialog::JoinDialog(const QString &household, QWidget *parent)
    //: %1 is the name of a household
    : Dialog(tr("Join “%1” with this library?").arg(format::isolated(household)),
             tr("A backup of the library as it is now is made first."), parent)
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
    m_bring = option(tr("Bring my recipes along"),
                     tr("What you have is added to what the household has. Everybody in it sees it."));
    option(tr("Start from the household’s"),
           tr("This library shows what the household has. What you have now is only in the backup."));
    m_bring->setChecked(true);
    content->setMinimumWidth(scaled(400));
    setContent(content);
    setSafeChoice(tr("Not now"));
    addChoice(tr("Join"))->setDefault(true);
}

LocalRows JoinDialog::local() const
{
    return m_bring->isChecked() ? LocalRows::Bring : LocalRows::LeaveBehind;
}

LineDialog::LineDialog(const Words &words, const QString &text, QWidget *parent)
    : Dialog(words.question, words.explanation, parent),
      m_line(new FormField(words.label, this))
{
    m_line->setText(text);
    m_line->setMinimumWidth(scaled(360));
    setContent(m_line);
    setSafeChoice(words.safeVerb);
    QPushButton *go = addChoice(words.verb);
    go->setDefault(true);
    go->setEnabled(!text.isEmpty());
    connect(m_line, &FormField::edited, go, [this, go] { go->setEnabled(!m_line->text().isEmpty()); });
    m_line->field()->selectAll();
    m_line->field()->setFocus();
}

QString LineDialog::text() const
{
    return m_line->text();
}

} // namespace kjc
