// SPDX-License-Identifier: GPL-3.0-or-later
#include "madereplies.h"
#include "sharedvault.h"
#include "sync/ai/assistantservice.h"
#include "sync/http/deferred.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testlibrary.h"
#include "tests/sync/crypto/faultyvault.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static const QDate kMonday(2026, 2, 16);
static const QByteArray kKey = "sk-test-4711-secret";

class OneSession final : public BearerSource
{
public:
    QFuture<BearerAnswer> bearer() override
    {
        return answered(BearerAnswer{judgedHere(Verdict::Decided), u"session"_s, {}});
    }
    QFuture<BearerAnswer> bearerAfter(const QString &) override { return bearer(); }
};

class TestAssistantService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFreshProfileAsksNobody();
    void settingsAndKeysComeBack();
    void aKeyThatIsNotKeptCountsForNow();
    void aFileOfSomebodyElseIsLeftAlone();
    void draftsStreamIntoTheirPlaces();
    void aDishOfTheLibraryIsThatRecipe();
    void whatARuleForbidsIsAskedAnew();
    void whatIsNotSharedIsNotComplainedAbout();
    void theNextOneGoesOnWithTheRest();
    void withoutConsentNothingIsSent();
    void localOnlyAsksNobodyElse();
    void aModelInTheCloudIsNotHere();
    void modelsAreListed_data();
    void modelsAreListed();
    void costsAreNotedAndAddedUp();
    void theCapStops();
    void thePreviewIsWhatIsSent();
    void stoppingKeepsWhatCame();
    void noKeyInFilesOrLogs();
    void theHouseholdsServerIsAskedWhileThereIsAWay();
    void theHouseholdsServerIsNoneOfOurOwn();

private:
    struct Run {
        std::vector<MealDraft> drafts;
        std::optional<DraftOutcome> outcome;
    };
    void restart();
    void agree(const QString &provider);
    void setUp(const QString &provider, const ScriptedServer &server, bool consent = true);
    Run ask(const QString &provider, int days = 1);
    [[nodiscard]] DraftRequest dinners(int days);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<AssistantService> m_service;
    std::shared_ptr<std::map<VaultEntry, SharedSecret>> m_kept; // what the keychain holds over restarts
    std::optional<VaultState> m_refusal;
    SystemRandom m_random;
    OneSession m_session;
    std::optional<HouseholdDoor> m_door;
};

static Scripted events(const QByteArray &body)
{
    return {.status = 200, .body = body, .headers = {{"Content-Type", "text/event-stream"}}};
}

static QString meal(int day, const QString &title, const QString &food = u"rice"_s)
{
    const QJsonObject ingredient{{u"name"_s, food}, {u"qty"_s, u"200"_s}, {u"unit"_s, u"g"_s}};
    const QJsonObject meal{{u"day"_s, kMonday.addDays(day).toString(Qt::ISODate)},
                           {u"slot"_s, u"dinner"_s},
                           {u"title"_s, title},
                           {u"servings"_s, 3},
                           {u"ingredients"_s, QJsonArray{ingredient}}};
    return QString::fromUtf8(QJsonDocument(meal).toJson(QJsonDocument::Compact));
}

static QByteArray claudeMeals(const QStringList &meals)
{
    return made::claude(u"{\"meals\":[%1]}"_s.arg(meals.join(u',')));
}

void TestAssistantService::init()
{
    m_service.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<TestLibrary>();
    m_server = std::make_unique<ScriptedServer>();
    m_kept = std::make_shared<std::map<VaultEntry, SharedSecret>>();
    m_refusal.reset();
    m_door.reset();
    restart();
}

void TestAssistantService::restart()
{
    m_service = std::make_unique<AssistantService>(
        AssistantService::Parts{m_library->store, m_library->clock, m_library->ids, m_random, m_folder->path(),
                                [this](const QString &) { return std::make_unique<SharedVault>(m_kept, m_refusal); },
                                u"en"_s, [this] { return m_door; }});
    QVERIFY(waitFor(m_service->open()));
}

void TestAssistantService::agree(const QString &provider)
{
    AssistantRecord record = m_service->record();
    std::ranges::find(record.providers, provider, &ProviderChoice::id)->consentGiven = m_library->clock.today();
    QVERIFY(m_service->save(record));
}

