// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/peoplelist.h"

#include "app/common/button.h"
#include "app/common/metrics.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"
#include "app/settings/persondialog.h"
#include "core/store/householdstore.h"

#include <QHBoxLayout>

namespace kjc {

PeopleList::PeopleList(Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(metrics::space::sm);
    connect(&services.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Kind::Profile))
            load();
    });
}

void PeopleList::load()
{
    whenDone(m_services.store.read([](Connection &connection) { return householdstore::profiles(connection); }), this,
             [this](const Result<std::vector<Profile>> &people) {
                 if (people)
                     show(people.value());
                 else
                     Q_EMIT problem(people.error());
             });
}

void PeopleList::show(const std::vector<Profile> &people)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Profile &person : people)
        m_rows->addWidget(rowFor(person));
    QPushButton *add = makeButton(tr("Add a person"), ButtonRole::Secondary, this, u"add");
    connect(add, &QPushButton::clicked, this, [this] { edit({}); });
    m_rows->addWidget(add, 0, Qt::AlignLeading);
}

QWidget *PeopleList::rowFor(const Profile &person)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString name = person.name.isEmpty() ? tr("Everybody") : person.name;
    words->addWidget(new Text(name, Type::BodyStrong, Role::Text, box));
    const QString needs = PersonDialog::needsInWords(person);
    words->addWidget(
        new WrappedText(needs.isEmpty() ? tr("Eats everything") : needs, Type::Caption, Role::TextSecondary, box));
    row->addLayout(words, 1);
    QToolButton *change = makeIconButton(u"edit", tr("Edit %1").arg(name), box);
    QToolButton *remove = makeIconButton(u"trash", tr("Remove %1").arg(name), box);
    row->addWidget(change);
    row->addWidget(remove);
    connect(change, &QToolButton::clicked, this, [this, person] { edit(person); });
    connect(remove, &QToolButton::clicked, this, [this, id = person.id] {
        whenDone(m_services.household.removeProfile(id), this, [this](const Result<ChangeSet> &removed) {
            if (!removed)
                Q_EMIT problem(removed.error());
        });
    });
    return box;
}

void PeopleList::edit(const Profile &person)
{
    auto *dialog = new PersonDialog(person, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        whenDone(m_services.household.saveProfile(dialog->person()), this, [this](const Result<ChangeSet> &saved) {
            if (!saved)
                Q_EMIT problem(saved.error());
        });
    });
    dialog->open();
}

} // namespace kjc
