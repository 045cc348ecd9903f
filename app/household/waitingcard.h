// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/household/roomcard.h"
#include "core/store/queuesummary.h"
#include "core/store/store.h"

namespace kjc {

// What was done here and did not reach the household yet, in plain words.
class WaitingCard : public RoomCard
{
    Q_OBJECT
public:
    static constexpr int kMost = 8; // entries shown

    // All outlive this; `sealer` is used on the store thread.
    WaitingCard(Store &store, const OpSealer &sealer, const Clock &clock, QWidget *parent = nullptr);

    // `count` operations wait: reads which.
    void load(int count);

private:
    void fill(const std::vector<QueueEntry> &entries);
    QWidget *rowFor(const QueueEntry &entry);

    Store &m_store;
    const OpSealer &m_sealer;
    const Clock &m_clock;
    int m_count = 0;
    std::vector<QueueEntry> m_shown;
};

// What the household's server will not take: kept here until it is tried again or given up. Invisible while there is nothing.
class ParkedCard : public RoomCard
{
    Q_OBJECT
public:
    ParkedCard(Store &store, OpSealer &sealer, QWidget *parent = nullptr); // both outlive this

    void load();

Q_SIGNALS:
    void problem(const kjc::Error &error);
    void triedAgain(); // something waits anew

private:
    void fill(const std::vector<QueueEntry> &entries);
    QWidget *rowFor(const QueueEntry &entry);
    void retry(const QueueEntry &entry);
    void askToDiscard(const QueueEntry &entry);
    void discard(const QueueEntry &entry);

    Store &m_store;
    OpSealer &m_sealer;
    std::vector<QueueEntry> m_shown;
};

} // namespace kjc
