// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queuesummary.h"

#include "core/store/recipestore.h"
#include "core/store/syncqueue.h"
#include "tests/support/testlibrary.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

// Writes payloads as hexadecimal digits, and can lose its key.
class HexSealer final : public OpSealer
{
public:
    Result<SealedPayload> seal(const QByteArray &payload, const QByteArray &context) override
    {
        return SealedPayload{"n", payload.toHex(), context};
    }
    [[nodiscard]] Result<QByteArray> open(const SealedPayload &sealed, const QByteArray &context) const override
    {
        if (!hasKey)
            return Error{Error::Kind::NotFound, u"no key"_s, {}};
        if (sealed.tag != context)
            return Error{Error::Kind::FileDamaged, u"another context"_s, {}};
        return QByteArray::fromHex(sealed.cipher);
    }
    bool hasKey = true;
};

} // namespace

class TestQueueSummary : public QObject
{
    Q_OBJECT

    HexSealer m_sealer;
    std::unique_ptr<TestLibrary> m_library;

    std::vector<QueueEntry> waiting(int most = 100)
    {
        return m_library->store
            .read([=, this](Connection &connection) { return queuesummary::waiting(connection, m_sealer, most); })
            .result()
            .value();
    }

    std::vector<QueueEntry> parked()
    {
        return m_library->store
            .read([this](Connection &connection) { return queuesummary::parked(connection, m_sealer); })
            .result()
            .value();
    }

    void write(const Store::Write &work)
    {
        const auto written = m_library->store.transact({}, work, Origin::Remote).result();
        QVERIFY2(written, qPrintable(written ? QString() : logForm(written.error())));
    }

    // The server has taken all that waits, and holds this row now.
    void serverHas(const QString &kind, const QUuid &id)
    {
        write([=, this](Writer &writer) -> Result<Done> {
            for (;;) {
                KJC_TRY_ASSIGN(batch, syncqueue::toSend(writer, m_sealer));
                if (batch.empty())
                    break;
                for (const QueuedOp &op : batch)
                    KJC_TRY(syncqueue::confirm(writer, m_sealer, {op.opId}));
            }
            return writer.connection().exec(
                u"INSERT INTO base (household_id, kind, id, seq, f, c) VALUES (?, ?, ?, 1, '{}', '{}')"_s,
                {writer.household().toString(), kind, id.toString(QUuid::WithoutBraces)});
        });
    }

private Q_SLOTS:
    void init();
    void nothingWaitsAtFirst();
    void aNewRecipeIsOneEntryWithAllItsLines();
    void aLineChangesItsRecipe();
    void removingIsSaidSo();
    void aMealIsNamedByItsRecipeDayAndSlot();
    void aMovementIsAboutItsLot();
    void manyOperationsOfOneThingAreOneEntry();
    void noMoreThanAskedFor();
    void withoutTheKeyOnlyTheTimeIsKnown();
    void whatIsParkedSaysWhy();
};

