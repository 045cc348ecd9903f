// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/memoryvault.h"
#include "sync/http/deferred.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include <functional>
#include <optional>

namespace kjc {

// A vault that does what one least wants. Counts what is asked of it.
class FaultyVault final : public MemoryVault
{
public:
    std::optional<VaultState> refusal;  // what every call is answered with
    std::function<bool(int call)> dies; // from the call on that this says so: nothing is done or answered well
    std::function<QByteArray(QByteArrayView)> garbles; // what becomes of bytes on their way in
    int calls = 0;
    int writes = 0;

    QFuture<VaultAnswer> load(VaultEntry entry) override
    {
        return refuses() ? answered(refused()) : MemoryVault::load(entry);
    }
    QFuture<VaultAnswer> store(VaultEntry entry, SharedSecret secret) override
    {
        if (refuses())
            return answered(refused());
        ++writes;
        return MemoryVault::store(entry, garbles ? sharedSecret(garbles(secret->view())) : secret);
    }
    QFuture<VaultAnswer> remove(VaultEntry entry) override
    {
        return refuses() ? answered(refused()) : MemoryVault::remove(entry);
    }

private:
    bool refuses() { return refusal.has_value() || (dies && dies(calls++)); }
    [[nodiscard]] VaultAnswer refused() const { return {refusal.value_or(VaultState::NoService), {}, {}}; }
};

// The answer of a future, with the event loop running meanwhile. A future that never answers ends the test program.
template <typename T>
T waitFor(const QFuture<T> &future)
{
    const QDeadlineTimer deadline(60'000);
    while (!future.isFinished() && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::usleep(100);
    }
    if (future.resultCount() == 0)
        qFatal("A vault did not answer");
    return future.result();
}

} // namespace kjc
