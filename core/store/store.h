// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/domain/changeset.h"
#include "core/domain/operation.h"
#include "core/store/foreignwrites.h"
#include "core/store/outbox.h"
#include "core/store/storethread.h"
#include "core/store/undolog.h"

#include <QObject>
#include <QTimer>

namespace kjc {

class Session;

// How the library was found when it was opened.
struct OpenReport {
    bool created = false;  // there was none: a fresh one was made
    bool migrated = false; // an older one was brought up to date; a copy lies in the backup folder
};

// The library of one profile: the one door to everything stored. Lives on the thread that made it (the GUI thread or kjc's
// main thread); the work happens on the store thread it owns. Futures are never cancelled. A future may be waited for
// anywhere but on the GUI thread.
class Store : public QObject
{
    Q_OBJECT

public:
    struct Environment {
        QString folder;     // of the profile; made when missing. ":memory:" keeps all in memory
        const Clock &clock; // outlive the store
        IdSource &ids;
        OpSealer *sealer = nullptr; // null while no household can be linked
    };

    explicit Store(Environment environment, QObject *parent = nullptr);
    ~Store() override;

    // Opens and, where needed, makes or migrates the library. FileDamaged, FileTooNew, Io, InUse otherwise; then reads and
    // writes answer the same Error, and nothing on the disk was changed. From then on commits of other programs are noticed
    // within kNoticeOthersMs, where this object's thread has an event loop.
    QFuture<Result<OpenReport>> open();

    // Runs `read(Connection &)` on the store thread; it returns a Result. It must not write.
    template <typename Read>
    auto read(Read read) -> QFuture<std::invoke_result_t<Read, Connection &>>;

    // The only way to write. Runs `write` in one transaction together with stamps, undo step, search index and, when the
    // household is linked, the sealed operations; all of it or nothing. Then changed() is emitted, unless nothing changed.
    using Write = std::function<Result<Done>(Writer &)>;
    QFuture<Result<ChangeSet>> transact(const Operation &operation, Write write, Origin origin = Origin::Local);

    // What `finish` makes of a transaction's change set, on the store thread and after it; its Error where it failed.
    template <typename Finish>
    auto after(const QFuture<Result<ChangeSet>> &changed, Finish finish)
        -> QFuture<Result<std::invoke_result_t<Finish, const ChangeSet &>>>;

    // Takes back the newest step, or does it again. The operation that was, or NotFound.
    QFuture<Result<Operation>> undo();
    QFuture<Result<Operation>> redo();

    // A consistent copy of the library in `target`.
    QFuture<Result<Done>> backupTo(const QString &target);
    // A dated copy in the backup folder, unless the newest one there is younger than a day. Empty when none was needed.
    QFuture<Result<QString>> backupDaily();
    // Puts a backup in the place of the library and opens that; what stood there is kept beside it. Emits replaced().
    // Works also when the library could not be opened. On an Error the library is as it was, and open if it was.
    QFuture<Result<OpenReport>> restoreFrom(const QString &backupFile);
    // Saves what can be read of a damaged library into a new one at `target`; how many rows that were.
    QFuture<Result<qint64>> salvageTo(const QString &target);

    static constexpr int kNoticeOthersMs = 1000;

    [[nodiscard]] static QString libraryFile(const QString &folder);
    [[nodiscard]] static QString backupFolder(const QString &folder);
    [[nodiscard]] const Clock &clock() const { return m_environment.clock; }
    // For tests of every n-th failing statement.
    QFuture<bool> setFaultProbe(Connection::FaultProbe probe);

Q_SIGNALS:
    // After a commit, on this object's thread, in the order of the commits. With Origin::OtherProgram everything may have
    // changed.
    void changed(const kjc::ChangeSet &changes, kjc::Origin origin);
    void undoStateChanged(const kjc::UndoState &state);
    // Another library stands where this one was: everything shown is to be read anew.
    void replaced();

private:
    void announce(const ChangeSet &changes, Origin origin, const UndoState &state);
    void lookForOthers();
    bool othersWroteOnThread();

    Environment m_environment;
    std::unique_ptr<Session> m_session; // used and destroyed on the store thread
    ForeignWrites m_foreign;            // used on the store thread
    QTimer m_otherPrograms;
    bool m_looking = false; // for commits of other programs, on the store thread
    StoreThread m_thread;
    Connection &connectionOnThread();
    std::optional<Error> closedOnThread() const;
};

template <typename Read>
auto Store::read(Read read) -> QFuture<std::invoke_result_t<Read, Connection &>>
{
    return m_thread.run([this, read = std::move(read)]() mutable -> std::invoke_result_t<Read, Connection &> {
        if (const std::optional<Error> closed = closedOnThread())
            return *closed;
        return read(connectionOnThread());
    });
}

// Tasks run in order, so the transaction has finished when this one starts.
template <typename Finish>
auto Store::after(const QFuture<Result<ChangeSet>> &changed, Finish finish)
    -> QFuture<Result<std::invoke_result_t<Finish, const ChangeSet &>>>
{
    using Value = std::invoke_result_t<Finish, const ChangeSet &>;
    return m_thread.run([changed, finish = std::move(finish)]() -> Result<Value> {
        const Result<ChangeSet> result = changed.result();
        if (!result)
            return result.error();
        return finish(result.value());
    });
}

} // namespace kjc

Q_DECLARE_METATYPE(kjc::ChangeSet)
Q_DECLARE_METATYPE(kjc::UndoState)
