// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace kjc {

// Durations of one thing done many times, in nanoseconds.
class Latencies
{
public:
    void add(qint64 nanoseconds)
    {
        m_sorted.insert(std::upper_bound(m_sorted.begin(), m_sorted.end(), nanoseconds), nanoseconds);
    }
    [[nodiscard]] size_t count() const { return m_sorted.size(); }
    // The smallest duration that `share` (0 to 1) of them do not exceed, in milliseconds; 0 when there are none.
    [[nodiscard]] double atMost(double share) const
    {
        if (m_sorted.empty())
            return 0;
        const auto place = size_t(share * double(m_sorted.size()));
        return double(m_sorted[std::min(place, m_sorted.size() - 1)]) / 1e6;
    }

private:
    std::vector<qint64> m_sorted;
};

} // namespace kjc
