// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/aibudget.h"

namespace kjc {

static std::pair<int, int> monthOf(const QDateTime &time)
{
    const QDate day = time.toUTC().date();
    return {day.year(), day.month()};
}

void AiBudget::load(const std::vector<AiSpending> &spendings)
{
    for (const AiSpending &spending : spendings)
        m_spent[monthOf(spending.at)] += spending.nanoDollars;
}

qint64 AiBudget::spent(const QDateTime &month) const
{
    const auto found = m_spent.find(monthOf(month));
    return found == m_spent.end() ? 0 : found->second;
}

qint64 AiBudget::reserved() const
{
    qint64 sum = 0;
    for (const auto &[id, most] : m_reserved)
        sum += most;
    return sum;
}

int AiBudget::reserve(qint64 most, const QDateTime &now)
{
    if (m_cap >= 0 && spent(now) + reserved() + most > m_cap)
        return 0;
    m_reserved.emplace(++m_last, most);
    return m_last;
}

void AiBudget::settle(int reservation, const AiSpending &spending)
{
    m_reserved.erase(reservation);
    m_spent[monthOf(spending.at)] += spending.nanoDollars;
    if (m_use)
        m_use(spending);
}

} // namespace kjc
