// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simdevice.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace kjc::sim {

using namespace Qt::StringLiterals;

Result<SealedPayload> PlainSealer::seal(const QByteArray &payload, const QByteArray &context)
{
    QByteArray turned = payload;
    std::reverse(turned.begin(), turned.end());
    return SealedPayload{"n", turned, context};
}

Result<QByteArray> PlainSealer::open(const SealedPayload &sealed, const QByteArray &context) const
{
    if (sealed.tag != context)
        return Error{Error::Kind::FileDamaged, u"another context"_s, QString::fromUtf8(context)};
    QByteArray turned = sealed.cipher;
    std::reverse(turned.begin(), turned.end());
    return turned;
}

SimDevice::SimDevice(QString folder, quint32 seed, HouseholdId household)
    : SimDevice(std::move(folder), seed, household, true)
{
}

SimDevice::SimDevice(QString folder, quint32 seed, HouseholdId household, bool link)
    : clock(u"2026-02-11T10:00:00Z"_s),
      m_folder(std::move(folder)),
      m_household(household),
      m_ids(clock, seed)
{
    open();
    if (link)
        must(m_store
                 ->transact(
                     {}, [&](Writer &writer) { return syncqueue::link(writer, m_sealer, household, u"u"_s); },
                     Origin::Remote)
                 .result());
}

SimDevice::~SimDevice() = default;

template <typename T>
T SimDevice::must(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(logForm(result.error())));
    return result.value();
}

void SimDevice::open()
{
    m_store = std::make_unique<Store>(Store::Environment{m_folder, clock, m_ids, &m_sealer});
    must(m_store->open().result());
}

void SimDevice::crash()
{
    if (m_folder == u":memory:")
        return;
    m_store.reset();
    open();
}

std::unique_ptr<SimDevice> SimDevice::clone(const QString &folder, quint32 seed)
{
    m_store.reset();
    QDir().mkpath(folder);
    for (const QString &name : QDir(m_folder).entryList(QDir::Files))
        QFile::copy(QDir(m_folder).filePath(name), QDir(folder).filePath(name));
    open();
    std::unique_ptr<SimDevice> copy(new SimDevice(folder, seed, m_household, false));
    copy->clock = clock;
    return copy;
}

void SimDevice::edit(const std::vector<std::pair<QUuid, Fields>> &rows)
{
    const auto write = [&](Writer &writer) -> Result<Done> {
        for (const auto &[id, fields] : rows)
            KJC_TRY(writer.put(Kind::Recipe, id, fields));
        return Done{};
    };
    must(m_store->transact({OperationKind::SaveRecipe, {}, 1}, write).result());
}

void SimDevice::remove(const QUuid &id)
{
    must(m_store
             ->transact({OperationKind::DeleteRecipe, {}, 1},
                        [&](Writer &writer) -> Result<Done> {
                            KJC_TRY(writer.remove(Kind::Recipe, id));
                            return Done{};
                        })
             .result());
}

void SimDevice::undo()
{
    const Result<Operation> undone = m_store->undo().result();
    if (!undone && undone.error().kind != Error::Kind::NotFound)
        qFatal("%s", qPrintable(logForm(undone.error())));
}

std::optional<PushRound> SimDevice::nextPush()
{
    std::optional<PushRound> round;
    must(m_store
             ->transact(
                 {},
                 [&](Writer &writer) -> Result<Done> {
                     KJC_TRY_ASSIGN(next, exchange::nextPush(writer, m_sealer));
                     round = next;
                     return Done{};
                 },
                 Origin::Remote)
             .result());
    return round;
}

NextStep SimDevice::take(const PushRound &round, const QJsonObject &reply)
{
    NextStep step = NextStep::Done;
    must(m_store
             ->transact(
                 {},
                 [&](Writer &writer) -> Result<Done> {
                     KJC_TRY_ASSIGN(next, exchange::takePush(writer, m_sealer, round, reply));
                     step = next;
                     return Done{};
                 },
                 Origin::Remote)
             .result());
    return step;
}

PullRound SimDevice::nextPull()
{
    return must(m_store->read([](Connection &connection) { return exchange::nextPull(connection); }).result());
}

NextStep SimDevice::take(const PullRound &round, const QJsonObject &reply)
{
    NextStep step = NextStep::Done;
    must(m_store
             ->transact(
                 {},
                 [&](Writer &writer) -> Result<Done> {
                     KJC_TRY_ASSIGN(next, exchange::takePull(writer, m_sealer, round, reply));
                     step = next;
                     return Done{};
                 },
                 Origin::Remote)
             .result());
    return step;
}

std::vector<ServerRow> SimDevice::base()
{
    return must(
        m_store->read([this](Connection &connection) { return baserows::all(connection, m_household); }).result());
}

QueueCounts SimDevice::counts()
{
    return must(m_store->read([](Connection &connection) { return syncqueue::counts(connection); }).result());
}

qint64 SimDevice::dirty()
{
    return must(m_store->read([](Connection &connection) { return connection.value(u"SELECT count(*) FROM dirty"_s); })
                    .result())
        .toLongLong();
}

QStringList SimDevice::shown()
{
    QStringList shown;
    must(m_store
             ->read([&](Connection &connection) {
                 return connection.query(
                     u"SELECT id, live, title, notes, rating FROM recipe ORDER BY id"_s, {}, [&](const Columns &row) {
                         if (row.boolean(1))
                             shown.append(u"%1/%2/%3/%4"_s.arg(row.text(0), row.text(2), row.text(3), row.text(4)));
                     });
             })
             .result());
    return shown;
}

FieldStamps SimDevice::stampsOf(const QUuid &id)
{
    FieldStamps stamps;
    const auto take = [&](const Columns &row) {
        const QJsonObject texts = QJsonDocument::fromJson(row.text(0).toUtf8()).object();
        for (auto it = texts.begin(); it != texts.end(); ++it)
            stamps.insert(it.key(), it.value().toString());
    };
    must(m_store
             ->read([&](Connection &connection) {
                 return connection.query(u"SELECT stamps FROM recipe WHERE id = ?"_s,
                                         {id.toString(QUuid::WithoutBraces)}, take);
             })
             .result());
    return stamps;
}

} // namespace kjc::sim
