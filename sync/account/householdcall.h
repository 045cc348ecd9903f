// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/households.h"
#include "sync/http/deferred.h"

namespace kjc {

// Why a call about households did not do what was asked; nothing when it did.
std::optional<HouseholdFailure> failureIn(const QString &function, const RpcAnswer &answer);

// Calls a function of the household's server; what `make` makes of its reply. `client` and `context` outlive the future.
template <typename T, typename Make>
QFuture<HouseholdResult<T>> askHousehold(SupabaseClient &client, QObject *context, const QString &function,
                                         const QJsonObject &request, Make make)
{
    const QJsonObject arguments = request.isEmpty() ? QJsonObject{} : QJsonObject{{QStringLiteral("p"), request}};
    return mapped<HouseholdResult<T>>(client.rpc(function, arguments), context,
                                      [function, make](const RpcAnswer &answer) -> HouseholdResult<T> {
                                          if (const auto failure = failureIn(function, answer))
                                              return *failure;
                                          return make(answer.value.toObject());
                                      });
}

} // namespace kjc
