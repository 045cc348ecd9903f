// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/position.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestPosition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsBetweenItsNeighbours();
    void openEndsHaveRoomForEver();
    void randomInsertionsKeepTheOrder();
    void equalGapsSortByNumber();
    void neverEndsInZero();
};

void TestPosition::standsBetweenItsNeighbours()
{
    const QString middle = position::between({}, {});
    const QString first = position::between({}, middle);
    const QString last = position::between(middle, {});
    QVERIFY(first < middle && middle < last);
    const QString tight = position::between(u"A"_s, u"B"_s);
    QVERIFY(u"A"_s < tight && tight < u"B"_s);
    const QString deeper = position::between(u"A"_s, u"A1"_s);
    QVERIFY(u"A"_s < deeper && deeper < u"A1"_s);
}

void TestPosition::openEndsHaveRoomForEver()
{
    QString low = position::between({}, {});
    QString high = low;
    for (int i = 0; i < 500; ++i) {
        const QString before = position::between({}, low);
        const QString after = position::between(high, {});
        QVERIFY(before < low);
        QVERIFY(high < after);
        low = before;
        high = after;
    }
    QVERIFY(low.size() < 200);
}

void TestPosition::randomInsertionsKeepTheOrder()
{
    QRandomGenerator random(1);
    QStringList row;
    for (int i = 0; i < 2000; ++i) {
        const qsizetype at = random.bounded(int(row.size()) + 1);
        const QString before = at > 0 ? row[at - 1] : QString();
        const QString after = at < row.size() ? row[at] : QString();
        const QString made = position::between(before, after);
        QVERIFY2(before < made && (after.isEmpty() || made < after), qPrintable(made));
        row.insert(at, made);
    }
}

void TestPosition::equalGapsSortByNumber()
{
    QString last;
    for (int n = 0; n < 5000; ++n) {
        const QString made = position::at(n);
        QVERIFY(last < made);
        if (n > 0) {
            const QString inside = position::between(last, made);
            QVERIFY(last < inside && inside < made);
        }
        last = made;
    }
}

void TestPosition::neverEndsInZero()
{
    QRandomGenerator random(2);
    QString low;
    QString high;
    for (int i = 0; i < 300; ++i) {
        const QString made = position::between(low, high);
        QVERIFY(!made.endsWith(u'0'));
        (random.bounded(2) ? low : high) = made;
    }
}

QTEST_GUILESS_MAIN(TestPosition)
#include "test_position.moc"
