// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/wish.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestWish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreUnderstood_data();
    void partsAreUnderstood();
    void eachDayGoesByItsOwnWish();
    void foodsToUseComeFirst();
    void withoutAWishItIsThePlainChoice();
};

// "days|minutes|use|leave out" of each part, parts by "/".
static QString wordsOf(const std::vector<WishPart> &wish)
{
    QStringList parts;
    for (const WishPart &part : wish) {
        QStringList days, out(part.leaveOut.cbegin(), part.leaveOut.cend());
        for (const int day : part.days)
            days.append(QString::number(day));
        days.sort();
        out.sort();
        parts.append(QStringList{days.join(u','), part.minutes ? QString::number(*part.minutes) : QString(),
                                 part.use.keys().join(u','), out.join(u',')}
                         .join(u'|'));
    }
    return parts.join(u'/');
}

void TestWish::partsAreUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts");
    QTest::newRow("nothing said") << QString() << QString();
    QTest::newRow("nothing understood") << u"Surprise me"_s << QString();
    QTest::newRow("two foods") << u"Use the spinach and fennel first"_s << u"||fennel,spinach|"_s;
    QTest::newRow("in Spanish") << u"Usa las espinacas"_s << u"||spinach|"_s;
    QTest::newRow("minutes on a day") << u"keep Thursday under 30 min"_s << u"4|30||"_s;
    QTest::newRow("a Spanish day") << u"menos de 20 minutos el miércoles"_s << u"3|20||"_s;
    QTest::newRow("half an hour") << u"media hora entre semana"_s << u"1,2,3,4,5|30||"_s;
    QTest::newRow("days in the plural") << u"quick on Mondays"_s << u"1|20||"_s;
    QTest::newRow("a diet for a day") << u"vegetarian on Friday"_s << u"5|||fish,meat,pork,shellfish"_s;
    QTest::newRow("several wishes") << u"Use spinach. Under 25 min, but quick on Sunday"_s
                                    << u"||spinach|/|25||/7|20||"_s;
}

void TestWish::partsAreUnderstood()
{
    QFETCH(QString, text);
    QTEST(wordsOf(understandWish(text)), "parts");
}

static FillCandidate dish(const QString &title, int minutes, const QStringList &foods)
{
    FillCandidate candidate;
    candidate.id = RecipeId(QUuid::createUuidV5(QUuid(), title));
    candidate.title = title;
    candidate.minutes = minutes;
    candidate.foods = {foods.cbegin(), foods.cend()};
    noteFoods(candidate, foods);
    return candidate;
}

static QStringList titles(const FillInput &input, const QString &wish)
{
    QStringList titles;
    for (const FillChoice &choice : fillWished(input, understandWish(wish)))
        for (const FillCandidate &candidate : input.candidates)
            if (candidate.id == choice.recipe)
                titles.append(candidate.title);
    return titles;
}

static FillInput twoDinners()
{
    FillInput input;
    const QDate thursday(2026, 2, 12);
    input.slots = {{thursday, SlotId(QUuid::createUuid()), u"dinner"_s},
                   {thursday.addDays(1), SlotId(QUuid::createUuid()), u"dinner"_s}};
    input.candidates = {dish(u"Salmon"_s, 20, {u"salmon"_s}), dish(u"Stew"_s, 40, {u"beef"_s}),
                        dish(u"Curry"_s, 35, {u"chickpea"_s})};
    return input;
}

void TestWish::eachDayGoesByItsOwnWish()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        FillInput input = twoDinners();
        input.rules.seed = seed;
        const QStringList chosen = titles(input, u"Thursday under 25 min, no meat on Friday"_s);
        QCOMPARE(chosen, (QStringList{u"Salmon"_s, u"Curry"_s}));
        QVERIFY(!titles(input, u"no fish"_s).contains(u"Salmon"_s));
    }
}

void TestWish::foodsToUseComeFirst()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        FillInput input = twoDinners();
        input.rules.seed = seed;
        input.candidates.push_back(dish(u"Hummus"_s, 15, {u"chickpea"_s}));
        input.candidates[2].favourite = true;
        const auto choices = fillWished(input, understandWish(u"use the chickpeas"_s));
        QCOMPARE(titles(input, u"use the chickpeas"_s).first(), u"Curry"_s);
        QCOMPARE(choices.front().reason, FillReason::UsesSoon);
        QVERIFY(choices.back().reason != FillReason::UsesSoon); // they are eaten by then
    }
}

void TestWish::withoutAWishItIsThePlainChoice()
{
    const FillInput input = twoDinners();
    const auto plain = fillSlots(input.slots, input.candidates, input.planned, input.rules);
    const auto wished = fillWished(input, {});
    QCOMPARE(wished.size(), plain.size());
    for (size_t i = 0; i < plain.size(); ++i)
        QCOMPARE(wished[i].recipe, plain[i].recipe);
}

QTEST_GUILESS_MAIN(TestWish)
#include "test_wish.moc"
