// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QUrl>

#include <functional>

namespace kjc {

// A page as it came from a web address.
struct FetchedPage {
    QByteArray bytes;
    QUrl url; // after redirects
};

// Fetches a page; given to whoever imports, so that core and the screens do without the network. The Error is Network, or
// Unsupported for an address that is not http or https.
using FetchPage = std::function<QFuture<Result<FetchedPage>>(const QUrl &)>;

} // namespace kjc
