// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service/encryption.h"

#include "sync/http/deferred.h"
#include "sync/service/resealing.h"

namespace kjc {

using namespace Qt::StringLiterals;

using State = EncryptionState;

static HouseholdFailure failedHere(HouseholdProblem problem, const Error &error = {})
{
    return {problem, judgedHere(Verdict::Permanent, logForm(error))};
}

HouseholdEncryption::HouseholdEncryption(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts))
{
    m_kept.household = m_parts.household;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HouseholdEncryption::refresh);
}

HouseholdEncryption::~HouseholdEncryption() = default;

void HouseholdEncryption::start()
{
    onAnswer(m_parts.vault.load(VaultEntry::Household), this, [this](const VaultAnswer &answer) {
        auto kept = answer.ok() ? KeptKeys::fromSecret(*answer.secret)
                                : Result<KeptKeys>(Error{Error::Kind::NotFound, answer.detail, {}});
        if (kept && kept.value().household == m_parts.household)
            m_kept = std::move(kept).value();
        if (!m_kept.keys.empty())
            m_status.state = m_kept.off ? State::Off : State::On;
        else if (m_parts.knownEncrypted)
            m_status.state = State::Locked;
        m_begun = true;
        Q_EMIT changed();
        Q_EMIT talkChanged();
        refresh();
    });
}

bool HouseholdEncryption::mayTalk() const
{
    return m_status.state == State::Off || m_status.state == State::On || m_status.state == State::Unknown;
}

std::shared_ptr<const RowCipher> HouseholdEncryption::cipher() const
{
    if (m_kept.keys.empty())
        return nullptr;
    const auto use = m_kept.off ? RowCipher::Use::OnlyOpens : RowCipher::Use::Seals;
    return std::make_shared<const RowCipher>(m_parts.household, m_kept.keys, m_parts.random, use);
}

void HouseholdEncryption::show(const std::function<void(EncryptionStatus &)> &change)
{
    const EncryptionStatus before = m_status;
    change(m_status);
    if (before != m_status)
        Q_EMIT changed();
}

void HouseholdEncryption::show(EncryptionState state)
{
    const bool talked = mayTalk();
    show([&](EncryptionStatus &status) { status.state = state; });
    if (state == State::AwaitingKey)
        m_timer.start(kAwaitMs);
    if (talked != mayTalk())
        Q_EMIT talkChanged();
}

void HouseholdEncryption::refreshSometimes()
{
    if (!m_timer.isActive() && !m_asking)
        m_timer.start(m_knows ? kSometimesMs : 0);
}

void HouseholdEncryption::refresh()
{
    if (!m_begun || std::exchange(m_asking, true))
        return;
    const auto answered = [this](const HouseholdResult<EncryptionFacts> &facts) {
        m_asking = false;
        if (facts)
            take(*facts.value);
        else if (m_status.state == State::AwaitingKey || m_status.state == State::Locked)
            m_timer.start(kAwaitMs);
        rest();
    };
    onAnswer(m_parts.office.facts(m_parts.household), this, answered, [this] {
        m_asking = false;
        rest();
    });
}

void HouseholdEncryption::take(const EncryptionFacts &facts)
{
    m_facts = facts;
    m_knows = true;
    show([&](EncryptionStatus &status) {
        status.mayDecide = facts.role == MemberRole::Owner;
        status.hasPassphrase = facts.identity.has_value();
        status.hasRecovery = facts.identity && !facts.identity->byRecovery.isEmpty();
    });
    if (facts.encrypted)
        takeEncrypted(facts);
    else
        takeClear(facts);
}

