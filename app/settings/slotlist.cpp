// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/slotlist.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/slotnames.h"
#include "app/common/whendone.h"
#include "core/store/planstore.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace kjc {

SlotList::SlotList(Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(metrics::space::sm);
    connect(&services.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Kind::Slot))
            load();
    });
}

void SlotList::load()
{
    whenDone(m_services.store.read([](Connection &connection) { return planstore::slots(connection); }), this,
             [this](const Result<std::vector<Slot>> &slots) {
                 if (!slots)
                     Q_EMIT problem(slots.error());
                 else if (slots.value() != m_shown || m_rows->isEmpty())
                     show(slots.value());
                 setEnabled(true);
             });
}

void SlotList::show(const std::vector<Slot> &slots)
{
    m_slots = slots;
    m_shown = slots;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < int(m_slots.size()); ++i)
        m_rows->addWidget(rowFor(i));
    QPushButton *add = makeButton(tr("Add a meal"), ButtonRole::Secondary, this, u"add");
    connect(add, &QPushButton::clicked, this, [this] {
        Slot slot;
        slot.name = tr("New meal");
        m_slots.push_back(slot);
        save();
    });
    m_rows->addWidget(add, 0, Qt::AlignLeading);
}

QWidget *SlotList::rowFor(int index)
{
    const Slot &slot = m_slots[size_t(index)];
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *icon = new QLabel(box);
    icon->setPixmap(iconPixmap(slotIcon(slot), metrics::size::icon, color(Role::TextSecondary), devicePixelRatioF()));
    auto *name = new QLineEdit(slotName(slot), box);
    name->setAccessibleName(tr("Name of meal %1").arg(index + 1));
    row->addWidget(icon);
    row->addWidget(name, 1);
    const auto button = [&](QStringView symbol, const QString &words, bool enabled, auto slot) {
        QToolButton *made = makeIconButton(symbol, words, box);
        made->setEnabled(enabled);
        connect(made, &QToolButton::clicked, this, slot, Qt::QueuedConnection); // the row is rebuilt by what it starts
        row->addWidget(made);
    };
    button(u"collapse", tr("Earlier in the day"), index > 0, [this, index] { move(index, index - 1); });
    button(u"expand", tr("Later in the day"), index + 1 < int(m_slots.size()),
           [this, index] { move(index, index + 1); });
    button(u"trash", tr("Remove this meal"), m_slots.size() > 1, [this, index] {
        m_slots.erase(m_slots.begin() + index);
        save();
    });
    connect(name, &QLineEdit::editingFinished, this, [this, index, name] {
        Slot &edited = m_slots[size_t(index)];
        const QString text = name->text().trimmed();
        if (text.isEmpty() || text == slotName(edited))
            return;
        edited.name = text;
        save();
    });
    return box;
}

void SlotList::move(int from, int to)
{
    std::swap(m_slots[size_t(from)], m_slots[size_t(to)]);
    save();
}

// Rests until the store has answered, so that nothing is done to rows that are about to change.
void SlotList::save()
{
    setEnabled(false);
    whenDone(m_services.plan.saveSlots(m_slots), this, [this](const Result<ChangeSet> &saved) {
        if (!saved)
            Q_EMIT problem(saved.error());
        load();
    });
}

} // namespace kjc
