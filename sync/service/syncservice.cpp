// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service/syncservice.h"

#include "core/store/backup.h"
#include "sync/account/sealedsessionstore.h"
#include "sync/crypto/keyderivation.h"
#include "sync/http/deferred.h"

#include <QDir>

namespace kjc {

using namespace Qt::StringLiterals;

static Error notNow(Error::Kind kind, const QString &why)
{
    return Error{kind, why, {}};
}

SyncService::SyncService(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_file(m_parts.profileFolder),
      m_key(m_parts.store, m_parts.sealer, m_parts.random, m_parts.makeVault)
{
    connect(&m_parts.store, &Store::changed, this, &SyncService::countQueue);
}

SyncService::~SyncService()
{
    stopAll();
}

QFuture<bool> SyncService::open()
{
    auto deferred = std::make_shared<Deferred<bool>>();
    const auto finish = [this, deferred](bool whole) {
        show([](AccountStatus &status) { status.ready = true; });
        deferred->finish(whole);
    };
    const auto record = m_file.load();
    if (record && record.value())
        useRecord(*record.value());
    readDevice([this, finish, known = record && record.value()] {
        if (!known || m_record.userId.isEmpty())
            return finish(!m_device.linked); // the key is asked for when somebody signs in
        onAnswer(openKey(), this, finish);
    });
    return deferred->future();
}

void SyncService::useRecord(const AccountRecord &record)
{
    const bool sameVault = m_record.profile == record.profile && m_record.vault == record.vault && m_key.vault();
    const bool sameProject = m_record.project == record.project && m_client;
    m_record = record;
    if (!sameVault)
        m_key.useVault(record.vault, record.profile);
    if (!sameProject && !record.project.address.isEmpty())
        buildClient();
    show([&](AccountStatus &status) {
        status.project = record.project;
        status.userId = record.userId;
        status.email = record.email;
        status.householdName = record.householdName;
        status.vaultKind = record.vault;
    });
}

void SyncService::buildClient()
{
    stopAll();
    m_tokens.reset();
    m_households.reset();
    m_auth.reset();
    m_client = std::make_unique<SupabaseClient>(m_http, m_record.project, m_parts.clock);
    m_auth = std::make_unique<GoTrue>(*m_client, m_parts.clock);
    m_households = std::make_unique<Households>(*m_client);
}

QFuture<bool> SyncService::openKey()
{
    return mapped<bool>(m_key.open(m_record.keyId), this, [this](const VaultKeys &keys) {
        keyOpened(keys);
        return keys.ok() && m_status.signedIn;
    });
}

void SyncService::keyOpened(const VaultKeys &keys)
{
    show([&](AccountStatus &status) { status.vault = keys.state; });
    if (!keys.ok())
        return;
    AccountRecord record = m_record;
    record.keyId = keyIdOf(*keys.current).valueOr({});
    if (record != m_record && !keep(record))
        return;
    if (openSession() && m_status.signedIn)
        begin();
}

// For the person of the record. A session under a key that is gone counts as none.
Result<Done> SyncService::openSession()
{
    const QDir folder(m_parts.profileFolder);
    stopAll();
    m_client->setBearerSource(nullptr);
    m_tokens.reset();
    m_sessions = std::make_unique<SealedSessionStore>(SessionFile(folder.filePath(u"account.session"_s),
                                                                  {m_record.profile, m_record.userId}, m_key.key(),
                                                                  m_parts.random),
                                                      m_record.userId);
    m_tokens = std::make_unique<TokenSource>(
        TokenSource::Parts{*m_auth, *m_sessions, m_parts.clock, m_monotonic, folder.filePath(u"account.lock"_s)});
    m_client->setBearerSource(m_tokens.get());
    const auto shown = [this] {
        const auto &session = m_tokens->session();
        show([&](AccountStatus &status) { status.signedIn = session && session->isSignedIn(); });
    };
    connect(m_tokens.get(), &TokenSource::changed, this, shown);
    connect(m_tokens.get(), &TokenSource::signedOut, this, shown);
    const auto opened = m_tokens->open();
    shown();
    return opened;
}

Result<Done> SyncService::keep(const AccountRecord &record)
{
    KJC_TRY(m_file.save(record));
    useRecord(record);
    return Done{};
}

Result<Done> SyncService::useProject(const SupabaseProject &project)
{
    if (m_record.project == project)
        return Done{};
    if (m_device.linked && !m_record.project.address.isEmpty())
        return notNow(Error::Kind::Invalid, u"the library belongs to a household of another project"_s);
    AccountRecord record = m_record;
    if (record.profile.isEmpty())
        record.profile = m_parts.ids.next().toString(QUuid::WithoutBraces);
    record.project = project;
    record.userId.clear();
    record.email.clear();
    KJC_TRY(keep(record));
    show([](AccountStatus &status) { status.signedIn = false; });
    return Done{};
}

Result<Done> SyncService::useVault(VaultKind kind, SecretBytes passphrase)
{
    AccountRecord record = m_record;
    if (record.vault != kind)
        record.keyId.clear(); // another vault, another key
    record.vault = kind;
    if (record.profile.isEmpty())
        record.profile = m_parts.ids.next().toString(QUuid::WithoutBraces);
    KJC_TRY(keep(record));
    m_key.useVault(kind, record.profile, std::move(passphrase));
    show([](AccountStatus &status) { status.vault = VaultState::Missing; });
    return Done{};
}

QFuture<Result<Done>> SyncService::signIn(const AuthSession &session)
{
    if (m_device.linked && !m_device.userId.isEmpty() && m_device.userId != session.userId)
        return answered<Result<Done>>(notNow(Error::Kind::Invalid, u"this library belongs to another account"_s));
    if (m_key.key())
        return adopt(session);
    auto deferred = std::make_shared<Deferred<Result<Done>>>();
    onAnswer(m_key.open(m_record.keyId), this, [this, deferred, session](const VaultKeys &keys) {
        show([&](AccountStatus &status) { status.vault = keys.state; });
        if (!keys.ok())
            return deferred->finish(notNow(Error::Kind::NotFound, keys.detail));
        onAnswer(adopt(session), this, [deferred](const Result<Done> &adopted) { deferred->finish(adopted); });
    });
    return deferred->future();
}

QFuture<Result<Done>> SyncService::adopt(const AuthSession &session)
{
    const auto take = [&]() -> Result<Done> {
        AccountRecord record = m_record;
        record.userId = session.userId;
        record.email = session.email;
        KJC_TRY_ASSIGN(keyId, keyIdOf(*m_key.key()));
        record.keyId = keyId;
        KJC_TRY(keep(record));
        if (const auto opened = openSession(); !opened && opened.error().kind == Error::Kind::Io)
            return opened.error();
        return m_tokens->adopt(session);
    };
    const Result<Done> taken = take();
    if (taken)
        begin();
    return answered(taken);
}

QFuture<Result<Done>> SyncService::signOut()
{
    stopAll();
    if (!m_tokens)
        return answered<Result<Done>>(Done{});
    const auto session = m_tokens->session();
    const Result<Done> forgotten = m_tokens->forget();
    if (!session || !session->isSignedIn())
        return answered(forgotten);
    // A server that is not reached forgets the session when it runs out.
    return mapped<Result<Done>>(m_auth->signOut(session->accessToken, SignOutScope::Local), this,
                                [forgotten](const AuthResult<Done> &) { return forgotten; });
}

QFuture<Result<Done>> SyncService::write(const Store::Write &write)
{
    return mapped<Result<Done>>(m_parts.store.transact({}, write, Origin::Remote), this,
                                [](const Result<ChangeSet> &written) -> Result<Done> {
                                    KJC_TRY(written);
                                    return Done{};
                                });
}

QFuture<Result<Done>> SyncService::link(const HouseholdSummary &household, LocalRows local)
{
    stopAll();
    auto deferred = std::make_shared<Deferred<Result<Done>>>();
    const auto linked = [this, deferred, household](const Result<Done> &done) {
        if (!done)
            return deferred->finish(done);
        AccountRecord record = m_record;
        record.householdName = household.name;
        const Result<Done> kept = keep(record);
        readDevice([this, deferred, kept] {
            Q_EMIT m_parts.store.changed(ChangeSet::everything(), Origin::Remote); // rows have other ids, or are gone
            begin();
            deferred->finish(kept);
        });
    };
    const auto saved =
        m_parts.store.read([folder = Store::backupFolder(m_parts.profileFolder), now = m_parts.clock.now()](
                               Connection &connection) { return backup::writeDated(connection, folder, now); });
    onAnswer(saved, this, [this, deferred, household, local, linked](const Result<QString> &copy) {
        if (!copy)
            return deferred->finish(copy.error());
        const auto work = [&sealer = m_parts.sealer, id = household.id, user = m_record.userId, local](Writer &writer) {
            return syncqueue::link(writer, sealer, id, user, local);
        };
        onAnswer(write(work), this, linked);
    });
    return deferred->future();
}

QFuture<HouseholdResult<HouseholdSummary>> SyncService::createHousehold(const QString &name)
{
    auto deferred = std::make_shared<Deferred<HouseholdResult<HouseholdSummary>>>();
    const auto created = [this, deferred](const HouseholdResult<HouseholdSummary> &made) {
        if (!made)
            return deferred->finish(made);
        onAnswer(link(*made.value, LocalRows::Bring), this, [deferred, made](const Result<Done> &linked) {
            deferred->finish(
                linked ? made
                       : HouseholdResult<HouseholdSummary>(HouseholdFailure{
                             HouseholdProblem::Other, judgedHere(Verdict::Permanent, logForm(linked.error()))}));
        });
    };
    onAnswer(m_households->create(m_device.household, name), this,
             [this, created, name](const HouseholdResult<HouseholdSummary> &made) {
                 if (made || made.failure.problem != HouseholdProblem::Taken)
                     return created(made);
                 // This library is a copy of one that is linked already.
                 onAnswer(m_households->create(m_parts.ids.make<HouseholdId>(), name), this, created);
             });
    return deferred->future();
}

Result<Done> SyncService::noteName(const QString &householdName)
{
    if (householdName == m_record.householdName)
        return Done{};
    AccountRecord record = m_record;
    record.householdName = householdName;
    return keep(record);
}

QFuture<Result<Done>> SyncService::unlink()
{
    stopAll();
    return mapped<Result<Done>>(write(&syncqueue::unlink), this, [this](const Result<Done> &done) {
        readDevice([] {});
        return done;
    });
}

void SyncService::readDevice(const std::function<void()> &then)
{
    onAnswer(m_parts.store.read([](Connection &connection) { return syncqueue::device(connection); }), this,
             [this, then](const Result<DeviceState> &device) {
                 m_device = device.valueOr(m_device);
                 show([&](AccountStatus &status) {
                     status.linked = m_device.linked;
                     status.household = m_device.household;
                     if (!m_device.linked)
                         status.engine.queue = {};
                 });
                 countQueue();
                 then();
             });
}

void SyncService::stopEngine()
{
    m_photos.reset();
    m_live.reset();
    m_engine.reset();
    show([](AccountStatus &status) {
        status.engine.state = SyncState::Stopped;
        status.live = false;
        status.photosWaiting = 0;
        status.photoProblem.reset();
    });
}

void SyncService::stopAll()
{
    stopEngine();
    m_encryption.reset();
    m_office.reset();
    show([](AccountStatus &status) { status.encryption = {}; });
}

// One count at a time: it reads the whole queue, and a burst of edits asks for it again and again.
void SyncService::countQueue()
{
    if (!m_device.linked)
        return;
    if (std::exchange(m_counting, true)) {
        m_countAgain = true;
        return;
    }
    onAnswer(m_parts.store.read([](Connection &connection) { return syncqueue::counts(connection); }), this,
             [this](const Result<QueueCounts> &counts) {
                 m_counting = false;
                 if (counts)
                     show([&](AccountStatus &status) { status.engine.queue = counts.value(); });
                 if (std::exchange(m_countAgain, false))
                     countQueue();
             });
}

void SyncService::syncNow()
{
    if (m_engine)
        m_engine->syncNow();
    else if (m_encryption && !m_encryption->mayTalk())
        m_encryption->refresh();
    else
        open();
}

void SyncService::agreeToDelete()
{
    if (m_engine)
        m_engine->agreeToDelete();
}

void SyncService::show(const std::function<void(AccountStatus &)> &change)
{
    const AccountStatus before = m_status;
    change(m_status);
    if (before != m_status)
        Q_EMIT statusChanged(m_status);
}

} // namespace kjc