void HouseholdEncryption::takeEncrypted(const EncryptionFacts &facts)
{
    m_parts.knownEncrypted = true;
    Q_EMIT encryptedKnown(true);
    if (!facts.identity)
        return show(State::NoPassphrase);
    if (!m_kept.isMemberOf(facts.identity->publicKey))
        return show(State::Locked);
    const bool wasOff = std::exchange(m_kept.off, false);
    const int taken = m_kept.take(facts.keys);
    if (taken > 0 || wasOff)
        keep(); // else they are fetched again at the next start
    if (!m_kept.keys.contains(facts.newest))
        return show(State::AwaitingKey);
    const bool talked = m_status.state == State::On;
    m_status.state = State::On;
    Q_EMIT changed();
    if (taken > 0)
        Q_EMIT keysArrived();
    if (taken > 0 || wasOff || !talked)
        Q_EMIT talkChanged();
    serveOthers(facts);
}

// Only a farewell under the newest key ends what this device knows to be encrypted.
void HouseholdEncryption::takeClear(const EncryptionFacts &facts)
{
    const bool knew = !m_kept.off && (m_parts.knownEncrypted || !m_kept.keys.empty());
    if (knew) {
        m_kept.take(facts.keys);
        if (m_kept.keys.empty() || !cipher()->isFarewell(facts.farewell))
            return;
        m_kept.off = true;
        keep();
    }
    m_parts.knownEncrypted = false;
    Q_EMIT encryptedKnown(false);
    show(State::Off);
    if (knew)
        Q_EMIT talkChanged();
    if (!m_kept.keys.empty())
        convert();
}

// What the others wait for: a new key after somebody left, and the keys for those who have none yet.
void HouseholdEncryption::serveOthers(const EncryptionFacts &facts)
{
    convert();
    if (facts.role != MemberRole::Owner || m_serving)
        return;
    if (facts.rekey)
        return makeGeneration(facts, [](const std::optional<HouseholdFailure> &) {});
    auto wrapped = m_kept.lacking(facts.members, m_parts.random);
    if (wrapped && !wrapped.value().empty())
        storeNext(std::move(wrapped).value());
}

void HouseholdEncryption::storeNext(std::map<quint32, std::map<QString, QByteArray>> wrapped)
{
    m_serving = !wrapped.empty();
    if (!m_serving)
        return rest();
    const auto first = wrapped.begin();
    const auto stored = m_parts.office.storeKeys(m_parts.household, first->first, first->second);
    wrapped.erase(first);
    onAnswer(
        stored, this, [this, wrapped](const HouseholdResult<Done> &) { storeNext(wrapped); },
        [this] {
            m_serving = false;
            rest();
        });
}

// The next generation, for all who can receive it.
void HouseholdEncryption::makeGeneration(const EncryptionFacts &facts, const Finish &finish)
{
    auto fresh = SecretKey::random(m_parts.random);
    if (!fresh)
        return finish(failedHere(HouseholdProblem::Other, fresh.error()));
    const auto key = std::make_shared<const SecretKey>(std::move(fresh).value());
    const quint32 generation = facts.newest + 1;
    KeptKeys only{m_parts.household, m_kept.member, {{generation, key}}, false};
    const auto wrapped = only.lacking(facts.members, m_parts.random);
    if (!wrapped || wrapped.value().empty())
        return finish(failedHere(HouseholdProblem::Other));
    m_serving = true;
    onAnswer(
        m_parts.office.storeKeys(m_parts.household, generation, wrapped.value().begin()->second), this,
        [this, generation, key, finish](const HouseholdResult<Done> &stored) {
            m_serving = false;
            if (!stored) {
                refresh(); // somebody was faster
                return finish(stored.failure);
            }
            m_kept.keys.emplace(generation, key);
            m_kept.off = false;
            m_status.state = State::On;
            m_parts.knownEncrypted = true;
            Q_EMIT encryptedKnown(true);
            Q_EMIT changed();
            Q_EMIT talkChanged();
            keep([finish] { finish({}); });
            refresh();
        },
        [this, finish] {
            m_serving = false;
            finish(failedHere(HouseholdProblem::Other));
            rest();
        });
}

