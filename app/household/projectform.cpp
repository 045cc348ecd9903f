// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/projectform.h"

#include "app/common/metrics.h"
#include "app/common/wrappedtext.h"
#include "app/household/accountwords.h"
#include "app/household/formfield.h"
#include "sync/account/households.h"

#include <QLineEdit>

namespace kjc {

using namespace Qt::StringLiterals;

ProjectForm::ProjectForm(QWidget *parent)
    : FormCard(
          tr("Share with your household"),
          tr("Everything works without an account. With one, the plan, the pantry, the list and the recipes are the "
             "same on all devices of your household."),
          parent),
      m_link(new FormField(tr("Invitation or set-up link"), this)),
      m_address(new FormField(tr("Address of the project"), this)),
      m_key(new FormField(tr("Publishable key"), this))
{
    m_link->setPlaceholder(u"kecarajocomer://join?…"_s);
    m_address->setPlaceholder(u"https://name.supabase.co"_s);
    m_key->setPlaceholder(u"sb_publishable_…"_s);
    addPart(m_link);
    addPart(new WrappedText(
        tr("Nobody sent you one? Households meet in a Supabase project of their own. Its address and its "
           "publishable key are on the project’s page, under “API keys”."),
        Type::Body, Role::TextSecondary, this));
    addPart(m_address);
    addPart(m_key);
    QPushButton *go = addButton(tr("Continue"), ButtonRole::Primary);
    connect(go, &QPushButton::clicked, this, &ProjectForm::take);
    for (FormField *field : {m_link, m_address, m_key})
        connect(field, &FormField::entered, this, &ProjectForm::take);
}

void ProjectForm::take()
{
    const QString link = m_link->text();
    const Result<SupabaseProject> project =
        link.isEmpty() ? projectFrom(m_address->text(), m_key->text()) : projectFromLink(link);
    if (!project)
        return blame(project.error());
    setProblem({});
    Q_EMIT chosen(project.value(), link.isEmpty() ? QString() : codeOf(link));
}

// Under the field it is about; a link that holds a bad address is at fault itself.
void ProjectForm::blame(const Error &error)
{
    FormField *field = m_link;
    if (m_link->text().isEmpty())
        field = error.place == u"key" ? m_key : m_address;
    field->setProblem(accountwords::projectSentence(error));
    field->field()->setFocus();
}

void ProjectForm::setLink(const QString &link)
{
    m_link->field()->setText(link);
}

void ProjectForm::showRefusal(const Error &error)
{
    setProblem(accountwords::serviceSentence(error));
}

} // namespace kjc