void TestQueueSummary::init()
{
    m_sealer.hasKey = true;
    m_library = std::make_unique<TestLibrary>(u":memory:"_s, &m_sealer);
    const auto household = HouseholdId::fromString(u"5d0bee41-aba5-4000-8001-02037d06504f"_s);
    write([=, this](Writer &writer) { return syncqueue::link(writer, m_sealer, household, u"u"_s); });
    serverHas(u"household"_s, household.uuid());
    m_library->clock.advanceMs(60'000);
}

void TestQueueSummary::nothingWaitsAtFirst()
{
    QVERIFY(waiting().empty());
    QVERIFY(parked().empty());
}

void TestQueueSummary::aNewRecipeIsOneEntryWithAllItsLines()
{
    const RecipeId soup = m_library->addRecipe(u"Soup"_s, {u"1 onion"_s, u"2 carrots"_s});
    const auto entries = waiting();
    QCOMPARE(entries.size(), 1u);
    QCOMPARE(entries[0].kind, Kind::Recipe);
    QCOMPARE(entries[0].id, soup.uuid());
    QCOMPARE(entries[0].subject, u"Soup"_s);
    QCOMPARE(entries[0].edit, QueuedEdit::Added);
    QVERIFY(qAbs(entries[0].atMs - m_library->clock.nowMs()) < 1000);
}

void TestQueueSummary::aLineChangesItsRecipe()
{
    const RecipeId soup = m_library->addRecipe(u"Soup"_s, {u"1 onion"_s});
    serverHas(u"recipe"_s, soup.uuid());
    Recipe recipe = m_library->store.read([=](Connection &connection) { return recipestore::load(connection, soup); })
                        .result()
                        .value();
    recipe.ingredients[0].text = u"3 onions"_s;
    QVERIFY(m_library->recipes.save(recipe).result());
    const auto entries = waiting();
    QCOMPARE(entries.size(), 1u);
    QCOMPARE(entries[0].subject, u"Soup"_s);
    QCOMPARE(entries[0].edit, QueuedEdit::Changed);
}

void TestQueueSummary::removingIsSaidSo()
{
    const RecipeId soup = m_library->addRecipe(u"Soup"_s, {u"1 onion"_s});
    serverHas(u"recipe"_s, soup.uuid());
    QVERIFY(m_library->recipes.remove({soup}).result());
    QCOMPARE(waiting().at(0).subject, u"Soup"_s);
    QCOMPARE(waiting().at(0).edit, QueuedEdit::Removed);
}

void TestQueueSummary::aMealIsNamedByItsRecipeDayAndSlot()
{
    const RecipeId soup = m_library->addRecipe(u"Soup"_s, {u"1 onion"_s});
    serverHas(u"recipe"_s, soup.uuid());
    const QDate friday(2026, 2, 13);
    QVERIFY(m_library->plan.addRecipe(soup, {friday, m_library->slot(u"dinner"_s)}, 2).result());
    const auto entries = waiting();
    QCOMPARE(entries.size(), 1u);
    QCOMPARE(entries[0].kind, Kind::PlannedMeal);
    QCOMPARE(entries[0].subject, u"Soup"_s);
    QCOMPARE(entries[0].day, friday);
    QCOMPARE(entries[0].slot.key, u"dinner"_s);
    QCOMPARE(entries[0].edit, QueuedEdit::Added);
}

void TestQueueSummary::aMovementIsAboutItsLot()
{
    const PantryLotId flour = m_library->stock(u"2 kg flour"_s);
    serverHas(u"pantry_lot"_s, flour.uuid());
    QVERIFY(m_library->pantry.move(flour, Fraction(-500), MovementReason::Used).result());
    const auto entries = waiting();
    QCOMPARE(entries.size(), 1u);
    QCOMPARE(entries[0].kind, Kind::PantryLot);
    QCOMPARE(entries[0].subject, u"flour"_s);
    QCOMPARE(entries[0].edit, QueuedEdit::Changed);
}

void TestQueueSummary::manyOperationsOfOneThingAreOneEntry()
{
    const RecipeId soup = m_library->addRecipe(u"Soup"_s, {u"1 onion"_s});
    m_library->clock.advanceMs(60'000);
    QVERIFY(m_library->recipes.setRating(soup, 4).result());
    const auto entries = waiting();
    QCOMPARE(entries.size(), 1u);
    QVERIFY(entries[0].opIds.size() >= 2);
    QCOMPARE(entries[0].edit, QueuedEdit::Added);
    QVERIFY(qAbs(entries[0].atMs - m_library->clock.nowMs()) < 1000);
}

void TestQueueSummary::noMoreThanAskedFor()
{
    for (const QString &title : {u"Soup"_s, u"Stew"_s, u"Salad"_s}) {
        m_library->clock.advanceMs(1'000);
        m_library->addRecipe(title, {});
    }
    const auto entries = waiting(2);
    QCOMPARE(entries.size(), 2u);
    QCOMPARE(entries[0].subject, u"Soup"_s);
    QCOMPARE(entries[1].subject, u"Stew"_s);
}

void TestQueueSummary::withoutTheKeyOnlyTheTimeIsKnown()
{
    m_library->addRecipe(u"Soup"_s, {});
    m_sealer.hasKey = false;
    const auto entries = waiting();
    QCOMPARE(entries.size(), 1u);
    QVERIFY(!entries[0].kind);
    QVERIFY(entries[0].subject.isEmpty());
    QVERIFY(entries[0].atMs > 0);
}

void TestQueueSummary::whatIsParkedSaysWhy()
{
    m_library->addRecipe(u"Soup"_s, {});
    const QString opId = waiting().at(0).opIds.at(0);
    write([=](Writer &writer) { return syncqueue::park(writer, opId, u"quota"_s); });
    const auto entries = parked();
    QCOMPARE(entries.size(), 1u);
    QCOMPARE(entries[0].opIds, QStringList{opId});
    QCOMPARE(entries[0].parkedFor, u"quota"_s);
    QCOMPARE(entries[0].subject, u"Soup"_s);
}

QTEST_GUILESS_MAIN(TestQueueSummary)
#include "test_queuesummary.moc"
