// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kind.h"

#include <QSet>
#include <QUuid>

#include <map>

namespace kjc {

// Who made a change: a person here, another device, undo and redo, or another program on this library.
enum class Origin { Local, Remote, Undo, OtherProgram };

// Which rows an operation touched: the currency between store, sync and screens. Copyable, compares by value.
class ChangeSet
{
public:
    // Nobody knows what was touched. Names no ids.
    static ChangeSet everything()
    {
        ChangeSet all;
        all.m_everything = true;
        return all;
    }

    void add(Kind kind, const QUuid &id) { m_rows[kind].insert(id); }
    void merge(const ChangeSet &other)
    {
        for (const auto &[kind, ids] : other.m_rows)
            m_rows[kind].unite(ids);
        m_everything = m_everything || other.m_everything;
    }
    [[nodiscard]] bool isEmpty() const { return !m_everything && m_rows.empty(); }
    [[nodiscard]] bool touches(Kind kind) const { return m_everything || m_rows.contains(kind); }
    [[nodiscard]] bool touches(Kind kind, const QUuid &id) const { return m_everything || ids(kind).contains(id); }
    [[nodiscard]] QSet<QUuid> ids(Kind kind) const
    {
        const auto found = m_rows.find(kind);
        return found == m_rows.end() ? QSet<QUuid>() : found->second;
    }
    [[nodiscard]] const std::map<Kind, QSet<QUuid>> &rows() const { return m_rows; }

    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;

private:
    std::map<Kind, QSet<QUuid>> m_rows;
    bool m_everything = false;
};

} // namespace kjc
