// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/queuesealer.h"
#include "sync/http/pagefetcher.h"
#include "sync/service/servicedoor.h"

namespace kjc {

class AccountRoom;
class NavigationRail;
class PictureSource;
class SettingsPage;
struct Services;

// What the program has of the network: pages to import, and the account of the library. GUI thread.
class LibrarySync : public QObject
{
    Q_OBJECT

public:
    LibrarySync() = default;

    // For the store, which is made after this and goes before it.
    [[nodiscard]] OpSealer *sealer() { return &m_sealer; }
    // What is given outlives this. Nothing is read or sent before begin().
    void attach(Store &store, const Clock &clock, IdSource &ids, const QString &profileFolder);
    // Once the library is open, and the window on the screen.
    void begin(PictureSource &pictures);
    void syncNow();

    // Nothing is sent after this; the store goes next.
    void detach()
    {
        m_door.reset();
        m_service.reset();
    }

    // Nothing while the library is not linked or nobody is signed in.
    [[nodiscard]] std::optional<HouseholdDoor> door() { return m_door->door(); }

    // The room of the settings for all this.
    void addRoom(SettingsPage &page, Services &services);
    // REQUIRES: there is such a room. Shows what a set-up link or an invitation asks for.
    void openLink(const QString &link);
    // Keeps the line at its foot true.
    void showOn(NavigationRail &rail);

    QFuture<Result<FetchedPage>> fetch(const QUrl &url);

Q_SIGNALS:
    void doorChanged(); // to another household or person, or to none

private:
    void watchDoor();

    SystemRandom m_random;
    QueueSealer m_sealer{m_random};
    std::unique_ptr<PageFetcher> m_fetcher; // made when first needed
    std::unique_ptr<SyncService> m_service;
    std::unique_ptr<ServiceDoor> m_door;
    QPointer<SettingsPage> m_page;
    QPointer<AccountRoom> m_room;
};

} // namespace kjc
