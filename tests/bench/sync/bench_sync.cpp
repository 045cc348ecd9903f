// SPDX-License-Identifier: GPL-3.0-or-later
// bench_sync URL KEY [ROWS EDITED EDITS]: a household of ROWS planned meals on the local Supabase of tests/backend. A device makes
// EDITS edits of EDITED of them with the engine stopped, and then brings them to the server; after that an empty device reads all
// rows. Prints a line "NAME seconds requests pushes+pulls" for each, ending when all is said and heard: "push" and "pull". Fails when the
// second device does not show what the first one does.
#include "core/commands/plancommands.h"
#include "tests/sync/service/syncdevice.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <cstdio>

using namespace kjc;

namespace {

constexpr int kLongestMs = 300'000;
constexpr int kPerTransaction = 1000; // rows; as an import brings them
const QDate kFirstDay(2026, 1, 1);

struct Sizes {
    int rows = 10'000;
    int edited = 2'000;
    int edits = 10'000;
};

// Until all that was there at `sinceMs` is said and heard.
bool untilQuiet(SyncDevice &device, qint64 sinceMs)
{
    const auto isQuiet = [&] {
        const SyncEngine *engine = device.service.engine();
        return engine && engine->status().state == SyncState::Idle && engine->status().lastDoneMs > sinceMs;
    };
    QEventLoop loop;
    QTimer::singleShot(kLongestMs, &loop, &QEventLoop::quit);
    QObject::connect(&device.service, &SyncService::statusChanged, &loop, [&] {
        if (isQuiet())
            loop.quit();
    });
    device.service.syncNow();
    loop.exec();
    return isQuiet();
}

struct Requests {
    qsizetype pushes = 0, pulls = 0;