void TestAssistantService::setUp(const QString &provider, const ScriptedServer &server, bool consent)
{
    AssistantRecord record = m_service->record();
    for (ProviderChoice &choice : record.providers)
        if (choice.id == provider) {
            choice.base = server.url();
            choice.consentGiven = consent ? m_library->clock.today() : QDate();
        }
    QVERIFY(m_service->save(record));
    QCOMPARE(waitFor(m_service->setKey(provider, kKey)), VaultState::Ready);
}

DraftRequest TestAssistantService::dinners(int days)
{
    DraftRequest request{kMonday, kMonday.addDays(days - 1), {}, u"Something warm"_s, {}};
    for (int day = 0; day < days; ++day)
        request.places.push_back({kMonday.addDays(day), m_library->slot(u"dinner"_s), u"dinner"_s});
    return request;
}

TestAssistantService::Run TestAssistantService::ask(const QString &provider, int days)
{
    Run run;
    MealSource *source = m_service->source(provider);
    const QObject context;
    connect(source, &MealSource::drafted, &context, [&](const MealDraft &draft) { run.drafts.push_back(draft); });
    connect(source, &MealSource::finished, &context, [&](const DraftOutcome &outcome) { run.outcome = outcome; });
    source->start(dinners(days));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(run.outcome, 10'000); }();
    return run;
}

void TestAssistantService::aFreshProfileAsksNobody()
{
    QCOMPARE(m_service->providers().size(), size_t(4));
    for (const ProviderStatus &status : m_service->providers())
        QVERIFY2(!status.isReady(), qPrintable(status.id));
    const Run run = ask(u"claude"_s);
    QCOMPARE(run.outcome->error->problem, AiProblem::NoConsent);
    QVERIFY(!m_service->record().shared.diets);
}

void TestAssistantService::settingsAndKeysComeBack()
{
    setUp(u"gemini"_s, *m_server);
    AssistantRecord record = m_service->record();
    std::ranges::rotate(record.providers, record.providers.begin() + 1);
    record.chosen = u"gemini"_s;
    record.shared = {false, true, false, false};
    record.localOnly = true;
    record.monthlyCap = 12;
    QVERIFY(m_service->save(record));
    restart();
    QCOMPARE(m_service->record(), record);
    QVERIFY(m_service->providers().front().hasKey);
    QCOMPARE(waitFor(m_service->setKey(u"gemini"_s, {})), VaultState::Ready);
    restart();
    QVERIFY(!m_service->providers().front().hasKey);
}

void TestAssistantService::aKeyThatIsNotKeptCountsForNow()
{
    m_refusal = VaultState::NoService;
    restart();
    QCOMPARE(waitFor(m_service->setKey(u"claude"_s, kKey)), VaultState::NoService);
    QVERIFY(m_service->providers().front().hasKey);
    restart();
    QVERIFY(!m_service->providers().front().hasKey);
}

void TestAssistantService::aFileOfSomebodyElseIsLeftAlone()
{
    QFile file(m_folder->filePath(u"assistant.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not ours");
    file.close();
    m_service = std::make_unique<AssistantService>(AssistantService::Parts{
        m_library->store, m_library->clock, m_library->ids, m_random, m_folder->path(),
        [this](const QString &) { return std::make_unique<SharedVault>(m_kept, m_refusal); }, u"en"_s});
    QCOMPARE(waitFor(m_service->open()).error().kind, Error::Kind::Parse);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("not ours"));
}

void TestAssistantService::draftsStreamIntoTheirPlaces()
{
    setUp(u"claude"_s, *m_server);
    m_library->stock(u"1 kg lentils exp 2026-02-12"_s);
    m_server->then(events(claudeMeals({meal(1, u"Lentil stew"_s, u"lentils"_s), meal(0, u"Rice bowl"_s)})));
    const Run run = ask(u"claude"_s, 2);
    QVERIFY(!run.outcome->error);
    QCOMPARE(run.drafts.size(), size_t(2));
    const MealDraft &stew = run.drafts.front();
    QCOMPARE(stew.place.day, kMonday.addDays(1));
    QCOMPARE(stew.place.slot, m_library->slot(u"dinner"_s));
    QCOMPARE(stew.reason, FillReason::UsesSoon);
    QCOMPARE(stew.ingredients.size(), size_t(1));
    QCOMPARE(stew.source, u"claude"_s);
    QCOMPARE(stew.model, u"claude-sonnet-5-5"_s);
    QVERIFY(m_library->meals(kMonday, kMonday.addDays(6)).empty());
}

void TestAssistantService::aDishOfTheLibraryIsThatRecipe()
{
    setUp(u"claude"_s, *m_server);
    const RecipeId soup = m_library->addRecipe(u"Crema de calabaza"_s, {u"1 kg pumpkin"_s});
    m_server->then(events(claudeMeals({meal(0, u"crema de CALABAZA"_s)})));
    const Run run = ask(u"claude"_s);
    QCOMPARE(run.drafts.front().recipe, soup);
    QCOMPARE(run.drafts.front().title, u"Crema de calabaza"_s);
    QVERIFY(run.drafts.front().ingredients.empty());
}

void TestAssistantService::whatARuleForbidsIsAskedAnew()
{
    setUp(u"claude"_s, *m_server);
    AssistantRecord record = m_service->record();
    record.shared.diets = true;
    QVERIFY(m_service->save(record));
    Profile ben;
    ben.allergies = {u"peanut"_s};
    QVERIFY(m_library->household.saveProfile(ben).result());
    m_server->then(events(claudeMeals({meal(0, u"Satay"_s, u"peanut butter"_s)})));
    m_server->then(events(claudeMeals({meal(0, u"Curry"_s, u"chickpeas"_s)})));
    const Run run = ask(u"claude"_s);
    QCOMPARE(run.drafts.size(), size_t(1));
    QCOMPARE(run.drafts.front().title, u"Curry"_s);
    QVERIFY(m_server->requests().at(0).body.contains("no peanut"));
    QVERIFY(m_server->requests().at(1).body.contains("peanut butter"));
}

void TestAssistantService::whatIsNotSharedIsNotComplainedAbout()
{
    setUp(u"claude"_s, *m_server);
    Profile ben;
    ben.allergies = {u"peanut"_s};
    QVERIFY(m_library->household.saveProfile(ben).result());
    m_server->then(events(claudeMeals({meal(0, u"Satay"_s, u"peanut butter"_s)})));
    m_server->then(events(claudeMeals({meal(0, u"Curry"_s, u"chickpeas"_s)})));
    QCOMPARE(ask(u"claude"_s).drafts.front().title, u"Curry"_s);
    for (const auto &request : m_server->requests())
        QVERIFY(!request.body.contains("peanut"));
}

void TestAssistantService::theNextOneGoesOnWithTheRest()
{
    ScriptedServer second;
    setUp(u"claude"_s, *m_server);
    setUp(u"gemini"_s, second);
    m_server->then(events(made::claudeStart() + made::claudeText(u"{\"meals\":["_s + meal(0, u"Soup"_s) + u",{"_s) +
                          made::claudeError(u"overloaded_error"_s)));
    second.then(events(made::gemini(u"{\"meals\":[%1]}"_s.arg(meal(1, u"Pie"_s)))));
    const Run run = ask(u"claude"_s, 2);
    QVERIFY(!run.outcome->error);
    QCOMPARE(run.drafts.size(), size_t(2));
    QCOMPARE(run.drafts.at(1).source, u"gemini"_s);
}

void TestAssistantService::withoutConsentNothingIsSent()
{
    AssistantRecord record = m_service->record();
    for (ProviderChoice &choice : record.providers)
        choice.base = QUrl(u"https://192.0.2.1"_s); // reserved for documentation: nobody answers there
    QVERIFY(m_service->save(record));
    waitFor(m_service->setKey(u"claude"_s, kKey));
    QCOMPARE(ask(u"claude"_s).outcome->error->problem, AiProblem::NoConsent);
    QCOMPARE(m_service->spentThisMonth(), 0);
}

void TestAssistantService::localOnlyAsksNobodyElse()
{
    setUp(u"ollama"_s, *m_server);
    AssistantRecord record = m_service->record();
    record.localOnly = true;
    for (ProviderChoice &choice : record.providers)
        choice.model = choice.id == u"ollama" ? u"qwen"_s : choice.model;
    QVERIFY(m_service->save(record));
    QCOMPARE(ask(u"claude"_s).outcome->error->problem == AiProblem::NoConsent, false); // ollama was asked in its place
    QVERIFY(!m_server->requests().empty());
    QVERIFY(m_server->requests().front().target.startsWith("/api/chat"));
}

// Ollama forwards what it is asked to its own cloud for some models: that needs consent, as any other service does.
void TestAssistantService::aModelInTheCloudIsNotHere()
{
    AssistantRecord record = m_service->record();
    for (ProviderChoice &choice : record.providers)
        if (choice.id == u"ollama") {
            choice.base = m_server->url();
            choice.model = u"gpt-oss:120b-cloud"_s;
        }
    QVERIFY(m_service->save(record));
    QVERIFY(!m_service->providers().back().isHere && !m_service->providers().back().isReady());
    QVERIFY(ask(u"ollama"_s).outcome->error);
    QVERIFY(m_server->requests().empty());
}

void TestAssistantService::modelsAreListed_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("models"); // empty: an error
    QTest::newRow("claude") << u"claude"_s << 200 << QByteArray(R"({"data":[{"id":"b"},{"id":"a"}],"has_more":false})")
                            << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("gemini") << u"gemini"_s << 200
                            << QByteArray(R"({"models":[{"name":"models/g","supportedGenerationMethods":
                               ["generateContent"]},{"name":"models/e","supportedGenerationMethods":["embedContent"]}]})")
                            << QStringList{u"g"_s};
    QTest::newRow("openai") << u"openai"_s << 200 << QByteArray(R"({"data":[{"id":"m"},{}]})") << QStringList{u"m"_s};
    QTest::newRow("ollama") << u"ollama"_s << 200
                            << QByteArray(
                                   R"({"models":[{"name":"qwen"},{"name":"x-cloud","remote_host":"https://o"}]})")
                            << QStringList{u"qwen"_s};
    QTest::newRow("refused") << u"claude"_s << 401 << QByteArray("{}") << QStringList();
    QTest::newRow("a portal") << u"claude"_s << 200 << QByteArray("<html>") << QStringList();
}

