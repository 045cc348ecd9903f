// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"

#include <QWidget>

class QVBoxLayout;

namespace kjc {

// Who eats, and what they must not or do not want to eat.
class PeopleList : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleList(Services &services, QWidget *parent = nullptr); // `services` outlive this

    void load();

Q_SIGNALS:
    void problem(const kjc::Error &error);

private:
    void show(const std::vector<Profile> &people);
    QWidget *rowFor(const Profile &person);
    void edit(const Profile &person);

    Services &m_services;
    QVBoxLayout *m_rows;
};

} // namespace kjc
