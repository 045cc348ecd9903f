// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/base/log.h"
#include "core/store/backup.h"
#include "core/store/session.h"

#include <QDir>
#include <QFileInfo>

namespace kjc {

using namespace Qt::StringLiterals;

Store::Store(Environment environment, QObject *parent)
    : QObject(parent),
      m_environment(environment),
      m_session(std::make_unique<Session>(environment))
{
    qRegisterMetaType<ChangeSet>();
    qRegisterMetaType<Origin>();
    qRegisterMetaType<UndoState>();
    m_otherPrograms.setInterval(kNoticeOthersMs);
    m_otherPrograms.setTimerType(Qt::VeryCoarseTimer); // wakes the computer together with others
    connect(&m_otherPrograms, &QTimer::timeout, this, &Store::lookForOthers);
}

Store::~Store()
{
    // The connection must be closed by the thread that opened it; tasks handed in before this still run first.
    m_thread
        .run([this] {
            m_session.reset();
            return true;
        })
        .waitForFinished();
}

QString Store::libraryFile(const QString &folder)
{
    return QDir(folder).filePath(u"library.sqlite"_s);
}

QString Store::backupFolder(const QString &folder)
{
    return QDir(folder).filePath(u"backups"_s);
}

Connection &Store::connectionOnThread()
{
    return m_session->connection();
}

std::optional<Error> Store::closedOnThread() const
{
    return m_session->closed();
}

void Store::announce(const ChangeSet &changes, Origin origin, const UndoState &state)
{
    QMetaObject::invokeMethod(
        this,
        [this, changes, origin, state] {
            if (!changes.isEmpty())
                Q_EMIT changed(changes, origin);
            Q_EMIT undoStateChanged(state);
        },
        Qt::QueuedConnection);
}

// On the store thread. What cannot be looked up is looked up again the next time.
bool Store::othersWroteOnThread()
{
    if (m_session->closed())
        return false;
    const Result<bool> wrote = m_foreign.since(m_session->connection());
    if (!wrote)
        qCWarning(logStore) << "look for other programs:" << logForm(wrote.error());
    return wrote && wrote.value();
}

// Not again before the last answer came: a long import must not gather a queue of questions behind it.
void Store::lookForOthers()
{
    if (m_looking)
        return;
    m_looking = true;
    m_thread.run([this] {
        if (othersWroteOnThread())
            if (const auto state = undolog::state(m_session->connection()))
                announce(ChangeSet::everything(), Origin::OtherProgram, state.value());
        return QMetaObject::invokeMethod(
            this, [this] { m_looking = false; }, Qt::QueuedConnection);
    });
}

QFuture<Result<OpenReport>> Store::open()
{
    if (m_environment.folder != u":memory:")
        m_otherPrograms.start();
    return m_thread.run([this]() -> Result<OpenReport> {
        Result<OpenReport> report = m_session->open();
        if (report)
            if (const auto state = undolog::state(m_session->connection()))
                announce({}, Origin::Local, state.value());
        othersWroteOnThread(); // from here on
        return report;
    });
}

QFuture<Result<ChangeSet>> Store::transact(const Operation &operation, Write write, Origin origin)
{
    return m_thread.run([this, operation, origin, write = std::move(write)]() -> Result<ChangeSet> {
        if (const auto closed = m_session->closed())
            return *closed;
        KJC_TRY_ASSIGN(outcome, m_session->transact(operation, write, origin));
        if (!outcome.changes.isEmpty())
            announce(outcome.changes, origin, outcome.undo);
        return outcome.changes;
    });
}

QFuture<Result<Operation>> Store::undo()
{
    return m_thread.run([this]() -> Result<Operation> {
        if (const auto closed = m_session->closed())
            return *closed;
        Session::Outcome outcome;
        KJC_TRY_ASSIGN(operation, m_session->step(&undolog::undo, outcome));
        announce(outcome.changes, Origin::Undo, outcome.undo);
        return operation;
    });
}

QFuture<Result<Operation>> Store::redo()
{
    return m_thread.run([this]() -> Result<Operation> {
        if (const auto closed = m_session->closed())
            return *closed;
        Session::Outcome outcome;
        KJC_TRY_ASSIGN(operation, m_session->step(&undolog::redo, outcome));
        announce(outcome.changes, Origin::Undo, outcome.undo);
        return operation;
    });
}

QFuture<Result<Done>> Store::backupTo(const QString &target)
{
    return read([target](Connection &connection) { return backup::writeTo(connection, target); });
}

QFuture<Result<QString>> Store::backupDaily()
{
    const QString folder = backupFolder(m_environment.folder);
    const QDateTime now = m_environment.clock.now();
    return read([folder, now](Connection &connection) -> Result<QString> {
        const QStringList copies = backup::datedIn(folder);
        if (!copies.isEmpty() && QFileInfo(copies.first()).lastModified().daysTo(now) < 1)
            return QString();
        return backup::writeDated(connection, folder, now);
    });
}

QFuture<Result<OpenReport>> Store::restoreFrom(const QString &backupFile)
{
    return m_thread.run([this, backupFile]() -> Result<OpenReport> {
        Result<OpenReport> report = m_session->restoreFrom(backupFile);
        m_foreign.forget();
        othersWroteOnThread();
        if (report)
            QMetaObject::invokeMethod(this, &Store::replaced, Qt::QueuedConnection);
        return report;
    });
}

QFuture<Result<qint64>> Store::salvageTo(const QString &target)
{
    const QString file = libraryFile(m_environment.folder);
    return m_thread.run([file, target] { return backup::salvage(file, target); });
}

QFuture<bool> Store::setFaultProbe(Connection::FaultProbe probe)
{
    return m_thread.run([this, probe = std::move(probe)]() mutable {
        if (!m_session->closed())
            m_session->connection().setFaultProbe(std::move(probe));
        return true;
    });
}

} // namespace kjc
