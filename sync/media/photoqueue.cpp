// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/media/photoqueue.h"

#include "core/base/onpool.h"
#include "sync/http/deferred.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

PhotoQueue::PhotoQueue(SupabaseClient &client, Environment environment, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_environment(std::move(environment)),
      m_folder(m_environment.folder),
      m_backoff(m_environment.random)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PhotoQueue::look);
}

void PhotoQueue::start(HouseholdId household, const QString &userId)
{
    stop();
    m_storage = new PhotoStorage(m_client, household, userId, this);
    m_onServer.clear();
    m_skipped.clear();
    m_damaged.clear();
    m_told.clear();
    m_lastFailed.clear();
    m_listed = false;
    m_shown = {-1, -1};
    m_backoff.succeeded();
    m_timer.start(0);
}

void PhotoQueue::stop()
{
    ++m_run;
    m_request.cancel();
    m_timer.stop();
    m_working = false;
    if (m_storage) // it has yet to pass the cancelling on
        std::exchange(m_storage, nullptr)->deleteLater();
}

void PhotoQueue::lookNow()
{
    if (!m_storage)
        return;
    if (m_working)
        m_again = true;
    else
        look();
}

// What is brought to an end without a result is tried again later; what belongs to an older run is dropped.
template <typename T, typename Use>
void PhotoQueue::await(const QFuture<T> &future, Use use)
{
    onAnswer(
        future, this,
        [this, use = std::move(use), run = m_run](const T &answer) {
            if (run == m_run)
                use(answer);
        },
        [this, run = m_run] {
            if (run == m_run)
                rest(int(m_backoff.next().count()));
        });
}

// From the event loop, so that whoever hears it may stop or start the queue.
template <typename Emit>
void PhotoQueue::announce(Emit emit)
{
    QMetaObject::invokeMethod(this, std::move(emit), Qt::QueuedConnection);
}

void PhotoQueue::look()
{
    m_timer.stop();
    m_working = true;
    m_again = false;
    m_mayUpload = true;
    m_mayDownload = true;
    await(m_environment.wanted(), [this](const Result<QStringList> &wanted) {
        if (wanted)
            sort(wanted.value());
        else
            rest(int(m_backoff.next().count()));
    });
}

void PhotoQueue::sort(const QStringList &wanted)
{
    using Sorted = std::pair<QStringList, QStringList>;
    const auto work = [folder = m_folder, wanted] {
        Sorted sorted;
        for (const QString &name : wanted)
            if (PhotoFolder::isName(name))
                (folder.has(name) ? sorted.first : sorted.second).append(name);
        return sorted;
    };
    await(onPool(work), [this](const Sorted &sorted) { compare(sorted.first, sorted.second); });
}

// The server is asked what it has only where that matters: names, once known to be there, stay there.
void PhotoQueue::compare(const QStringList &here, const QStringList &missing)
{
    const auto isKnown = [this](const QString &name) { return m_onServer.contains(name) || m_skipped.contains(name); };
    const bool nothingToAsk = m_listed || std::all_of(here.cbegin(), here.cend(), isKnown);
    if (nothingToAsk && std::all_of(missing.cbegin(), missing.cend(), isKnown))
        plan(here, missing);
    else
        listFrom(0, here, missing);
}

void PhotoQueue::listFrom(int offset, const QStringList &here, const QStringList &missing)
{
    m_request = m_storage->list(offset);
    await(m_request, [this, offset, here, missing](const PhotoAnswer &page) {
        if (page.outcome != PhotoOutcome::Done)
            return notDone(page);
        m_onServer.unite(QSet<QString>(page.names.cbegin(), page.names.cend()));
        if (page.names.size() >= PhotoStorage::kNamesPerPage)
            return listFrom(offset + int(page.names.size()), here, missing);
        m_listed = true;
        plan(here, missing);
    });
}

void PhotoQueue::plan(const QStringList &here, const QStringList &missing)
{
    m_up.clear();
    m_down.clear();
    m_awaited = 0;
    for (const QString &name : here)
        if (!m_onServer.contains(name) && !m_skipped.contains(name))
            m_up.append(name);
    for (const QString &name : missing) {
        if (m_skipped.contains(name))
            continue;
        if (m_onServer.contains(name))
            m_down.append(name);
        else
            ++m_awaited;
    }
    beginAfterLastFailed(m_up);
    beginAfterLastFailed(m_down);
    showProgress();
    next();
}

// One photo that fails each time must not hold back those behind it. Names come sorted.
void PhotoQueue::beginAfterLastFailed(QStringList &queue) const
{
    std::rotate(queue.begin(), std::upper_bound(queue.begin(), queue.end(), m_lastFailed), queue.end());
}

void PhotoQueue::showProgress()
{
    const std::pair<int, int> now(int(m_up.size()), int(m_down.size()));
    if (std::exchange(m_shown, now) != now)
        announce([this, now] { Q_EMIT progress(now.first, now.second); });
}

