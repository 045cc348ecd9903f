// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/fetchedpage.h"

#include <QNetworkAccessManager>

namespace kjc {

// Fetches recipe pages from the web. Lives on a thread with an event loop; futures finish there.
class PageFetcher
{
public:
    // How long nothing may arrive, and how much may.
    static constexpr int kStallMs = 20'000;
    static constexpr qint64 kMostBytes = 32 * 1024 * 1024;

    // Follows redirects, never from https to http. Sends no cookies and keeps none. Errors: Unsupported for an address that
    // is not http(s), Network with the reason otherwise, Cancelled when this is destroyed meanwhile.
    QFuture<Result<FetchedPage>> fetch(const QUrl &url);

private:
    QNetworkAccessManager m_network;
};

} // namespace kjc
