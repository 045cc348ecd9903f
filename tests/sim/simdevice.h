// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idsource.h"
#include "core/store/store.h"
#include "sync/engine/exchange.h"
#include "tests/sim/modelserver.h"
#include "tests/support/testclock.h"

#include <memory>

namespace kjc::sim {

// Turns bytes around and checks the context: a queue that is not the crypto's business here.
class PlainSealer final : public OpSealer
{
public:
    Result<SealedPayload> seal(const QByteArray &payload, const QByteArray &context) override;
    [[nodiscard]] Result<QByteArray> open(const SealedPayload &sealed, const QByteArray &context) const override;
};

// A device with a library of its own: the real store and the real exchange, one round at a time.
class SimDevice
{
public:
    SimDevice(QString folder, quint32 seed, HouseholdId household);
    ~SimDevice();

    TestClock clock;

    void edit(const std::vector<std::pair<QUuid, Fields>> &rows); // as one step
    void remove(const QUuid &id);
    void undo();
    // The program ends here and now, and starts again.
    void crash();
    // The library is copied as it lies there, as by a disk image; the other goes on from it.
    [[nodiscard]] std::unique_ptr<SimDevice> clone(const QString &folder, quint32 seed);

    std::optional<PushRound> nextPush();
    NextStep take(const PushRound &round, const QJsonObject &reply);
    PullRound nextPull();
    NextStep take(const PullRound &round, const QJsonObject &reply);

    // For the checks.
    std::vector<ServerRow> base();
    QueueCounts counts();
    qint64 dirty();
    // "kind/id/field=value" of the live typed rows of recipes, and "kind/id/live".
    QStringList shown();
    FieldStamps stampsOf(const QUuid &id); // of the typed row
    Store &store() { return *m_store; }
    [[nodiscard]] HouseholdId household() const { return m_household; }

private:
    SimDevice(QString folder, quint32 seed, HouseholdId household, bool link);
    void open();
    template <typename T>
    T must(const Result<T> &result);

    QString m_folder;
    HouseholdId m_household;
    UuidV7Source m_ids;
    PlainSealer m_sealer;
    std::unique_ptr<Store> m_store;
};

} // namespace kjc::sim