void TestAssistantService::modelsAreListed()
{
    QFETCH(QString, provider);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    QFETCH(QStringList, models);
    setUp(provider, *m_server, false);
    m_server->then(Scripted::json(status, answer));
    const Result<QStringList> listed = waitFor(m_service->listModels(provider));
    QCOMPARE(listed.ok(), !models.isEmpty());
    if (listed)
        QCOMPARE(listed.value(), models);
    QCOMPARE(m_server->requests().front().method, QByteArray("GET"));
    QVERIFY(!m_server->requests().front().target.contains(kKey));
}

void TestAssistantService::costsAreNotedAndAddedUp()
{
    setUp(u"claude"_s, *m_server);
    m_server->then(events(claudeMeals({meal(0, u"Soup"_s)})));
    const Run run = ask(u"claude"_s);
    QVERIFY(run.outcome->nanoDollars > 0);
    QCOMPARE(m_service->spentThisMonth(), run.outcome->nanoDollars);
    restart();
    QCOMPARE(m_service->spentThisMonth(), run.outcome->nanoDollars);
}

void TestAssistantService::theCapStops()
{
    setUp(u"claude"_s, *m_server);
    AssistantRecord record = m_service->record();
    record.monthlyCap = 1000;
    QVERIFY(m_service->save(record));
    QCOMPARE(ask(u"claude"_s).outcome->error->problem, AiProblem::Budget);
    QVERIFY(m_server->requests().empty());
}

