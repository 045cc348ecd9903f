// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace kjc {

// The meals of the day: their names, their order, more or fewer of them. Each change is saved at once and can be undone.
class SlotList : public QWidget
{
    Q_OBJECT
public:
    explicit SlotList(Services &services, QWidget *parent = nullptr); // `services` outlive this

    void load();

Q_SIGNALS:
    void problem(const kjc::Error &error);

private:
    using Slots = std::vector<Slot>;
    using Change = std::function<void(Slots &, size_t row)>;

    void show(const Slots &slots);
    QWidget *makeAdd();
    QWidget *rowFor(const Slot &slot, int index);
    QLineEdit *makeName(const Slot &slot, int index, QWidget *row);
    void changeRow(SlotId id, const Change &change);
    void save(const Slots &slots);

    Services &m_services;
    Slots m_slots;    // as the rows show them: with every change made here
    int m_saving = 0; // changes the store has not answered yet
    QVBoxLayout *m_rows;
};

} // namespace kjc
