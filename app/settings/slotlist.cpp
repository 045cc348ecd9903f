// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/slotlist.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/slotnames.h"
#include "app/common/whendone.h"
#include "core/store/planstore.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

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

// An answer that was asked for before a change of this list says what was before it.
void SlotList::load()
{
    whenDone(m_services.store.read([](Connection &connection) { return planstore::slots(connection); }), this,
             [this](const Result<Slots> &slots) {
                 if (!slots)
                     Q_EMIT problem(slots.error());
                 else if (m_saving == 0 && (slots.value() != m_slots || m_rows->isEmpty()))
                     show(slots.value());
             });
}

// The control that had the focus has it again, wherever its row now stands.
void SlotList::show(const Slots &slots)
{
    const QWidget *focused = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    const QString focusedName = focused ? focused->objectName() : QString();
    m_slots = slots;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < int(m_slots.size()); ++i)
        m_rows->addWidget(rowFor(m_slots[size_t(i)], i));
    m_rows->addWidget(makeAdd(), 0, Qt::AlignLeading);
    if (auto *again = focusedName.isEmpty() ? nullptr : findChild<QWidget *>(focusedName))
        again->setFocus();
}

QWidget *SlotList::makeAdd()
{
    QPushButton *add = makeButton(tr("Add a meal"), ButtonRole::Secondary, this, u"add");
    connect(
        add, &QPushButton::clicked, this,
        [this] {
            Slots wanted = m_slots;
            wanted.emplace_back().name = tr("New meal");
            save(wanted);
            setEnabled(false); // until it has an id
        },
        Qt::QueuedConnection);
    return add;
}

QWidget *SlotList::rowFor(const Slot &slot, int index)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *icon = new QLabel(box);
    icon->setPixmap(iconPixmap(slotIcon(slot), metrics::size::icon, color(Role::TextSecondary), devicePixelRatioF()));
    row->addWidget(icon);
    row->addWidget(makeName(slot, index, box), 1);
    const auto button = [&](QStringView symbol, const QString &words, bool enabled, const Change &change) {
        QToolButton *made = makeIconButton(symbol, words, box);
        made->setEnabled(enabled);
        made->setObjectName(slot.id.uuid().toString() + symbol);
        // Queued, as the row is made again by what it starts.
        const auto apply = [this, id = slot.id, change] { changeRow(id, change); };
        connect(made, &QToolButton::clicked, this, apply, Qt::QueuedConnection);
        row->addWidget(made);
    };
    const bool last = index + 1 == int(m_slots.size());
    button(u"collapse", tr("Earlier in the day"), index > 0, [](Slots &slots, size_t at) {
        if (at > 0)
            std::swap(slots[at], slots[at - 1]);
    });
    button(u"expand", tr("Later in the day"), !last, [](Slots &slots, size_t at) {
        if (at + 1 < slots.size())
            std::swap(slots[at], slots[at + 1]);
    });
    button(u"trash", tr("Remove this meal"), m_slots.size() > 1,
           [](Slots &slots, size_t at) { slots.erase(slots.begin() + ptrdiff_t(at)); });
    return box;
}

QLineEdit *SlotList::makeName(const Slot &slot, int index, QWidget *row)
{
    auto *name = new QLineEdit(slotName(slot), row);
    name->setAccessibleName(tr("Name of meal %1").arg(index + 1));
    name->setObjectName(slot.id.uuid().toString() + u"name"_s);
    connect(name, &QLineEdit::editingFinished, this, [this, id = slot.id, name] {
        const auto edited = std::ranges::find(m_slots, id, &Slot::id);
        const QString text = name->text().trimmed();
        if (!name->isModified() || text.isEmpty() || edited == m_slots.end() || text == slotName(*edited))
            return;
        name->setModified(false);
        edited->name = text;
        save(m_slots);
    });
    return name;
}

void SlotList::changeRow(SlotId id, const Change &change)
{
    Slots wanted = m_slots;
    const auto at = std::ranges::find(wanted, id, &Slot::id);
    if (at == wanted.end())
        return;
    change(wanted, size_t(at - wanted.begin()));
    show(wanted);
    save(wanted);
}

void SlotList::save(const Slots &slots)
{
    ++m_saving;
    whenDone(m_services.plan.saveSlots(slots), this, [this](const Result<ChangeSet> &saved) {
        --m_saving;
        if (!saved)
            Q_EMIT problem(saved.error());
        setEnabled(true);
        load();
    });
}

} // namespace kjc
