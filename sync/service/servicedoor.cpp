// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service/servicedoor.h"

#include "sync/http/deferred.h"

namespace kjc {

using namespace Qt::StringLiterals;

static QFuture<BearerAnswer> nobody()
{
    return answered(BearerAnswer{judgedHere(Verdict::SignedOut, u"nobody is signed in"_s), {}, {}});
}

std::optional<HouseholdDoor> ServiceDoor::door()
{
    const AccountStatus &status = m_service.status();
    if (!status.linked || !status.signedIn || !m_service.bearers())
        return std::nullopt;
    return HouseholdDoor{status.project, status.household.toString(), this};
}

QFuture<BearerAnswer> ServiceDoor::bearer()
{
    return m_service.bearers() ? m_service.bearers()->bearer() : nobody();
}

QFuture<BearerAnswer> ServiceDoor::bearerAfter(const QString &rejected)
{
    return m_service.bearers() ? m_service.bearers()->bearerAfter(rejected) : nobody();
}

} // namespace kjc
