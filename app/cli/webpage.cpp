// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/webpage.h"

#ifdef KJC_HAS_SYNC
#include "sync/http/pagefetcher.h"

#include <QEventLoop>
#include <QFutureWatcher>
#endif

namespace kjc::cli {

#ifdef KJC_HAS_SYNC

Result<FetchedPage> fetchPage(const QUrl &url)
{
    PageFetcher fetcher;
    QEventLoop loop;
    QFutureWatcher<Result<FetchedPage>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(fetcher.fetch(url));
    loop.exec();
    return watcher.result();
}

#else

using namespace Qt::StringLiterals;

Result<FetchedPage> fetchPage(const QUrl &url)
{
    return Error{Error::Kind::Unsupported, u"this build does without the network"_s, url.toString()};
}

#endif

} // namespace kjc::cli
