// SPDX-License-Identifier: GPL-3.0-or-later
// SyncService's half that speaks to the household's server.
#include "core/base/log.h"
#include "core/media/namedphotos.h"
#include "core/store/sealedrows.h"
#include "sync/crypto/deviceidentity.h"
#include "sync/engine/sealedrpc.h"
#include "sync/http/deferred.h"
#include "sync/service/syncservice.h"

#include <QDir>
#include <QRandomGenerator>

namespace kjc {

using namespace Qt::StringLiterals;

// First the keys of the household, where it has some: nothing goes out in clear that should not.
void SyncService::begin()
{
    if (!m_device.linked || !m_tokens || !m_status.signedIn || m_encryption)
        return;
    m_office = std::make_unique<KeyOffice>(*m_client);
    m_encryption = std::make_unique<HouseholdEncryption>(HouseholdEncryption::Parts{
        *m_office, *m_key.vault(), m_parts.random, m_device.household, m_device.userId, m_record.encrypted});
    connect(m_encryption.get(), &HouseholdEncryption::changed, this,
            [this] { show([this](AccountStatus &status) { status.encryption = m_encryption->status(); }); });
    connect(m_encryption.get(), &HouseholdEncryption::talkChanged, this, &SyncService::talk);
    connect(m_encryption.get(), &HouseholdEncryption::keysArrived, this,
            [this] { onAnswer(write(&sealedrows::readAgain), this, [this](const Result<Done> &) { syncNow(); }); });
    connect(m_encryption.get(), &HouseholdEncryption::encryptedKnown, this, [this](bool encrypted) {
        AccountRecord record = m_record;
        record.encrypted = encrypted;
        if (record != m_record && !keep(record))
            qCWarning(logNetwork, "that the household is encrypted could not be noted down");
    });
    m_encryption->start();
}

void SyncService::talk()
{
    stopEngine();
    if (m_encryption->mayTalk())
        startEngine();
    countUnopened();
}

// From the engine to the server, sealed where the household is.
SyncEngine::Rpc SyncService::way()
{
    const auto clear = [client = m_client.get(), user = m_device.userId](const QString &function,
                                                                         const QByteArray &arguments) {
        return client->rpc(function, arguments, user);
    };
    const auto cipher = m_encryption->cipher();
    if (!cipher)
        return clear;
    return sealedRpc(clear, cipher, m_encryption.get(), [this](const UnopenedValues &values) {
        m_sawUnopened = true;
        m_encryption->noteUnopened(values.missingGeneration);
    });
}

void SyncService::startEngine()
{
    m_engine = std::make_unique<SyncEngine>(m_parts.store, m_parts.sealer, way(),
                                            [] { return QRandomGenerator::global()->generateDouble(); });
    connect(m_engine.get(), &SyncEngine::statusChanged, this, [this](EngineStatus engine) {
        engine.queue = m_status.engine.queue;
        show([&](AccountStatus &status) { status.engine = engine; });
        if (engine.state == SyncState::Working)
            return;
        countQueue();
        if (m_photos)
            m_photos->lookNow();
        // Another program on this library, which cannot reach the vault, has queued an edit under a key of its own.
        if (engine.state == SyncState::KeyMissing)
            m_key.open(m_record.keyId);
        if (engine.state == SyncState::UpgradeNeeded) // it may have been encrypted meanwhile
            m_encryption->refresh();
        if (engine.state != SyncState::Idle)
            return;
        m_encryption->refreshSometimes();
        if (std::exchange(m_sawUnopened, false) || m_status.encryption.unopened > 0)
            countUnopened();
    });
    if (!m_encryption->cipher()) // photos travel as they are
        carryPhotos();
    listen();
    checkDevice();
}

void SyncService::carryPhotos()
{
    const auto wanted = [this] { return m_parts.store.read(&namedPhotos); };
    m_photos = std::make_unique<PhotoQueue>(
        *m_client, PhotoQueue::Environment{QDir(m_parts.profileFolder).filePath(u"pictures"_s), wanted,
                                           [] { return QRandomGenerator::global()->generateDouble(); }});
    connect(m_photos.get(), &PhotoQueue::arrived, this, &SyncService::photoArrived);
    connect(m_photos.get(), &PhotoQueue::progress, this,
            [this](int up, int down) { show([&](AccountStatus &status) { status.photosWaiting = up + down; }); });
    connect(m_photos.get(), &PhotoQueue::problem, this,
            [this](PhotoProblem problem) { show([&](AccountStatus &status) { status.photoProblem = problem; }); });
    m_photos->start(m_device.household, m_device.userId);
}

void SyncService::listen()
{
    m_live = std::make_unique<LiveChannel>(m_record.project, *m_tokens,
                                           [] { return QRandomGenerator::global()->generateDouble(); });
    connect(m_live.get(), &LiveChannel::nudged, m_engine.get(), &SyncEngine::newsAt);
    connect(m_live.get(), &LiveChannel::nudged, m_encryption.get(), [this](qint64 head) {
        if (head == 0) // not of rows: of somebody's keys
            m_encryption->refresh();
    });
    connect(m_live.get(), &LiveChannel::connectedChanged, m_engine.get(), [this](bool connected) {
        m_engine->setNudged(connected);
        show([&](AccountStatus &status) { status.live = connected; });
    });
    m_live->start(m_device.household);
}

// A library or a disk that was copied goes on as another device before it says anything.
void SyncService::checkDevice()
{
    onAnswer(compareDevice(*m_key.vault(), m_device.device), m_engine.get(), [this](const DeviceAnswer &answer) {
        if (answer.match == DeviceMatch::NotInVault)
            rememberDevice(*m_key.vault(), m_device.device);
        if (answer.match != DeviceMatch::Differs)
            return m_engine->start();
        const auto work = [&sealer = m_parts.sealer](Writer &writer) {
            return syncqueue::becomeAnotherDevice(writer, sealer);
        };
        onAnswer(write(work), this, [this](const Result<Done> &done) {
            if (!done) // under the old numbers nothing may be said: syncNow() begins anew
                return stopEngine();
            readDevice([this] {
                if (!m_engine)
                    return;
                rememberDevice(*m_key.vault(), m_device.device);
                m_engine->start();
            });
        });
    });
}

void SyncService::countUnopened()
{
    onAnswer(m_parts.store.read([](Connection &connection) { return sealedrows::count(connection); }), this,
             [this](const Result<int> &rows) {
                 if (rows && m_encryption)
                     m_encryption->setUnopened(rows.value());
             });
}

} // namespace kjc
