// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace kjc {

// Rolls back unless committed.
class Transaction
{
public:
    // Begins a write transaction at once (BEGIN IMMEDIATE), so that a second process waits here and not in mid-edit.
    static Result<std::unique_ptr<Transaction>> begin(Connection &connection);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    // On an Error nothing was committed and the destructor rolls back.
    Result<Done> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(connection) {}
    Connection &m_connection;
    bool m_open = true;
};

} // namespace kjc