void HouseholdEncryption::convert()
{
    if (m_resealing || m_facts.role == MemberRole::Viewer)
        return;
    m_resealing = std::make_unique<Resealing>(m_parts.office, m_parts.household, cipher(), m_status.state == State::On);
    connect(m_resealing.get(), &Resealing::progress, this,
            [this] { show([](EncryptionStatus &status) { status.converting = true; }); });
    connect(m_resealing.get(), &Resealing::finished, this, [this] {
        m_resealing.release()->deleteLater();
        show([](EncryptionStatus &status) { status.converting = false; });
        rest();
    });
    m_resealing->start();
}

// A vault that does not take it is asked again at the next change; until then a person is at the next start.
void HouseholdEncryption::keep(const std::function<void()> &then)
{
    onAnswer(storeVerified(m_parts.vault, VaultEntry::Household, m_kept.toSecret()), this,
             [this, then](const VaultAnswer &kept) {
                 show([&](EncryptionStatus &status) { status.kept = kept.ok(); });
                 then();
             });
}

// The pair is this person's: with it, what the server has for it opens.
void HouseholdEncryption::adopt(const SharedKey &member, const Finish &finish)
{
    m_kept.member = member;
    keep([this, finish] {
        take(EncryptionFacts(m_facts));
        finish({});
    });
}

void HouseholdEncryption::rest()
{
    if (!isBusy())
        Q_EMIT rested();
}

QFuture<HouseholdResult<Done>> HouseholdEncryption::unlock(SecretBytes passphrase)
{
    if (!m_facts.identity)
        return answered<HouseholdResult<Done>>(
            failedHere(m_knows ? HouseholdProblem::Invalid : HouseholdProblem::Unreachable));
    auto deferred = std::make_shared<Deferred<HouseholdResult<Done>>>();
    const auto secret = std::make_shared<const SecretBytes>(std::move(passphrase));
    onAnswer(memberidentity::open(*m_facts.identity, secret, m_parts.userId), this,
             [this, deferred](const Result<MemberKey> &pair) {
                 if (!pair)
                     return deferred->finish(failedHere(HouseholdProblem::WrongPassphrase, pair.error()));
                 adopt(pair.value().secret, [deferred](const std::optional<HouseholdFailure> &failure) {
                     deferred->finish(failure ? HouseholdResult<Done>(*failure) : Done{});
                 });
             });
    return deferred->future();
}

// Stores the identity that is being made, and opens this device with it; then, where wanted, the household's next key.
QFuture<HouseholdResult<QString>> HouseholdEncryption::storeNew(const QFuture<Result<MemberIdentity>> &making,
                                                                bool andSwitchOn)
{
    auto deferred = std::make_shared<Deferred<HouseholdResult<QString>>>();
    const auto end = [deferred](const QString &code) {
        return [deferred, code](const std::optional<HouseholdFailure> &failure) {
            deferred->finish(failure ? HouseholdResult<QString>(*failure) : code);
        };
    };
    const auto stored = [this, andSwitchOn, end](const MemberIdentity &identity) {
        m_facts.identity = identity.wrapped;
        m_kept.member = identity.pair.secret;
        for (MemberKeys &member : m_facts.members)
            if (member.userId == m_parts.userId)
                member.publicKey = identity.wrapped.publicKey;
        if (andSwitchOn)
            return makeGeneration(m_facts, end(identity.recovery));
        adopt(identity.pair.secret, end(identity.recovery));
    };
    onAnswer(making, this, [this, deferred, stored](const Result<MemberIdentity> &made) {
        if (!made)
            return deferred->finish(failedHere(HouseholdProblem::Other, made.error()));
        onAnswer(m_parts.office.storeIdentity(made.value().wrapped), this,
                 [deferred, stored, identity = made.value()](const HouseholdResult<Done> &done) {
                     if (!done)
                         return deferred->finish(done.failure);
                     stored(identity);
                 });
    });
    return deferred->future();
}