void PhotoQueue::next()
{
    if (m_again)
        return look();
    const bool up = m_mayUpload && !m_up.isEmpty();
    const bool down = m_mayDownload && !m_down.isEmpty();
    if (!up && !down)
        return rest(m_awaited > 0 ? kAwaitMs : kIdleMs);
    m_upTurn = up && (m_upTurn || !down);
    if (std::exchange(m_upTurn, !m_upTurn))
        upload(m_up.first());
    else
        download(m_down.first());
}

void PhotoQueue::settled(QStringList &queue, const QString &name)
{
    queue.removeAll(name);
    m_backoff.succeeded();
    showProgress();
    next();
}

void PhotoQueue::upload(const QString &name)
{
    const auto work = [folder = m_folder, name] { return folder.read(name); };
    await(onPool(work), [this, name](const Result<QByteArray> &photo) { send(name, photo); });
}

void PhotoQueue::send(const QString &name, const Result<QByteArray> &photo)
{
    if (!photo) {
        if (photo.error().kind == Error::Kind::FileDamaged)
            return damagedHere(name);
        tell(PhotoProblem::Damaged, name, logForm(photo.error()));
        m_skipped.insert(name);
        return settled(m_up, name);
    }
    m_request = m_storage->upload(name, photo.value());
    await(m_request, [this, name](const PhotoAnswer &answer) { uploaded(name, answer); });
}

void PhotoQueue::uploaded(const QString &name, const PhotoAnswer &answer)
{
    switch (answer.outcome) {
    case PhotoOutcome::Done: m_onServer.insert(name); return settled(m_up, name);
    case PhotoOutcome::Refused:
        m_skipped.insert(name);
        tell(PhotoProblem::Refused, name, answer.judgement.detail);
        return settled(m_up, name);
    case PhotoOutcome::NotAllowed:
    case PhotoOutcome::ServerFull:
        m_mayUpload = false;
        tell(answer.outcome == PhotoOutcome::NotAllowed ? PhotoProblem::NotAllowed : PhotoProblem::ServerFull, {},
             answer.judgement.detail);
        return next();
    default: m_lastFailed = name; return notDone(answer);
    }
}

void PhotoQueue::download(const QString &name)
{
    m_request = m_storage->download(name);
    await(m_request, [this, name](const PhotoAnswer &answer) { downloaded(name, answer); });
}

void PhotoQueue::downloaded(const QString &name, const PhotoAnswer &answer)
{
    switch (answer.outcome) {
    case PhotoOutcome::Done: return keep(name, answer.photo);
    case PhotoOutcome::Missing: // gone since it was listed
        m_onServer.remove(name);
        ++m_awaited;
        return settled(m_down, name);
    case PhotoOutcome::Damaged:
    case PhotoOutcome::Refused: return damagedThere(name);
    default: m_lastFailed = name; return notDone(answer);
    }
}

void PhotoQueue::keep(const QString &name, const QByteArray &photo)
{
    const auto work = [folder = m_folder, photo] { return folder.save(photo); };
    await(onPool(work), [this, name](const Result<QString> &saved) {
        if (saved) {
            announce([this, name] { Q_EMIT arrived(name); });
            return settled(m_down, name);
        }
        m_mayDownload = false;
        tell(PhotoProblem::DiskFull, {}, logForm(saved.error()));
        next();
    });
}

// The damaged file makes way for a good one, should the server or another device have it.
void PhotoQueue::damagedHere(const QString &name)
{
    tell(PhotoProblem::Damaged, name, u"the file here is damaged"_s);
    const auto work = [folder = m_folder, name] { return folder.setAside(name); };
    await(onPool(work), [this, name](const Result<Done> &aside) {
        if (aside)
            m_again = true;
        else
            m_skipped.insert(name);
        settled(m_up, name);
    });
}

// Once may be the way it came; what is damaged each time lies damaged on the server.
void PhotoQueue::damagedThere(const QString &name)
{
    m_lastFailed = name;
    if (++m_damaged[name] < kDamagedTries)
        return rest(int(m_backoff.next().count()));
    m_skipped.insert(name);
    tell(PhotoProblem::Damaged, name, u"the photo on the server is not the one its name says"_s);
    settled(m_down, name);
}

void PhotoQueue::notDone(const PhotoAnswer &answer)
{
    const QString &detail = answer.judgement.detail;
    switch (answer.outcome) {
    case PhotoOutcome::SignInNeeded: tell(PhotoProblem::SignInNeeded, {}, detail); return rest(kIdleMs);
    case PhotoOutcome::NotAllowed: tell(PhotoProblem::NotAllowed, {}, detail); return rest(kIdleMs);
    case PhotoOutcome::NotSetUp: tell(PhotoProblem::NotSetUp, {}, detail); return rest(kIdleMs);
    default: return rest(int(m_backoff.next(answer.judgement.retryAfter).count()));
    }
}

void PhotoQueue::tell(PhotoProblem what, const QString &photo, const QString &detail)
{
    const QPair<int, QString> key(int(what), photo);
    if (m_told.contains(key))
        return;
    m_told.insert(key);
    announce([this, what, photo, detail] { Q_EMIT problem(what, photo, detail); });
}

// Nothing is remembered of what was to be done: the next look finds it again.
void PhotoQueue::rest(int afterMs)
{
    m_working = false;
    m_timer.start(m_again ? 0 : afterMs);
}

} // namespace kjc
