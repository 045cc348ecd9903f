// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"

#include <QWidget>

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
    void show(const std::vector<Slot> &slots);
    QWidget *rowFor(int index);
    void move(int from, int to);
    void save();

    Services &m_services;
    std::vector<Slot> m_slots; // with what a person is changing
    std::vector<Slot> m_shown; // as the rows were made
    QVBoxLayout *m_rows;
};

} // namespace kjc
