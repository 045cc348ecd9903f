// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/mealprompt.h"
#include "core/assistant/suggestionreader.h"
#include "tests/support/testlibrary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static const QDate kThursday(2026, 2, 12);

class TestMealPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSharedIsTold();
    void whatIsNotSharedIsNowhere_data();
    void whatIsNotSharedIsNowhere();
    void nobodyIsNamed();
    void ownDishesThatBreakARuleAreNotOffered();
    void aLongLibraryIsCut();
    void strangersWordsStayData_data();
    void strangersWordsStayData();
    void whatAModelEchoesIsRefusedOrPlain_data();
    void whatAModelEchoesIsRefusedOrPlain();
};

static DraftContext kitchen()
{
    DraftContext context;
    context.today = kThursday;
    context.servings = 3;
    context.pantry = {u"fennel"_s, u"rice"_s};
    context.recent = {u"Lentil soup"_s};
    context.fill.rules.expiring = {{u"fennel"_s, u"fennel"_s}};
    Profile nora;
    nora.name = u"Nora"_s;
    nora.allergies = {u"peanut"_s};
    nora.diets = {u"vegetarian"_s};
    context.fill.rules.profiles = {nora};
    FillCandidate curry;
    curry.id = RecipeId(QUuid::createUuidV5(QUuid(), u"curry"_s));
    curry.title = u"Chickpea curry"_s;
    FillCandidate satay = curry;
    satay.title = u"Satay noodles"_s;
    noteFoods(satay, {u"peanut butter"_s});
    context.fill.candidates = {curry, satay};
    return context;
}

static MealPrompt promptFor(const DraftContext &context, const SharedData &shared, const QString &wish = {})
{
    return mealPrompt({context, shared, wish, u"en"_s, {{kThursday, u"dinner"_s}}, {u"Paella"_s}, {}, 0xabcdefULL});
}

// What stands between the tags; empty when they do not stand where they should.
static QJsonObject dataOf(const MealPrompt &prompt)
{
    static const QRegularExpression form(u"\\n<(data-[0-9a-f]{16})>\\n([^\\n]*)\\n</\\1>$"_s);
    const auto match = form.match(prompt.task);
    return QJsonDocument::fromJson(match.captured(2).toUtf8()).object();
}

void TestMealPrompt::whatIsSharedIsTold()
{
    const QJsonObject data = dataOf(promptFor(kitchen(), {true, true, true, true}));
    QCOMPARE(data.value("servings"_L1).toInt(), 3);
    QCOMPARE(data.value("use_soon"_L1).toArray(), QJsonArray{u"fennel"_s});
    QCOMPARE(data.value("pantry"_L1).toArray(), (QJsonArray{u"fennel"_s, u"rice"_s}));
    QCOMPARE(data.value("recent"_L1).toArray(), QJsonArray{u"Lentil soup"_s});
    QCOMPARE(data.value("rules"_L1).toArray(), (QJsonArray{u"vegetarian"_s, u"no peanut"_s}));
    QCOMPARE(data.value("planned"_L1).toArray(), QJsonArray{u"Paella"_s});
    const QJsonObject wanted = data.value("wanted"_L1).toArray().first().toObject();
    QCOMPARE(wanted, (QJsonObject{{u"day"_s, u"2026-02-12"_s}, {u"slot"_s, u"dinner"_s}}));
}

void TestMealPrompt::whatIsNotSharedIsNowhere_data()
{
    QTest::addColumn<SharedData>("shared");
    QTest::addColumn<QStringList>("hidden");
    QTest::newRow("pantry") << SharedData{false, true, true, true} << QStringList{u"fennel"_s, u"rice"_s};
    QTest::newRow("diets") << SharedData{true, false, true, true} << QStringList{u"peanut"_s, u"vegetarian"_s};
    QTest::newRow("recent") << SharedData{true, true, false, true} << QStringList{u"Lentil"_s};
    QTest::newRow("library") << SharedData{true, true, true, false} << QStringList{u"Chickpea"_s};
}

void TestMealPrompt::whatIsNotSharedIsNowhere()
{
    QFETCH(SharedData, shared);
    QFETCH(QStringList, hidden);
    const MealPrompt prompt = promptFor(kitchen(), shared);
    for (const QString &word : hidden)
        QVERIFY2(!prompt.task.contains(word) && !prompt.instructions.contains(word), qPrintable(word));
}

