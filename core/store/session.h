// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace kjc {

// The open library as the store thread holds it: the connection, the hybrid clock and who this device is.
// Every function: store thread.
class Session
{
public:
    explicit Session(Store::Environment environment) : m_environment(std::move(environment)) {}

    Result<OpenReport> open();
    // Closes, puts `backupFile` in the library's place, and opens again whatever stands there then.
    Result<OpenReport> restoreFrom(const QString &backupFile);
    [[nodiscard]] std::optional<Error> closed() const { return m_closed; }
    Connection &connection() { return *m_connection; }

    // What one transaction did.
    struct Outcome {
        ChangeSet changes;
        UndoState undo;
    };
    Result<Outcome> transact(const Operation &operation, const Store::Write &write, Origin origin);
    Result<Operation> step(Result<Operation> (*step)(Writer &), Outcome &outcome);

private:
    Result<OpenReport> openFile();
    Result<Done> readDevice();
    Result<Done> identify();
    Result<Done> finish(Writer &writer, Origin origin);

    Store::Environment m_environment;
    std::unique_ptr<Connection> m_connection;
    std::optional<HybridClock> m_stamps;
    DeviceState m_device;
    std::optional<Error> m_closed = Error{Error::Kind::NotFound, QStringLiteral("the library is not open"), {}};
};

} // namespace kjc
