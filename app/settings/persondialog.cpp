// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/persondialog.h"

#include "app/common/chip.h"
#include "app/common/flowlayout.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {
struct Names {
    Q_DECLARE_TR_FUNCTIONS(kjc::Profile)

public:
    static QMap<QString, QString> diets()
    {
        return {{u"vegetarian"_s, tr("Vegetarian")}, {u"vegan"_s, tr("Vegan")}, {u"pescatarian"_s, tr("Pescatarian")},
                {u"no-pork"_s, tr("No pork")},       {u"halal"_s, tr("Halal")}, {u"kosher"_s, tr("Kosher")}};
    }
    static QMap<QString, QString> allergies()
    {
        return {{u"gluten"_s, tr("Gluten")},
                {u"milk"_s, tr("Milk")},
                {u"egg"_s, tr("Eggs")},
                {u"fish"_s, tr("Fish")},
                {u"shellfish"_s, tr("Shellfish")},
                {u"nuts"_s, tr("Nuts")},
                {u"peanut"_s, tr("Peanuts")},
                {u"soy"_s, tr("Soy")},
                {u"sesame"_s, tr("Sesame")}};
    }
    static QString without(const QString &list)
    {
        //: What somebody is allergic to; %1 is a list: "no nuts, sesame"
        return tr("no %1").arg(list);
    }
    static QString dislikes(const QString &list)
    {
        //: %1 is a list of foods: "dislikes olives, liver"
        return tr("dislikes %1").arg(list);
    }
};
} // namespace

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
      m_person(person)
{
    auto *content = new QWidget(this);
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    QStringList others;
    for (const QString &allergy : person.allergies)
        if (!Names::allergies().contains(allergy))
            others.append(allergy);
    m_name = new QLineEdit(person.name, content);
    m_others = new QLineEdit(others.join(u", "_s), content);
    m_others->setPlaceholderText(tr("For example: kiwi, celery"));
    m_dislikes = new QLineEdit(person.dislikes.join(u", "_s), content);
    m_dislikes->setPlaceholderText(tr("For example: olives, liver"));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Diet"), chips(Names::diets(), person.diets, m_diets));
    form->addRow(tr("Allergies: never planned"), chips(Names::allergies(), person.allergies, m_allergies));
    form->addRow(tr("Other allergies"), m_others);
    form->addRow(tr("Dislikes"), m_dislikes);
    setContent(content);
    setSafeChoice(tr("Cancel"));
    addChoice(tr("Save"))->setDefault(true);
}

QWidget *PersonDialog::chips(const QMap<QString, QString> &choices, const QStringList &chosen,
                             QMap<QString, Chip *> &made)
{
    auto *box = new QWidget(this);
    auto *flow = new FlowLayout(box);
    for (auto it = choices.cbegin(); it != choices.cend(); ++it) {
        auto *chip = new Chip(*it, {}, box);
        chip->setCheckable(true);
        chip->setChecked(chosen.contains(it.key()));
        made.insert(it.key(), chip);
        flow->addWidget(chip);
    }
    return box;
}

Profile PersonDialog::person() const
{
    const auto chosen = [](const QMap<QString, Chip *> &chips) {
        QStringList keys;
        for (auto it = chips.cbegin(); it != chips.cend(); ++it)
            if ((*it)->isChecked())
                keys.append(it.key());
        return keys;
    };
    Profile person = m_person;
    person.name = m_name->text().trimmed();
    person.diets = chosen(m_diets);
    person.allergies = chosen(m_allergies) + split(m_others->text());
    person.dislikes = split(m_dislikes->text());
    return person;
}

QString PersonDialog::needsInWords(const Profile &person)
{
    QStringList parts, allergies;
    for (const QString &diet : person.diets)
        parts.append(Names::diets().value(diet, diet));
    for (const QString &allergy : person.allergies)
        allergies.append(Names::allergies().value(allergy, allergy).toLower());
    if (!allergies.isEmpty())
        parts.append(Names::without(allergies.join(u", "_s)));
    if (!person.dislikes.isEmpty())
        parts.append(Names::dislikes(person.dislikes.join(u", "_s)));
    return parts.join(u" · "_s);
}

} // namespace kjc