QFuture<HouseholdResult<QString>> HouseholdEncryption::choosePassphrase(SecretBytes passphrase)
{
    const auto secret = std::make_shared<const SecretBytes>(std::move(passphrase));
    return storeNew(memberidentity::make({}, secret, m_parts.userId, m_parts.random), false);
}

QFuture<HouseholdResult<QString>> HouseholdEncryption::switchOn(SecretBytes passphrase)
{
    if (!m_knows)
        return answered<HouseholdResult<QString>>(failedHere(HouseholdProblem::Unreachable));
    if (m_facts.role != MemberRole::Owner)
        return answered<HouseholdResult<QString>>(failedHere(HouseholdProblem::NotAllowed));
    const auto secret = std::make_shared<const SecretBytes>(std::move(passphrase));
    if (!m_facts.identity)
        return storeNew(memberidentity::make({}, secret, m_parts.userId, m_parts.random), true);
    // The pair of another household, or of this one before: under the same passphrase, with a new code.
    auto deferred = std::make_shared<Deferred<HouseholdResult<QString>>>();
    onAnswer(memberidentity::open(*m_facts.identity, secret, m_parts.userId), this,
             [this, deferred, secret](const Result<MemberKey> &pair) {
                 if (!pair)
                     return deferred->finish(failedHere(HouseholdProblem::WrongPassphrase, pair.error()));
                 const auto making = memberidentity::make(pair.value().secret, secret, m_parts.userId, m_parts.random);
                 onAnswer(storeNew(making, true), this,
                          [deferred](const HouseholdResult<QString> &code) { deferred->finish(code); });
             });
    return deferred->future();
}

QFuture<HouseholdResult<QString>> HouseholdEncryption::recover(const QString &typedCode, SecretBytes newPassphrase)
{
    if (!m_facts.identity)
        return answered<HouseholdResult<QString>>(
            failedHere(m_knows ? HouseholdProblem::Invalid : HouseholdProblem::Unreachable));
    const auto pair = memberidentity::recover(*m_facts.identity, typedCode, m_parts.userId);
    if (!pair)
        return answered<HouseholdResult<QString>>(failedHere(HouseholdProblem::WrongRecovery, pair.error()));
    const auto secret = std::make_shared<const SecretBytes>(std::move(newPassphrase));
    return storeNew(memberidentity::make(pair.value().secret, secret, m_parts.userId, m_parts.random), false);
}

QFuture<HouseholdResult<QString>> HouseholdEncryption::newRecoveryCode()
{
    if (!m_kept.member || !m_facts.identity)
        return answered<HouseholdResult<QString>>(
            failedHere(m_knows ? HouseholdProblem::Locked : HouseholdProblem::Unreachable));
    return storeNew(
        answered(memberidentity::withNewCode(m_kept.member, *m_facts.identity, m_parts.userId, m_parts.random)), false);
}

QFuture<HouseholdResult<Done>> HouseholdEncryption::switchOff()
{
    const auto cipher = this->cipher();
    const auto farewell = cipher ? cipher->farewell() : Result<QString>(Error{Error::Kind::NotFound, {}, {}});
    if (!farewell || m_status.state != State::On)
        return answered<HouseholdResult<Done>>(failedHere(HouseholdProblem::Locked));
    return mapped<HouseholdResult<Done>>(m_parts.office.switchOff(m_parts.household, farewell.value()), this,
                                         [this, text = farewell.value()](const HouseholdResult<Done> &done) {
                                             if (!done)
                                                 return done;
                                             m_facts.encrypted = false;
                                             m_facts.farewell = text;
                                             take(EncryptionFacts(m_facts));
                                             return done;
                                         });
}

void HouseholdEncryption::noteUnopened(quint32 missingGeneration)
{
    if (missingGeneration > m_kept.newest())
        refresh();
}

void HouseholdEncryption::setUnopened(int rows)
{
    show([rows](EncryptionStatus &status) { status.unopened = rows; });
}

} // namespace kjc
