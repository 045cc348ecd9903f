// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/plannerlayout.h"

#include <algorithm>

namespace kjc {

static int heightOf(PlannerLayout::RowKind kind, const PlannerLayout::Input &input, int tall)
{
    switch (kind) {
    case PlannerLayout::RowKind::Tall: return tall;
    case PlannerLayout::RowKind::Low: return input.lowHeight;
    case PlannerLayout::RowKind::Folded: return PlannerLayout::kFoldedHeight;
    }
    return tall;
}

// Tall rows share what the others leave over, and the grid scrolls when that is too little.
PlannerLayout::PlannerLayout(const Input &input) : m_input(input)
{
    int fixed = input.headerHeight + input.footerHeight;
    int tallRows = 0;
    for (const RowKind kind : input.rows) {
        tallRows += kind == RowKind::Tall ? 1 : 0;
        fixed += kind == RowKind::Tall ? 0 : heightOf(kind, input, 0);
    }
    const int tall = tallRows == 0 ? 0 : std::max(input.tallMinimum, (input.viewport.height() - fixed) / tallRows);
    int y = input.headerHeight;
    for (const RowKind kind : input.rows) {
        m_tops.append(y);
        y += heightOf(kind, input, tall);
    }
    m_tops.append(y);
    const int days = std::max(1, input.days);
    const int room = input.viewport.width() - input.labelWidth;
    int width = std::max(input.columnMinimum * days, room);
    if (input.columnMaximum > 0)
        width = std::min(width, input.columnMaximum * days);
    for (int i = 0; i <= days; ++i)
        m_columns.append(input.labelWidth + width * i / days);
    m_content = QSize(input.labelWidth + width, y + input.footerHeight);
}

QRect PlannerLayout::cell(int row, int column) const
{
    return {QPoint(m_columns[column], m_tops[row]), QPoint(m_columns[column + 1] - 1, m_tops[row + 1] - 1)};
}

QRect PlannerLayout::header(int column) const
{
    return {m_columns[column], 0, m_columns[column + 1] - m_columns[column], m_input.headerHeight};
}

QRect PlannerLayout::footer(int column) const
{
    return {m_columns[column], m_tops.last(), m_columns[column + 1] - m_columns[column], m_input.footerHeight};
}

QRect PlannerLayout::label(int row) const
{
    return {0, m_tops[row], m_input.labelWidth, m_tops[row + 1] - m_tops[row]};
}

QRect PlannerLayout::column(int column) const
{
    return {m_columns[column], 0, m_columns[column + 1] - m_columns[column], m_content.height()};
}

QRect PlannerLayout::meal(int row, int column, int n, int count) const
{
    const QRect inside = cell(row, column).adjusted(kGutter, kGutter, -kGutter, -kGutter);
    const int shown = std::min(count, kMostShown);
    if (n >= shown)
        return {};
    const int height = inside.height() - (count > kMostShown ? kMoreHeight : 0);
    const int gap = kGutter;
    const int each = (height - gap * (shown - 1)) / shown;
    return {inside.left(), inside.top() + n * (each + gap), inside.width(), each};
}

QRect PlannerLayout::moreStrip(int row, int column, int count) const
{
    if (count <= kMostShown)
        return {};
    const QRect inside = cell(row, column).adjusted(kGutter, kGutter, -kGutter, -kGutter);
    return {inside.left(), inside.bottom() - kMoreHeight + 1, inside.width(), kMoreHeight};
}

static int bandAt(const QList<int> &edges, int at)
{
    for (int i = 0; i + 1 < edges.size(); ++i)
        if (at >= edges[i] && at < edges[i + 1])
            return i;
    return -1;
}

int PlannerLayout::rowAt(int y) const
{
    return bandAt(m_tops, y);
}

int PlannerLayout::columnAt(int x) const
{
    return bandAt(m_columns, x);
}

} // namespace kjc
