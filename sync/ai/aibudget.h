// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/tokenusage.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace kjc {

// One exchange as it stands in the books. Holds nothing of what was asked or answered.
struct AiSpending {
    QDateTime at; // UTC
    QString provider;
    QString model;
    TokenUsage usage;
    qint64 nanoDollars = 0; // an estimate: the provider's bill counts
    QString outcome;        // "ok" or the name of the problem
    QString requestId;

    friend bool operator==(const AiSpending &, const AiSpending &) = default;
};

// Keeps what a month costs under what a person allowed. What a request may cost at most is set aside before it is sent,
// so requests under way at once cannot overshoot together. Amounts are billionths of a US dollar; months are UTC's.
class AiBudget
{
public:
    using OnSpending = std::function<void(const AiSpending &)>;

    // `cap` for a month; negative: none. `use` gets every settled exchange, to be kept.
    explicit AiBudget(qint64 cap, OnSpending use = {}) : m_cap(cap), m_use(std::move(use)) {}

    void setCap(qint64 cap) { m_cap = cap; }
    // What was kept of earlier runs.
    void load(const std::vector<AiSpending> &spendings);
    [[nodiscard]] qint64 spent(const QDateTime &month) const;
    [[nodiscard]] qint64 reserved() const;

    // 0 when `most` does not fit into what is left; otherwise what to settle with.
    [[nodiscard]] int reserve(qint64 most, const QDateTime &now);
    // The request was not sent after all.
    void release(int reservation) { m_reserved.erase(reservation); }
    void settle(int reservation, const AiSpending &spending);

private:
    qint64 m_cap;
    OnSpending m_use;
    std::map<std::pair<int, int>, qint64> m_spent; // by year and month
    std::map<int, qint64> m_reserved;
    int m_last = 0;
};

} // namespace kjc
