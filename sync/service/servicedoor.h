// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/householdprovider.h"
#include "sync/service/syncservice.h"

namespace kjc {

// The way to the household's server for others than the engine, as the account is at each moment. Thread of the service.
class ServiceDoor final : public BearerSource
{
public:
    explicit ServiceDoor(SyncService &service) : m_service(service) {} // `service` outlives this

    // Nothing while the library is not linked or nobody is signed in. What it refers to is this.
    [[nodiscard]] std::optional<HouseholdDoor> door();

    // SignedOut while nobody is.
    QFuture<BearerAnswer> bearer() override;
    QFuture<BearerAnswer> bearerAfter(const QString &rejected) override;

private:
    SyncService &m_service;
};

} // namespace kjc
