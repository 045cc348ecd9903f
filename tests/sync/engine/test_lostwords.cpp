// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/conflictcommands.h"
#include "core/store/lostwords.h"
#include "core/store/recipestore.h"
#include "sync/engine/exchange.h"
#include "tests/sim/modelserver.h"
#include "tests/sim/simdevice.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <set>

using namespace kjc;
using namespace kjc::sim;
using namespace Qt::StringLiterals;

// Two devices write the same words without knowing of each other: one of them shows both.
class TestLostWords : public QObject
{
    Q_OBJECT

    TestClock m_clock{u"2026-02-11T10:00:00Z"_s};
    HouseholdId m_household = HouseholdId::fromString(u"5d0bee41-aba5-4000-8001-02037d06504f"_s);
    std::unique_ptr<ModelServer> m_server;
    std::unique_ptr<SimDevice> m_one, m_two;

    static QUuid row(int number) { return QUuid(quint32(number), 1, 0x4000, 0x80, 1, 2, 3, 4, 5, 6, 7); }

    void pass(qint64 ms = 1000)
    {
        m_clock.advanceMs(ms);
        m_one->clock.advanceMs(ms);
        m_two->clock.advanceMs(ms);
    }
    void push(SimDevice &device)
    {
        while (const auto round = device.nextPush())
            device.take(*round, m_server->push(round->request));
    }
    void pull(SimDevice &device)
    {
        while (true) {
            const PullRound round = device.nextPull();
            if (device.take(round, m_server->pull(round.request, wire::kRowsPerPull)) == NextStep::Done)
                return;
        }
    }
    void sync(SimDevice &device)
    {
        pull(device);
        push(device);
        pull(device);
    }
    void write(SimDevice &device, const QString &notes, int number = 1)
    {
        pass();
        device.edit({{row(number), {{u"notes"_s, notes}}}});
    }
    static Recipe recipe(SimDevice &device, int number = 1)
    {
        return device.store()
            .read([=](Connection &connection) { return recipestore::load(connection, RecipeId(row(number))); })
            .result()
            .valueOr(Recipe());
    }
    static std::vector<Disagreement> open(SimDevice &device)
    {
        return device.store().read([](Connection &connection) { return conflicts::open(connection); }).result().value();
    }
    static bool settle(SimDevice &device, ConflictChoice choice, const QString &title = {})
    {
        return bool(settleConflict(device.store(), open(device).at(0), choice, title).result());
    }
    // Words of both, the first device's being the ones that lose.
    void disagree(const QString &lost, const QString &won)
    {
        write(*m_one, lost);
        write(*m_two, won);
        sync(*m_two);
        sync(*m_one);
    }

private Q_SLOTS:
    void init()
    {
        m_clock = TestClock(u"2026-02-11T10:00:00Z"_s);
        m_server = std::make_unique<ModelServer>(m_clock, m_household.toString(), u"epoch"_s);
        m_one = std::make_unique<SimDevice>(u":memory:"_s, 1, m_household);
        m_two = std::make_unique<SimDevice>(u":memory:"_s, 2, m_household);
        m_one->edit({{row(1), {{u"title"_s, u"Paella"_s}, {u"notes"_s, u"400 g rice"_s}}},
                     {row(2), {{u"title"_s, u"Soup"_s}, {u"notes"_s, u"Salt"_s}}}});
        sync(*m_one);
        sync(*m_two);
    }

    void theDeviceThatLostShowsBoth()
    {
        disagree(u"600 g rice"_s, u"300 g rice"_s);
        QCOMPARE(recipe(*m_one).notes, u"300 g rice"_s);
        const auto shown = open(*m_one);
        QCOMPARE(shown.size(), size_t(1));
        QCOMPARE(shown[0].title, u"Paella"_s);
        QCOMPARE(shown[0].parts.at(0).lost.shown, u"600 g rice"_s);
        QCOMPARE(shown[0].parts.at(0).won.shown, u"300 g rice"_s);
        QVERIFY(shown[0].parts.at(0).lost.atMs < shown[0].parts.at(0).won.atMs);
        QVERIFY(!shown[0].isMergeable());
        QVERIFY(open(*m_two).empty());
    }

    void wordsThatAreReplacedUnseenAreShownWhereTheyAreReplaced()
    {
        write(*m_one, u"first"_s);
        sync(*m_one);
        write(*m_two, u"later"_s);
        sync(*m_two); // hears of "first" while "later" waits
        sync(*m_one);
        QCOMPARE(recipe(*m_one).notes, u"later"_s);
        QCOMPARE(open(*m_two).at(0).parts.at(0).lost.value, u"first"_s);
        QVERIFY(open(*m_one).empty());
    }

    void wordsThatArriveBetweenPullAndPushAreShownWhereTheyWere()
    {
        write(*m_two, u"later"_s);
        m_one->edit({{row(1), {{u"notes"_s, u"first"_s}}}});
        pass();
        pull(*m_two);
        sync(*m_one);
        push(*m_two);
        sync(*m_one);
        const auto one = open(*m_one), two = open(*m_two);
        QCOMPARE(one.size() + two.size(), size_t(1));
    }