// But for the random name of the tags.
void TestAssistantService::thePreviewIsWhatIsSent()
{
    setUp(u"claude"_s, *m_server);
    m_library->stock(u"1 kg lentils"_s);
    const QString preview = waitFor(m_service->preview(u"claude"_s, dinners(1))).value();
    m_server->then(events(claudeMeals({meal(0, u"Soup"_s)})));
    ask(u"claude"_s);
    static const QRegularExpression nonce(u"data-[0-9a-f]{16}"_s);
    QString sent = QString::fromUtf8(m_server->requests().front().body);
    QCOMPARE(sent.replace(nonce, u"data"_s), QString(preview).replace(nonce, u"data"_s));
    QVERIFY(preview.contains(u"lentils"_s) && !preview.contains(QString::fromLatin1(kKey)));
}

void TestAssistantService::stoppingKeepsWhatCame()
{
    setUp(u"claude"_s, *m_server);
    Scripted slow = events(claudeMeals({meal(0, u"Soup"_s), meal(1, u"Pie"_s)}));
    slow.dripBytes = 64;
    slow.dripMs = 5;
    m_server->then(slow);
    const QObject context;
    connect(m_service->source(u"claude"_s), &MealSource::drafted, &context,
            [this] { m_service->source(u"claude"_s)->stop(); });
    const Run run = ask(u"claude"_s, 2);
    QCOMPARE(run.outcome->error->problem, AiProblem::Cancelled);
    QCOMPARE(run.drafts.size(), size_t(1));
}

