// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/session.h"

#include "core/base/log.h"
#include "core/store/backup.h"
#include "core/store/migrator.h"
#include "core/store/searchindex.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFileInfo>

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

Result<OpenReport> Session::openFile()
{
    const bool inMemory = m_environment.folder == u":memory:";
    const QString file = inMemory ? m_environment.folder : Store::libraryFile(m_environment.folder);
    if (!inMemory && !QDir().mkpath(m_environment.folder))
        return Error{Error::Kind::Io, u"cannot make the folder"_s, m_environment.folder};
    OpenReport report{inMemory || !QFileInfo::exists(file), false};
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

// Read at the start of each transaction: linking an account changes it while the library is open.
Result<Done> Session::readDevice()
{
    return m_connection->query(
        u"SELECT household_id, device_id, user_id, linked FROM device LIMIT 1"_s, {}, [&](const Columns &row) {
            m_device = {HouseholdId::fromString(row.text(0)), row.text(1), row.text(2), row.boolean(3)};
        });
}

// A new library gets a household of its own, so that linking an account later changes no row.
Result<Done> Session::identify()
{
    KJC_TRY(readDevice());
    if (m_device.device.isEmpty()) {
        KJC_TRY(m_connection->exec(u"INSERT INTO device (household_id, device_id, last_stamp) VALUES (?, ?, '')"_s,
                                   {m_environment.ids.make<HouseholdId>().toString(),
                                    m_environment.ids.next().toString(QUuid::WithoutBraces)}));
        KJC_TRY(readDevice());
    }
    KJC_TRY_ASSIGN(lastStamp, m_connection->value(u"SELECT last_stamp FROM device LIMIT 1"_s));
    const quint32 tag = m_device.device.right(8).toUInt(nullptr, 16); // the random end of the id
    m_stamps.emplace(m_environment.clock, tag, Stamp::fromString(lastStamp.toString()).value_or(Stamp{}));
    return Done{};
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
    return m_connection->exec(u"UPDATE device SET last_stamp = ? WHERE household_id = ?"_s,
                              {m_stamps->last().toString(), m_device.household.toString()});
}

Result<Session::Outcome> Session::transact(const Operation &operation, const Store::Write &write, Origin origin)
{
    KJC_TRY_ASSIGN(transaction, Transaction::begin(*m_connection));
    KJC_TRY(readDevice());
    Writer writer(*m_connection, *m_stamps, m_environment.clock, m_environment.ids, m_device.household);
    KJC_TRY(write(writer));
    if (writer.edits().empty())
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