void TestMealPrompt::nobodyIsNamed()
{
    const MealPrompt prompt = promptFor(kitchen(), {true, true, true, true});
    QVERIFY(!prompt.task.contains(u"Nora"_s));
}

void TestMealPrompt::ownDishesThatBreakARuleAreNotOffered()
{
    const QJsonObject data = dataOf(promptFor(kitchen(), {true, false, true, true}));
    QCOMPARE(data.value("library"_L1).toArray(), QJsonArray{u"Chickpea curry"_s});
}

void TestMealPrompt::aLongLibraryIsCut()
{
    DraftContext context = kitchen();
    context.fill.candidates.assign(5'000, context.fill.candidates.front());
    context.fill.candidates.back().favourite = true;
    context.fill.candidates.back().title = u"Our favourite"_s;
    const QJsonArray library = dataOf(promptFor(context, {})).value("library"_L1).toArray();
    QCOMPARE(library.size(), 150);
    QCOMPARE(library.first().toString(), u"Our favourite"_s);
}

static QString unescaped(QString line)
{
    static const QRegularExpression code(u"\\\\(?:u([0-9A-F]{4})|U([0-9A-F]{8}))"_s);
    line.replace(u"\\n"_s, u"\n"_s);
    for (auto match = code.match(line); match.hasMatch(); match = code.match(line)) {
        const char32_t c = QString(match.captured(1) + match.captured(2)).toUInt(nullptr, 16);
        line.replace(match.capturedStart(), match.capturedLength(), QString::fromUcs4(&c, 1));
    }
    return line;
}

static void addInjections()
{
    QTest::addColumn<QString>("words");
    QFile file(QStringLiteral(KJC_TEST_DATA "/assistant/injections.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int count = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        if (!line.startsWith(u'#'))
            QTest::addRow("%d", ++count) << unescaped(line);
    QVERIFY(count >= 40);
}

void TestMealPrompt::strangersWordsStayData_data()
{
    addInjections();
}

// Wherever such words stand, the question has the same shape: the same instructions, one pair of tags, the same keys, and
// the words as the text of one string between them.
void TestMealPrompt::strangersWordsStayData()
{
    QFETCH(QString, words);
    const MealPrompt plain = promptFor(kitchen(), {true, true, true, true});
    DraftContext context = kitchen();
    context.pantry.append(words);
    context.recent.append(words);
    context.fill.candidates.front().title = words;
    const MealPrompt prompt = promptFor(context, {true, true, true, true}, words);
    QCOMPARE(prompt.instructions, plain.instructions);
    const QJsonObject data = dataOf(prompt);
    QCOMPARE(data.keys(), dataOf(plain).keys());
    QCOMPARE(data.value("rules"_L1), dataOf(plain).value("rules"_L1));
    QCOMPARE(data.value("pantry"_L1).toArray().size(), 3);
    QCOMPARE(prompt.task.count(u'<'), 2);
    QCOMPARE(prompt.task.count(u'\n'), plain.task.count(u'\n'));
    const QString told = data.value("library"_L1).toArray().first().toString();
    QVERIFY2(!hasHiddenCharacters(told), qPrintable(told));
}

void TestMealPrompt::whatAModelEchoesIsRefusedOrPlain_data()
{
    addInjections();
}

// A model that does as it was told by a stranger: what comes of it is a title to be read, or nothing.
void TestMealPrompt::whatAModelEchoesIsRefusedOrPlain()
{
    QFETCH(QString, words);
    const QJsonObject meal{
        {u"day"_s, u"2026-02-12"_s},
        {u"slot"_s, u"dinner"_s},
        {u"title"_s, words},
        {u"servings"_s, 2},
        {u"ingredients"_s, QJsonArray{QJsonObject{{u"name"_s, u"rice"_s}, {u"qty"_s, u"1"_s}, {u"unit"_s, u"kg"_s}}}}};
    const auto read = readSuggestion(QString::fromUtf8(QJsonDocument(meal).toJson()));
    if (!read)
        return;
    const std::vector<WantedMeal> wanted{{kThursday, u"dinner"_s}};
    if (!objectionTo(read.value(), wanted, {}).isEmpty())
        return;
    const QString &title = read.value().title;
    QVERIFY(!looksLikeMarkup(title) && !hasHiddenCharacters(title));
    QVERIFY(!title.contains(u'<') && !title.contains(u"://"_s) && !title.contains(u"www."_s));
}

QTEST_GUILESS_MAIN(TestMealPrompt)
#include "test_mealprompt.moc"
