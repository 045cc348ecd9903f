// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transaction.h"

#include "core/base/log.h"

namespace kjc {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection)
{
    KJC_TRY(connection.execOnce(u"BEGIN IMMEDIATE"_s));
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    if (const auto rolledBack = m_connection.execOnce(u"ROLLBACK"_s); !rolledBack)
        qCWarning(logStore) << "roll back:" << logForm(rolledBack.error()); // SQLite has already rolled back by itself
}

Result<Done> Transaction::commit()
{
    KJC_TRY(m_connection.execOnce(u"COMMIT"_s));
    m_open = false;
    return Done{};
}

} // namespace kjc
