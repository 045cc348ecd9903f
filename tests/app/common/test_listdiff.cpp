// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/listdiff.h"

#include <QAbstractItemModelTester>
#include <QAbstractListModel>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace kjc;

struct Row {
    int id;
    int value;
    friend bool operator==(const Row &, const Row &) = default;
};

class Model : public listdiff::Rows<QAbstractListModel>
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_rows[size_t(index.row())].value) : QVariant();
    }
    void setRows(std::vector<Row> fresh)
    {
        listdiff::apply(
            m_rows, std::move(fresh), [](const Row &row) { return row.id; }, *this);
    }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

private:
    std::vector<Row> m_rows;
};

static std::vector<Row> randomRows(QRandomGenerator &rng)
{
    std::vector<int> ids(24);
    std::iota(ids.begin(), ids.end(), 0);
    std::shuffle(ids.begin(), ids.end(), rng);
    std::vector<Row> rows;
    for (int i = rng.bounded(16); i > 0; --i)
        rows.push_back({ids[size_t(i)], int(rng.bounded(3))});
    return rows;
}

class TestListDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fourHundredRandomUpdatesNeverReset()
    {
        Model model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QRandomGenerator rng(20260211);
        for (int round = 0; round < 400; ++round) {
            const std::vector<Row> next = randomRows(rng);
            model.setRows(next);
            QCOMPARE(model.rows(), next);
        }
        QCOMPARE(resets.count(), 0);
    }

    void currentRowIsFollowedWhereverItGoes()
    {
        Model model;
        QRandomGenerator rng(7);
        for (int round = 0; round < 200; ++round) {
            model.setRows(randomRows(rng));
            if (model.rows().empty())
                continue;
            const int row = int(rng.bounded(int(model.rows().size())));
            const int id = model.rows()[size_t(row)].id;
            const QPersistentModelIndex current = model.index(row, 0);
            const std::vector<Row> next = randomRows(rng);
            model.setRows(next);
            const auto found = std::find_if(next.begin(), next.end(), [id](const Row &r) { return r.id == id; });
            QCOMPARE(current.isValid(), found != next.end());
            if (current.isValid())
                QCOMPARE(current.row(), int(found - next.begin()));
        }
    }

    void equalListsSayNothing()
    {
        Model model;
        model.setRows({{1, 1}, {2, 2}});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setRows({{1, 1}, {2, 2}});
        QCOMPARE(changed.count() + inserted.count(), 0);
    }

    void aBlockThatVanishesIsOneSignal()
    {
        Model model;
        model.setRows({{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}});
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setRows({{1, 0}, {5, 0}});
        QCOMPARE(removed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestListDiff)
#include "test_listdiff.moc"
