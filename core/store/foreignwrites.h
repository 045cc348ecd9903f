// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <optional>

namespace kjc {

// Notices that another program wrote to the library. Store thread.
class ForeignWrites
{
public:
    // Whether anyone but `connection` committed since the last call with it. The first call answers no. Microseconds.
    Result<bool> since(Connection &connection);
    void forget() { m_version.reset(); } // before another connection

private:
    std::optional<qint64> m_version;
};

} // namespace kjc
