// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/rowstate.h"
#include "core/merge/stamp.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

using Changes = std::vector<RowChange>;

QString stampAt(int moment)
{
    return Stamp{1'770'000'000'000 + moment, 0, quint32(moment % 3)}.toString();
}

RowChange edit(const QString &field, const QJsonValue &value, int moment)
{
    return {{{field, value}}, {{field, stampAt(moment)}}};
}

RowChange deletion(int moment)
{
    return {{}, {{QString(kDeletedField), stampAt(moment)}}};
}

// Operations with stamps of their own, as devices make them: each writes some fields, deletes, or both.
Changes anyChanges(QRandomGenerator &random)
{
    static const QStringList fields{u"name"_s, u"day"_s, u"servings"_s, u"note"_s};
    Changes changes;
    const int count = random.bounded(1, 9);
    for (int i = 0; i < count; ++i) {
        RowChange change;
        const QString stamp = stampAt(random.bounded(1000) * 10 + i); // unique by its last digit
        for (const QString &field : fields)
            if (random.bounded(2)) {
                change.fields.insert(field, random.bounded(5) == 0 ? QJsonValue() : QJsonValue(random.bounded(100)));
                change.stamps.insert(field, stamp);
            }
        if (random.bounded(4) == 0)
            change.stamps.insert(QString(kDeletedField), stamp);
        changes.push_back(change);
    }
    return changes;
}

RowState applied(const Changes &changes, const RowState &start = {})
{
    return rowmerge::drawn(start, changes);
}

// What a replica would send of its whole state to another one.
RowChange asChange(const RowState &state)
{
    RowChange change{state.fields, state.stamps};
    if (!state.deleted.isEmpty())
        change.stamps.insert(QString(kDeletedField), state.deleted);
    return change;
}

} // namespace

class TestRowState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOrderGivesTheSameRow_data();
    void everyOrderGivesTheSameRow();
    void twiceIsAsGoodAsOnce_data() { everyOrderGivesTheSameRow_data(); }
    void twiceIsAsGoodAsOnce();
    void groupingDoesNotMatter_data() { everyOrderGivesTheSameRow_data(); }
    void groupingDoesNotMatter();
    void eachFieldKeepsItsNewestValue_data() { everyOrderGivesTheSameRow_data(); }
    void eachFieldKeepsItsNewestValue();
    void editsOfDifferentFieldsBothHold();
    void unknownFieldsAreCarriedAlong();
    void onlyAnEditAfterTheDeletionRevives_data();
    void onlyAnEditAfterTheDeletionRevives();
};

void TestRowState::everyOrderGivesTheSameRow_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestRowState::everyOrderGivesTheSameRow()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    Changes changes = anyChanges(random);
    const RowState expected = applied(changes);
    for (int i = 0; i < 50; ++i) {
        std::shuffle(changes.begin(), changes.end(), random);
        QVERIFY(applied(changes) == expected);
    }
}

void TestRowState::twiceIsAsGoodAsOnce()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const Changes changes = anyChanges(random);
    const RowState expected = applied(changes);
    Changes repeated = changes;
    for (int i = 0; i < 10; ++i)
        repeated.push_back(changes[random.bounded(quint32(changes.size()))]);
    std::shuffle(repeated.begin(), repeated.end(), random);
    QVERIFY(applied(repeated) == expected);
    QVERIFY(applied(changes, expected) == expected);
}

void TestRowState::groupingDoesNotMatter()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const Changes a = anyChanges(random), b = anyChanges(random), c = anyChanges(random);
    Changes all = a;
    all.insert(all.end(), b.begin(), b.end());
    all.insert(all.end(), c.begin(), c.end());
    // Three changes may share a stamp here; give each its own by the moment it was drawn at.
    for (size_t i = 0; i < all.size(); ++i)
        for (QString &stamp : all[i].stamps)
            stamp = stamp.chopped(8) + u"%1"_s.arg(i, 8, 16, QChar(u'0'));
    const auto part = [&](size_t from, size_t count) {
        return Changes(all.begin() + qsizetype(from), all.begin() + qsizetype(from + count));
    };
    const RowState left = applied(part(0, a.size())), middle = applied(part(a.size(), b.size())),
                   right = applied(part(a.size() + b.size(), c.size()));
    const RowState one = rowmerge::merged(rowmerge::merged(left, asChange(middle)), asChange(right));
    const RowState other = rowmerge::merged(left, asChange(rowmerge::merged(middle, asChange(right))));
    QVERIFY(one == other);
    QVERIFY(one == applied(all));
}

void TestRowState::eachFieldKeepsItsNewestValue()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const Changes changes = anyChanges(random);
    const RowState row = applied(changes);
    QMap<QString, QString> newest;
    QJsonObject values;
    for (const RowChange &change : changes)
        for (auto it = change.stamps.begin(); it != change.stamps.end(); ++it)
            if (it.value() > newest.value(it.key())) {
                newest[it.key()] = it.value();
                if (it.key() != kDeletedField)
                    values[it.key()] = change.fields.value(it.key());
            }
    QCOMPARE(row.deleted, newest.take(QString(kDeletedField)));
    QCOMPARE(row.stamps, newest);
    QCOMPARE(row.fields, values);
}

void TestRowState::editsOfDifferentFieldsBothHold()
{
    const RowState row = applied({edit(u"name"_s, u"Borscht"_s, 2), edit(u"servings"_s, 6, 1)});
    QCOMPARE(row.fields, (QJsonObject{{u"name"_s, u"Borscht"_s}, {u"servings"_s, 6}}));
}

void TestRowState::unknownFieldsAreCarriedAlong()
{
    const RowState row =
        applied({edit(u"of-a-later-version"_s, QJsonObject{{u"a"_s, 1}}, 1), edit(u"name"_s, u"x"_s, 2)});
    QVERIFY(row.fields.value(u"of-a-later-version"_s).isObject());
}

void TestRowState::onlyAnEditAfterTheDeletionRevives_data()
{
    QTest::addColumn<int>("edited");
    QTest::addColumn<int>("deleted");
    QTest::addColumn<bool>("live");
    QTest::newRow("never deleted") << 5 << 0 << true;
    QTest::newRow("edited, then deleted") << 5 << 6 << false;
    QTest::newRow("deleted, then edited by who did not know") << 7 << 6 << true;
    QTest::newRow("edited and deleted in one operation") << 6 << 6 << false;
}

void TestRowState::onlyAnEditAfterTheDeletionRevives()
{
    QFETCH(int, edited);
    QFETCH(int, deleted);
    QFETCH(bool, live);
    Changes changes{edit(u"name"_s, u"Soup"_s, 1), edit(u"note"_s, u"n"_s, edited)};
    if (deleted > 0)
        changes.push_back(deletion(deleted));
    QCOMPARE(rowmerge::isLive(applied(changes)), live);
    std::reverse(changes.begin(), changes.end());
    QCOMPARE(rowmerge::isLive(applied(changes)), live);
    QVERIFY(rowmerge::isLive(applied(changes)) == live);
    QCOMPARE(applied(changes).fields.value(u"name"_s).toString(), u"Soup"_s); // a tombstone keeps its fields
}

QTEST_APPLESS_MAIN(TestRowState)
#include "test_rowstate.moc"
