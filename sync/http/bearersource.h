// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/responseclass.h"

#include <QFuture>

namespace kjc {

// The access token to sign a request with, or why there is none.
struct BearerAnswer {
    Judgement judgement; // Decided when `token` may be used
    QString token;
    QString userId; // whose token it is; ops are sent with their own person's only
};

// Where access tokens come from. Thread of the caller.
class BearerSource
{
public:
    virtual ~BearerSource() = default;
    // A token that is good for a while yet.
    virtual QFuture<BearerAnswer> bearer() = 0;
    // A token other than `rejected`, which a server has just refused.
    virtual QFuture<BearerAnswer> bearerAfter(const QString &rejected) = 0;
};

} // namespace kjc
