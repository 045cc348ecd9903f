// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"

#include <QObject>

namespace kjc {

class NavigationRail;

// Keeps the numbers in the rail: how much in the pantry is to be used soon, how much is left to buy.
class RailBadges : public QObject
{
    Q_OBJECT
public:
    // Both outlive this.
    RailBadges(Services &services, NavigationRail &rail, QObject *parent);

    void refresh();

private:
    Services &m_services;
    NavigationRail &m_rail;
};

} // namespace kjc
