// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/librarysync.h"

#include "app/common/pictures.h"
#include "app/household/accountroom.h"
#include "app/household/syncwords.h"
#include "app/settings/settingspage.h"
#include "app/shell/navigationrail.h"

#include <QDesktopServices>

namespace kjc {

using namespace Qt::StringLiterals;

void LibrarySync::attach(Store &store, const Clock &clock, IdSource &ids, const QString &profileFolder)
{
    m_service = std::make_unique<SyncService>(SyncService::Parts{store, m_sealer, clock, ids, m_random, profileFolder,
                                                                 systemVaults(profileFolder, m_random)});
    m_door = std::make_unique<ServiceDoor>(*m_service);
    watchDoor();
}

void LibrarySync::watchDoor()
{
    const auto seen = std::make_shared<AccountStatus>();
    connect(m_service.get(), &SyncService::statusChanged, this, [this, seen](const AccountStatus &status) {
        const bool same = seen->linked == status.linked && seen->signedIn == status.signedIn &&
                          seen->household == status.household && seen->userId == status.userId &&
                          seen->project == status.project;
        *seen = status;
        if (!same)
            Q_EMIT doorChanged();
    });
}

void LibrarySync::begin(PictureSource &pictures)
{
    connect(m_service.get(), &SyncService::photoArrived, &pictures, &PictureSource::photoArrived);
    m_service->open(); // what came of it is in the status
}

void LibrarySync::syncNow()
{
    m_service->syncNow();
}

void LibrarySync::addRoom(SettingsPage &page, Services &services)
{
    const auto openBrowser = [](const QUrl &url) { return QDesktopServices::openUrl(url); };
    auto *room = new AccountRoom({services, *m_service, m_sealer, openBrowser});
    connect(room, &AccountRoom::problem, &page, &Page::problem);
    connect(room, &AccountRoom::notice, &page, &Page::notice);
    m_page = &page;
    m_room = room;
    page.addRoom({u"account"_s, u"synced"_s, tr("Sync and account"), room, 1040, [room] { room->activate(); }},
                 u"data"_s);
}

void LibrarySync::openLink(const QString &link)
{
    m_page->showRoom(u"account"_s);
    m_room->openLink(link);
}

void LibrarySync::showOn(NavigationRail &rail)
{
    const auto show = [&rail](const AccountStatus &status) {
        const StatusLine line = syncwords::railStatus(status);
        rail.setStatus(line.icon, line.text);
    };
    disconnect(m_service.get(), &SyncService::statusChanged, &rail, nullptr);
    connect(m_service.get(), &SyncService::statusChanged, &rail, show);
    show(m_service->status());
}

QFuture<Result<FetchedPage>> LibrarySync::fetch(const QUrl &url)
{
    if (!m_fetcher)
        m_fetcher = std::make_unique<PageFetcher>();
    return m_fetcher->fetch(url);
}

} // namespace kjc
