// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/session.h"

#include "core/base/log.h"
#include "core/store/backup.h"
#include "core/store/migrator.h"
#include "core/store/searchindex.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFileInfo>
#include <QtEndian>

namespace kjc {

using namespace Qt::StringLiterals;

Result<OpenReport> Session::open()
{
    Result<OpenReport> report = openFile();
    if (report) {
        m_closed.reset();
    } else {
        m_closed = report.error();
        m_connection.reset();
        qCWarning(logStore) << "cannot open the library:" << logForm(report.error());
    }
    return report;
}

Result<OpenReport> Session::restoreFrom(const QString &backupFile)
{
    m_connection.reset();
    const auto restored =
        backup::restore(backupFile, Store::libraryFile(m_environment.folder), m_environment.clock.now());
    Result<OpenReport> report = open();
    if (!restored)
        return restored.error();
    return report;
}

// Read from the header, where SQLite keeps user_version (https://www.sqlite.org/fileformat.html §1.3), for even looking at the
// file through SQLite may write to it. A version that still lies in the log is refused by the migrator.
static Result<Done> refuseNewer(const QString &path)
{
    constexpr qint64 kVersionAt = 60, kHeaderBytes = 100;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, file.errorString(), path};
    const QByteArray header = file.read(kHeaderBytes);
    const bool isDatabase = header.size() == kHeaderBytes && header.startsWith("SQLite format 3");
    const int version = isDatabase ? qFromBigEndian<qint32>(header.constData() + kVersionAt) : 0;
    if (version > migrator::newestVersion())
        return Error{Error::Kind::FileTooNew, u"schema %1"_s.arg(version), path};
    return Done{};
}

Result<OpenReport> Session::openFile()
{
    const bool inMemory = m_environment.folder == u":memory:";
    const QString file = inMemory ? m_environment.folder : Store::libraryFile(m_environment.folder);
    if (!inMemory && !QDir().mkpath(m_environment.folder))
        return Error{Error::Kind::Io, u"cannot make the folder"_s, m_environment.folder};
    OpenReport report{inMemory || !QFileInfo::exists(file), false};
    if (!report.created)
        KJC_TRY(refuseNewer(file));
    KJC_TRY_ASSIGN(connection, Connection::open(file));
    m_connection = std::move(connection);
    KJC_TRY_ASSIGN(version, migrator::versionOf(*m_connection));
    if (version > 0 && version < migrator::newestVersion()) {
        KJC_TRY(
            backup::writeDated(*m_connection, Store::backupFolder(m_environment.folder), m_environment.clock.now()));
        report.migrated = true;
    }
    report.created = report.created || version == 0;
    KJC_TRY(migrator::migrate(*m_connection));
    KJC_TRY(identify());
    return report;
}

// Read at the start of each transaction: linking an account changes it while the library is open, and so does another
// program of this device that edits the same library.
Result<Done> Session::readDevice()
{
    QString lastStamp;
    KJC_TRY(m_connection->query(
        u"SELECT household_id, device_id, user_id, linked, last_stamp FROM device LIMIT 1"_s, {},
        [&](const Columns &row) {
            m_device = {HouseholdId::fromString(row.text(0)), row.text(1), row.text(2), row.boolean(3)};
            lastStamp = row.text(4);
        }));
    const quint32 tag = m_device.device.right(8).toUInt(nullptr, 16); // the random end of the id
    Stamp newest = Stamp::fromString(lastStamp).value_or(Stamp{});
    if (m_device.device.isEmpty() || (m_stamps && newest <= m_stamps->last() && tag == m_stamps->device()))
        return Done{};
    if (m_stamps)
        newest = std::max(newest, m_stamps->last());
    m_stamps.emplace(m_environment.clock, tag, newest);
    return Done{};
}

// A new library gets a household of its own, so that linking an account later changes no row.
Result<Done> Session::identify()
{
    m_device = {};
    m_stamps.reset(); // after a restore this is another library
    KJC_TRY(readDevice());
    if (!m_device.device.isEmpty())
        return Done{};
    KJC_TRY_ASSIGN(transaction, Transaction::begin(*m_connection));
    KJC_TRY(readDevice());
    if (!m_device.device.isEmpty()) // another program was faster
        return Done{};
    KJC_TRY(m_connection->exec(
        u"INSERT INTO device (household_id, device_id, last_stamp) VALUES (?, ?, '')"_s,
        {m_environment.ids.make<HouseholdId>().toString(), m_environment.ids.next().toString(QUuid::WithoutBraces)}));
    KJC_TRY(readDevice());
    return transaction->commit();
}

// Everything that belongs to the edit besides its rows; the same transaction.
Result<Done> Session::finish(Writer &writer, Origin origin)
{
    KJC_TRY(searchindex::update(*m_connection, writer.edits()));
    if (origin == Origin::Remote) {
        KJC_TRY(undolog::forgetTouched(*m_connection, writer.edits()));
    } else if (m_device.linked) {
        if (!m_environment.sealer)
            return Error{Error::Kind::Invalid, u"the household is linked but nothing can seal its queue"_s, {}};
        KJC_TRY(outbox::enqueue(*m_connection, m_device, writer.edits(), *m_environment.sealer, m_environment.ids));
    }
    return m_connection->exec(u"UPDATE device SET last_stamp = ?"_s, {m_stamps->last().toString()});
}

Result<Session::Outcome> Session::transact(const Operation &operation, const Store::Write &write, Origin origin)
{
    KJC_TRY_ASSIGN(transaction, Transaction::begin(*m_connection));
    KJC_TRY(readDevice());
    Writer writer(*m_connection, *m_stamps, m_environment.clock, m_environment.ids, m_device.household);
    KJC_TRY(write(writer));
    if (writer.edits().empty() && origin != Origin::Remote) // what sync keeps besides rows is to be kept
        return Outcome{};
    Operation named = operation;
    if (!writer.subject().isEmpty())
        named.subject = writer.subject();
    if (origin == Origin::Local && operation.kind != OperationKind::SetUp) // nobody wants the first start undone
        KJC_TRY(undolog::remember(*m_connection, named, writer.edits(), m_environment.clock.nowMs()));
    KJC_TRY(finish(writer, origin));
    KJC_TRY_ASSIGN(undo, undolog::state(*m_connection));
    KJC_TRY(transaction->commit());
    return Outcome{writer.changeSet(), undo};
}

Result<Operation> Session::step(Result<Operation> (*step)(Writer &), Outcome &outcome)
{
    KJC_TRY_ASSIGN(transaction, Transaction::begin(*m_connection));
    KJC_TRY(readDevice());
    Writer writer(*m_connection, *m_stamps, m_environment.clock, m_environment.ids, m_device.household);
    KJC_TRY_ASSIGN(operation, step(writer));
    KJC_TRY(finish(writer, Origin::Undo));
    KJC_TRY_ASSIGN(undo, undolog::state(*m_connection));
    KJC_TRY(transaction->commit());
    outcome = {writer.changeSet(), undo};
    return operation;
}

} // namespace kjc