    friend Requests operator-(const Requests &a, const Requests &b) { return {a.pushes - b.pushes, a.pulls - b.pulls}; }
};

// How often the household's devices asked the server, ever. The server remembers the last thousand requests.
Requests requestsFor(const SupabaseProject &project, HouseholdId household)
{
    QNetworkAccessManager network;
    QNetworkRequest request(project.address.resolved(QUrl(u"/_control"_s)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, QByteArray(R"({"do":"journal"})")));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QJsonArray journal = QJsonDocument::fromJson(reply->readAll()).object().value(u"result"_s).toArray();
    Requests requests;
    for (const QJsonValue &entry : journal) {
        const QString path = entry[u"path"_s].toString();
        if (!entry[u"body"_s].toString().contains(household.toString()))
            continue;
        requests.pushes += path.startsWith(u"/rest/v1/rpc/sync_push"_s) ? 1 : 0;
        requests.pulls += path.startsWith(u"/rest/v1/rpc/sync_pull"_s) ? 1 : 0;
    }
    return requests;
}

// As long as a person's notes get.
QString noteNo(int number)
{
    return u"defrost the evening before; %1 "_s.arg(number).repeated(6).left(160);
}

Result<std::vector<PlannedMeal>> makeMeals(Store &store, int rows)
{
    const auto slots = store.read([](Connection &connection) { return planstore::slots(connection); }).result();
    if (!slots)
        return slots.error();
    std::vector<PlannedMeal> meals;
    for (int i = 0; i < rows; ++i) {
        PlannedMeal meal;
        meal.day = kFirstDay.addDays(i / 4);
        meal.slot = slots.value().at(size_t(i % 2)).id;
        meal.text = u"Creamy chicken and leek pie no %1"_s.arg(i);
        meal.note = noteNo(i);
        meals.push_back(meal);
    }
    for (int done = 0; done < rows; done += kPerTransaction) {
        const auto write = [&meals, done,
                            until = std::min(rows, done + kPerTransaction)](Writer &writer) -> Result<Done> {
            for (int i = done; i < until; ++i)
                KJC_TRY(planstore::save(writer, meals.at(size_t(i))));
            return Done{};
        };
        KJC_TRY(store.transact({OperationKind::EditMeal, {}, kPerTransaction}, write).result());
    }
    return meals;
}

// One gesture each, over and over the same meals.
Result<Done> editOffline(Store &store, std::vector<PlannedMeal> meals, const Sizes &sizes)
{
    PlanCommands plan(store);
    for (int i = 0; i < sizes.edits; ++i) {
        PlannedMeal &meal = meals.at(size_t(i % sizes.edited));
        meal.servings = 1 + (meal.servings + i / sizes.edited) % 9;
        meal.note = noteNo(sizes.rows + i);
        KJC_TRY(plan.setDetails(meal).result());
        QCoreApplication::processEvents(); // as between two gestures
    }
    return Done{};
}

std::vector<PlannedMeal> mealsOf(Store &store)
{
    return store
        .read([](Connection &connection) { return planstore::between(connection, kFirstDay, kFirstDay.addYears(100)); })
        .result()
        .valueOr({});
}

void print(const char *what, qint64 nanoseconds, const Requests &requests)
{
    std::printf("%s %.3f %lld %lld+%lld\n", what, double(nanoseconds) / 1e9, qint64(requests.pushes + requests.pulls),
                qint64(requests.pushes), qint64(requests.pulls));
    std::fflush(stdout);
}

int failed(const char *what)
{
    std::fprintf(stderr, "bench_sync: %s\n", what);
    return 1;
}

struct Home {
    QTemporaryDir folder;
    KeptVault vault;
    SyncDevice device{folder.path(), vault};
};

bool measurePush(Home &writer, const SupabaseProject &project, const Sizes &sizes)
{
    const auto meals = makeMeals(writer.device.store, sizes.rows);
    if (!meals || !untilQuiet(writer.device, writer.device.clock.nowMs()))
        return false;
    SyncService &service = writer.device.service;
    service.engine()->stop();
    if (!editOffline(writer.device.store, meals.value(), sizes))
        return false;
    const HouseholdId household = service.status().household;
    const Requests before = requestsFor(project, household);
    const qint64 startedMs = writer.device.clock.nowMs();
    QElapsedTimer timer;
    timer.start();
    service.engine()->start();
    if (!untilQuiet(writer.device, startedMs))
        return false;
    const qint64 taken = timer.nsecsElapsed();
    print("push", taken, requestsFor(project, household) - before);
    return true;
}

bool measurePull(Home &reader, const HouseholdSummary &household, const SupabaseProject &project, const QString &email)
{
    if (!reader.device.service.useProject(project) || !reader.device.signIn(email))
        return false;
    const Requests before = requestsFor(project, household.id);
    const qint64 startedMs = reader.device.clock.nowMs();
    QElapsedTimer timer;
    timer.start();
    const auto linked = awaited(reader.device.service.link(household, LocalRows::LeaveBehind));
    if (!linked || !*linked || !untilQuiet(reader.device, startedMs))
        return false;
    const qint64 taken = timer.nsecsElapsed();
    print("pull", taken, requestsFor(project, household.id) - before);
    return true;
}

int run(const SupabaseProject &project, const Sizes &sizes)
{
    Home writer;
    const QString email = QUuid::createUuid().toString(QUuid::WithoutBraces) + u"@example.org"_s;
    if (!writer.device.signUp(project, email))
        return failed("no account");
    const auto household = awaited(writer.device.service.createHousehold(u"Home"_s));
    if (!household || !*household)
        return failed("no household");
    if (!measurePush(writer, project, sizes))
        return failed("the edits did not reach the server");
    Home reader;
    if (!measurePull(reader, *household->value, project, email))
        return failed("the rows were not read");
    const std::vector<PlannedMeal> shown = mealsOf(reader.device.store);
    if (shown.size() != size_t(sizes.rows) || shown != mealsOf(writer.device.store))
        return failed("the devices do not show the same");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 3)
        return failed("bench_sync URL KEY [ROWS EDITED EDITS]");
    Sizes sizes;
    const QList<int *> given{&sizes.rows, &sizes.edited, &sizes.edits};
    for (qsizetype i = 0; i < given.size() && i + 3 < arguments.size(); ++i)
        *given.at(i) = arguments.at(i + 3).toInt();
    return run({QUrl(arguments.at(1)), arguments.at(2)}, sizes);
}