    void anEditThatKnewTheOtherIsNoConflict()
    {
        write(*m_one, u"600 g rice"_s);
        sync(*m_one);
        sync(*m_two);
        write(*m_two, u"650 g rice"_s);
        sync(*m_two);
        sync(*m_one);
        QVERIFY(open(*m_one).empty());
        QVERIFY(open(*m_two).empty());
    }

    void theSameWordsOrOtherFieldsAreNoConflict()
    {
        disagree(u"600 g rice"_s, u"600 g rice"_s);
        QVERIFY(open(*m_one).empty());
        m_one->edit({{row(1), {{u"title"_s, u"Paella valenciana"_s}}}});
        write(*m_two, u"700 g rice"_s);
        sync(*m_two);
        sync(*m_one);
        QVERIFY(open(*m_one).empty());
        QVERIFY(open(*m_two).empty());
    }

    void keepingOursIsAnEditThatReachesTheOthers()
    {
        disagree(u"600 g rice"_s, u"300 g rice"_s);
        pass();
        QVERIFY(settle(*m_one, ConflictChoice::Lost));
        QVERIFY(open(*m_one).empty());
        sync(*m_one);
        sync(*m_two);
        QCOMPARE(recipe(*m_two).notes, u"600 g rice"_s);
        QVERIFY(open(*m_two).empty());
    }

    void keepingTheirsForgetsTheQuestion()
    {
        disagree(u"600 g rice"_s, u"300 g rice"_s);
        QVERIFY(settle(*m_one, ConflictChoice::Won));
        QVERIFY(open(*m_one).empty());
        QCOMPARE(m_one->counts(), QueueCounts{});
    }

    void keepingBothMakesARecipeOfOurs()
    {
        disagree(u"600 g rice"_s, u"300 g rice"_s);
        QVERIFY(settle(*m_one, ConflictChoice::Both, u"Paella (ours)"_s));
        QVERIFY(open(*m_one).empty());
        QCOMPARE(recipe(*m_one).notes, u"300 g rice"_s);
        const QStringList shown = m_one->shown();
        QVERIFY(
            std::ranges::any_of(shown, [](const QString &line) { return line.contains(u"Paella (ours)/600 g rice"); }));
    }

    void mergingTakesTheChangesOfBoth()
    {
        disagree(u"600 g rice"_s, u"400 g brown rice"_s);
        QVERIFY(open(*m_one).at(0).isMergeable());
        pass();
        QVERIFY(settle(*m_one, ConflictChoice::Merged));
        sync(*m_one);
        sync(*m_two);
        QCOMPARE(recipe(*m_two).notes, u"600 g brown rice"_s);
    }

    void whatTakesTheWinnersPlaceStandsAgainstTheLost()
    {
        disagree(u"600 g rice"_s, u"300 g rice"_s);
        write(*m_two, u"350 g rice"_s);
        sync(*m_two);
        sync(*m_one);
        QCOMPARE(open(*m_one).at(0).parts.at(0).won.value, u"350 g rice"_s);
        write(*m_two, u"600 g rice"_s);
        sync(*m_two);
        sync(*m_one);
        QVERIFY(open(*m_one).empty());
    }

    // Whatever is written is shown, or was overwritten by somebody who saw it, or is offered.
    void noWordsOfEitherAreLost()
    {
        int offered = 0;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            init();
            QRandomGenerator random(seed);
            std::set<QString> written, seen;
            const std::array devices{m_one.get(), m_two.get()};
            for (int step = 0; step < 40; ++step) {
                pass(1 + random.bounded(5000));
                SimDevice &device = *devices[random.bounded(2u)];
                if (const int dice = int(random.bounded(10u)); dice < 5) {
                    const int number = 1 + int(random.bounded(2u));
                    const QString words = u"words%1"_s.arg(step);
                    seen.insert(recipe(device, number).notes);
                    written.insert(words);
                    device.edit({{row(number), {{u"notes"_s, words}}}});
                } else if (dice < 7) {
                    pull(device);
                } else {
                    sync(device);
                }
            }
            for (int i = 0; i < 2; ++i) {
                sync(*m_one);
                sync(*m_two);
            }
            std::set<QString> kept{recipe(*m_one, 1).notes, recipe(*m_one, 2).notes};
            for (SimDevice *device : devices)
                for (const Disagreement &thing : open(*device))
                    for (const WordsConflict &part : thing.parts) {
                        kept.insert({part.lost.value, part.won.value});
                        ++offered;
                    }
            for (const QString &words : written)
                QVERIFY2(seen.contains(words) || kept.contains(words),
                         qPrintable(u"seed %1: %2"_s.arg(seed).arg(words)));
        }
        qInfo("%d conflicts offered in 40 schedules", offered);
        QVERIFY(offered > 40);
    }
};

QTEST_GUILESS_MAIN(TestLostWords)
#include "test_lostwords.moc"