static QStringList s_log;

void TestAssistantService::noKeyInFilesOrLogs()
{
    s_log.clear();
    const auto before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { s_log.append(text); });
    setUp(u"claude"_s, *m_server);
    m_server->then(Scripted::json(401, R"({"type":"error","error":{"type":"authentication_error"}})"));
    const Run refused = ask(u"claude"_s);
    m_service->setKey(u"claude"_s, kKey);
    m_server->then(events(claudeMeals({meal(0, u"Soup"_s)})));
    ask(u"claude"_s);
    qInstallMessageHandler(before);
    QCOMPARE(refused.outcome->error->problem, AiProblem::Auth);
    QVERIFY(!s_log.join(u'\n').contains(QString::fromLatin1(kKey)));
    const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(files.size() >= 2);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(kKey), qPrintable(info.fileName()));
    }
}

void TestAssistantService::theHouseholdsServerIsAskedWhileThereIsAWay()
{
    const auto offered = [this] {
        return std::ranges::count(m_service->providers(), u"household"_s, &ProviderStatus::id) == 1;
    };
    QVERIFY(!offered());
    m_door =
        HouseholdDoor{{m_server->url(), u"sb_publishable_x"_s}, u"6f3c1f5e-0000-4000-8000-000000000001"_s, &m_session};
    m_service->reconsiderHousehold();
    QVERIFY(offered());
    ProviderStatus status = m_service->providers().back();
    QVERIFY(!status.needsKey && !status.isHere && !status.isLocal && !status.isReady());
    QCOMPARE(ask(u"household"_s).outcome->error->problem, AiProblem::NoConsent);
    agree(u"household"_s);
    QVERIFY(m_service->providers().back().isReady());
    m_server->then(events(claudeMeals({meal(0, u"Soup"_s)})));
    const Run run = ask(u"household"_s);
    QVERIFY(!run.outcome->error);
    QCOMPARE(run.drafts.front().source, u"household"_s);
    QCOMPARE(m_server->requests().front().headers.value("authorization"), QByteArray("Bearer session"));
    QCOMPARE(m_service->spentThisMonth(), 0);
    m_door.reset();
    m_service->reconsiderHousehold();
    QVERIFY(!offered());
    QVERIFY(ask(u"household"_s).outcome->error);
    QCOMPARE(m_server->requests().size(), 1);
}

// On this computer or not: what it is asked goes on to a provider.
void TestAssistantService::theHouseholdsServerIsNoneOfOurOwn()
{
    m_door =
        HouseholdDoor{{m_server->url(), u"sb_publishable_x"_s}, u"6f3c1f5e-0000-4000-8000-000000000001"_s, &m_session};
    m_service->reconsiderHousehold();
    agree(u"household"_s);
    AssistantRecord record = m_service->record();
    record.localOnly = true;
    QVERIFY(m_service->save(record));
    QVERIFY(ask(u"household"_s).outcome->error);
    QVERIFY(m_server->requests().empty());
}

QTEST_GUILESS_MAIN(TestAssistantService)
#include "test_assistantservice.moc"
