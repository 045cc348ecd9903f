// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

namespace kjc {

// Where everything of the week grid lies. Pure geometry, in logical pixels of the scrolled content, laid out left to right;
// the view mirrors it.
class PlannerLayout
{
public:
    enum class RowKind { Tall, Low, Folded };

    struct Input {
        QSize viewport;
        int days = 7;
        QList<RowKind> rows;
        int labelWidth = 72;
        int headerHeight = 44;
        int footerHeight = 0;  // below the last row
        int lowHeight = 80;    // of a row of compact cards, from the font
        int tallMinimum = 150; // of a row of picture cards
        int columnMinimum = 108;
        int columnMaximum = 0; // 0: none

        friend bool operator==(const Input &, const Input &) = default;
    };

    PlannerLayout() = default;
    explicit PlannerLayout(const Input &input);

    [[nodiscard]] const Input &input() const { return m_input; }
    [[nodiscard]] QSize contentSize() const { return m_content; }
    // The whole place, with the gutter between cards (half of it on each side).
    [[nodiscard]] QRect cell(int row, int column) const;
    [[nodiscard]] QRect header(int column) const;
    [[nodiscard]] QRect footer(int column) const; // empty without one
    [[nodiscard]] QRect label(int row) const;
    [[nodiscard]] QRect column(int column) const; // from the header to the footer
    // The card of the n-th of `count` meals in a place; empty for one that is behind "+1 more".
    [[nodiscard]] QRect meal(int row, int column, int n, int count) const;
    // The strip "+1 more"; empty when all are shown.
    [[nodiscard]] QRect moreStrip(int row, int column, int count) const;
    [[nodiscard]] int rowAt(int y) const;    // -1 outside
    [[nodiscard]] int columnAt(int x) const; // -1 outside

    static constexpr int kGutter = 4; // on each side of a card
    static constexpr int kFoldedHeight = 40;
    static constexpr int kMoreHeight = 20;
    static constexpr int kMostShown = 2; // more meals than this hide behind "+1 more"

private:
    Input m_input;
    QList<int> m_tops;    // of each row, and the bottom of the last
    QList<int> m_columns; // left edge of each column, and the right edge of the last
    QSize m_content;
};

} // namespace kjc
