// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/persondialog.h"

#include "app/common/chipchoice.h"
#include "app/common/metrics.h"
#include "app/common/needs.h"
#include "app/common/text.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;

static QStringList split(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    return parts;
}

PersonDialog::PersonDialog(const Profile &person, QWidget *parent)
    : Dialog(person.id.isNull() ? tr("Who else eats?") : tr("What does this person eat?"), {}, parent),
      m_person(person),
      m_name(new QLineEdit(person.name)),
      m_diets(new ChipChoice(tr("Diet"))),
      m_allergies(new ChipChoice(tr("Allergies"))),
      m_dislikes(new QLineEdit(person.dislikes.join(u", "_s)))
{
    for (const QString &id : needs::diets())
        m_diets->addOption(id, needs::dietName(id));
    for (const QString &id : needs::allergies())
        m_allergies->addOption(id, needs::allergyName(id));
    m_allergies->setOpen(tr("Which food must never be in a meal?"));
    m_diets->setChosen(person.diets);
    m_allergies->setChosen(person.allergies);
    m_dislikes->setPlaceholderText(tr("For example: olives, liver"));
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::space::xs);
    const auto row = [&](const QString &label, QWidget *answer) {
        if (rows->count() > 0)
            rows->addSpacing(metrics::space::sm);
        rows->addWidget(new Text(label, Type::Label, Role::TextSecondary, content));
        rows->addWidget(answer);
        answer->setAccessibleName(label);
    };
    row(tr("Name"), m_name);
    row(tr("Diet"), m_diets);
    row(tr("Allergies: never planned"), m_allergies);
    row(tr("Dislikes: not planned"), m_dislikes);
    content->setMinimumWidth(scaled(400));
    setContent(content);
    setSafeChoice(tr("Cancel"));
    addChoice(tr("Save"))->setDefault(true);
    m_name->setFocus();
}

Profile PersonDialog::person() const
{
    Profile person = m_person;
    person.name = m_name->text().trimmed();
    person.diets = m_diets->chosen();
    person.allergies = m_allergies->chosen();
    person.dislikes = split(m_dislikes->text());
    return person;
}

QString PersonDialog::needsInWords(const Profile &person)
{
    QStringList parts, allergies;
    for (const QString &diet : person.diets)
        parts.append(needs::dietName(diet));
    for (const QString &allergy : person.allergies)
        allergies.append(needs::allergyName(allergy).toLower());
    if (!allergies.isEmpty())
        //: What somebody is allergic to; %1 is a list: "no nuts, sesame"
        parts.append(tr("no %1").arg(allergies.join(u", "_s)));
    if (!person.dislikes.isEmpty())
        //: %1 is a list of foods: "dislikes olives, liver"
        parts.append(tr("dislikes %1").arg(person.dislikes.join(u", "_s)));
    return parts.join(u" · "_s);
}

} // namespace kjc
