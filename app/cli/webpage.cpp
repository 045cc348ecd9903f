// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/webpage.h"

#ifdef KJC_HAS_SYNC
#include "app/cli/waitfor.h"
#include "sync/http/pagefetcher.h"
#endif

namespace kjc::cli {

#ifdef KJC_HAS_SYNC

Result<FetchedPage> fetchPage(const QUrl &url)
{
    PageFetcher fetcher;
    return waitFor(fetcher.fetch(url));
}

#else

using namespace Qt::StringLiterals;

Result<FetchedPage> fetchPage(const QUrl &url)
{
    return Error{Error::Kind::Unsupported, u"this build does without the network"_s, url.toString()};
}

#endif

} // namespace kjc::cli
