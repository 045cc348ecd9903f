// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "core/base/clock.h"
#include "core/diagnostics/libraryhealth.h"
#include "core/store/backup.h"
#include "core/store/store.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSysInfo>

#include <filesystem>

namespace kjc::cli {

using namespace Qt::StringLiterals;

namespace {

// One line of the report.
struct Finding {
    QString name; // stable, for programs
    QJsonValue value;
    bool isFine = true;
};

using Findings = QList<Finding>;

} // namespace

static constexpr qint64 kLittleSpace = 200LL * 1024 * 1024;

static void addProgram(Findings &report)
{
    report.append({u"version"_s, u"" KJC_VERSION ""_s});
    report.append({u"qt"_s, QString::fromLatin1(qVersion())});
    report.append({u"system"_s, QString(QSysInfo::prettyProductName() + u' ' + QSysInfo::currentCpuArchitecture())});
}

static void addPaths(Findings &report, const QString &folder)
{
    std::error_code failed; // unlike QStorageInfo, this one needs no list of what is mounted
    const auto disk = std::filesystem::space(QFileInfo(folder).filesystemAbsoluteFilePath(), failed);
    const QStringList copies = backup::datedIn(Store::backupFolder(folder));
    report.append({u"folder"_s, folder});
    report.append({u"library"_s, Store::libraryFile(folder)});
    report.append({u"backups"_s, copies.size()});
    if (!copies.isEmpty())
        report.append({u"newestBackup"_s, copies.first()});
    if (!failed)
        report.append({u"freeBytes"_s, qint64(disk.available), qint64(disk.available) > kLittleSpace});
}

static QJsonArray rowsJson(const LibraryHealth &health)
{
    QJsonArray out;
    for (const RowCount &rows : health.rows)
        out.append(QJsonObject{{u"table"_s, rows.table}, {u"live"_s, rows.live}, {u"deleted"_s, rows.deleted}});
    return out;
}

static QJsonArray timingsJson(const LibraryHealth &health)
{
    QJsonArray out;
    for (const QueryTime &time : health.timings)
        out.append(QJsonObject{{u"query"_s, time.query}, {u"p50"_s, time.p50}, {u"slowest"_s, time.slowest}});
    return out;
}

static void addLibrary(Findings &report, const LibraryHealth &health)
{
    const bool isCurrent = health.schemaVersion <= health.newestVersion;
    report.append({u"sqlite"_s, health.sqliteVersion});
    report.append({u"schema"_s, health.schemaVersion, isCurrent});
    report.append({u"newestSchema"_s, health.newestVersion});
    report.append({u"damages"_s, QJsonArray::fromStringList(health.damages), health.damages.isEmpty()});
    if (health.rows.empty()) // it could not be looked into any further
        return;
    report.append({u"searchInStep"_s, health.searchInStep, health.searchInStep});
    report.append({u"undoSteps"_s, health.undoSteps});
    report.append({u"waiting"_s, health.waiting});
    report.append({u"rows"_s, rowsJson(health)});
    report.append({u"timings"_s, timingsJson(health)});
}

static QString plain(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', value.toDouble() == double(value.toInteger()) ? 0 : 3);
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    return value.toString();
}

// A table or list inside the report, a line for each entry.
static void printEntries(Console &console, const QJsonArray &entries)
{
    for (const QJsonValue &entry : entries) {
        QStringList cells;
        const QJsonObject object = entry.toObject();
        for (const QString &key : object.keys())
            cells.append(key + u' ' + plain(object.value(key)));
        console.print(QString(u"    "_s + (entry.isObject() ? cells.join(u", "_s) : plain(entry))));
    }
}

static void printReport(Context &context, const Findings &report)
{
    if (context.json) {
        QJsonObject object;
        bool isFine = true;
        for (const Finding &finding : report) {
            object.insert(finding.name, finding.value);
            isFine = isFine && finding.isFine;
        }
        object.insert(u"ok"_s, isFine);
        context.console.print(object);
        return;
    }
    for (const Finding &finding : report) {
        const QString mark = finding.isFine ? u"  "_s : u"! "_s;
        context.console.print(mark + finding.name + u": "_s + plain(finding.value));
        printEntries(context.console, finding.value.toArray());
    }
}

Exit runDoctor(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    Findings report;
    addProgram(report);
    addPaths(report, context.dataFolder);
    const auto health = examineLibrary(Store::libraryFile(context.dataFolder), SystemClock().today());
    if (health)
        addLibrary(report, health.value());
    else
        report.append({u"problem"_s, logForm(health.error()), health.error().kind == Error::Kind::NotFound});
    printReport(context, report);
    const bool isWell = std::ranges::all_of(report, &Finding::isFine);
    return isWell ? Exit::Done : Exit::SomeFailed;
}

} // namespace kjc::cli
