// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/keychainvault.h"

#include "sync/http/deferred.h"

#include <qt6keychain/keychain.h>

namespace kjc {

using namespace Qt::StringLiterals;

static VaultState stateOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError: return VaultState::Ready;
    case QKeychain::EntryNotFound: return VaultState::Missing;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry: return VaultState::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: return VaultState::NoService;
    }
    return VaultState::NoService;
}

static VaultAnswer answerOf(const QKeychain::Job &job)
{
    return {stateOf(job.error()), {}, job.errorString()};
}

static VaultAnswer readAnswerOf(const QKeychain::ReadPasswordJob &job)
{
    VaultAnswer answer = answerOf(job);
    if (!answer.ok())
        return answer;
    QByteArray bytes = job.binaryData();
    if (bytes.isEmpty())
        return {VaultState::WrongKey, {}, u"The entry in the keychain is empty"_s};
    answer.secret = sharedSecret(bytes);
    wipe(bytes);
    return answer;
}

// Runs `job`, which deletes itself. It has no parent: the backend still writes to it when the vault has gone.
template <typename Job, typename Read>
static QFuture<VaultAnswer> run(Job *job, const QString &name, QObject *vault, Read read)
{
    auto deferred = std::make_shared<Deferred<VaultAnswer>>();
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, vault, [job, deferred, read] { deferred->finish(read(*job)); });
    job->start();
    return deferred->future();
}

static QString service()
{
    return u"Kecarajocomer"_s;
}

KeychainVault::KeychainVault(QString library, QObject *parent) : KeyVault(parent), m_library(std::move(library)) {}

QString KeychainVault::nameOf(VaultEntry entry) const
{
    switch (entry) {
    case VaultEntry::Key: return QString(m_library + u"/key");
    case VaultEntry::NextKey: return QString(m_library + u"/next key");
    case VaultEntry::Device: return QString(m_library + u"/device");
    case VaultEntry::ClaudeKey: return QString(m_library + u"/claude key");
    case VaultEntry::GeminiKey: return QString(m_library + u"/gemini key");
    case VaultEntry::OpenAiKey: return QString(m_library + u"/openai key");
    case VaultEntry::OllamaKey: return QString(m_library + u"/ollama key");
    case VaultEntry::Household: return QString(m_library + u"/household");
    }
    return m_library;
}

QFuture<VaultAnswer> KeychainVault::read(const QString &name)
{
    return run(new QKeychain::ReadPasswordJob(service()), name, this, readAnswerOf);
}

QFuture<VaultAnswer> KeychainVault::write(const QString &name, const SharedSecret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(secret->view().toByteArray());
    return run(job, name, this, answerOf);
}

QFuture<VaultAnswer> KeychainVault::erase(const QString &name)
{
    return run(new QKeychain::DeletePasswordJob(service()), name, this, answerOf);
}

QFuture<VaultAnswer> KeychainVault::probe()
{
    auto deferred = std::make_shared<Deferred<VaultAnswer>>();
    const QString name = m_library + u"/probe " + QString::number(++m_probes);
    onAnswer(write(name, sharedSecret("probe")), this, [this, deferred, name](const VaultAnswer &written) {
        if (!written.ok()) {
            const bool silent = written.state == VaultState::NoService;
            return deferred->finish({silent ? VaultState::NoService : VaultState::Locked, {}, written.detail});
        }
        onAnswer(read(name), this, [this, deferred, name](const VaultAnswer &found) {
            onAnswer(erase(name), this, [deferred, found](const VaultAnswer &) {
                deferred->finish({found.ok() ? VaultState::Missing : VaultState::Locked, {}, found.detail});
            });
        });
    });
    return deferred->future();
}

QFuture<VaultAnswer> KeychainVault::confirmMissing()
{
    if (m_witness.isEmpty())
        return probe();
    auto deferred = std::make_shared<Deferred<VaultAnswer>>();
    onAnswer(read(m_witness), this, [this, deferred](const VaultAnswer &seen) {
        if (seen.ok())
            return deferred->finish({VaultState::Missing, {}, {}});
        onAnswer(probe(), this, [deferred](const VaultAnswer &probed) { deferred->finish(probed); });
    });
    return deferred->future();
}

QFuture<VaultAnswer> KeychainVault::load(VaultEntry entry)
{
    auto deferred = std::make_shared<Deferred<VaultAnswer>>();
    onAnswer(read(nameOf(entry)), this, [this, deferred, entry](const VaultAnswer &found) {
        if (found.ok())
            m_witness = nameOf(entry);
        if (found.state != VaultState::Missing)
            return deferred->finish(found);
        onAnswer(confirmMissing(), this, [deferred](const VaultAnswer &confirmed) { deferred->finish(confirmed); });
    });
    return deferred->future();
}

QFuture<VaultAnswer> KeychainVault::store(VaultEntry entry, SharedSecret secret)
{
    return write(nameOf(entry), secret);
}

// Looks afterwards: a locked Secret Service says "done" to a removal that it did not do.
QFuture<VaultAnswer> KeychainVault::remove(VaultEntry entry)
{
    auto deferred = std::make_shared<Deferred<VaultAnswer>>();
    onAnswer(erase(nameOf(entry)), this, [this, deferred, entry](const VaultAnswer &erased) {
        if (!erased.ok() && erased.state != VaultState::Missing)
            return deferred->finish(erased);
        onAnswer(load(entry), this, [deferred](const VaultAnswer &left) {
            if (left.state == VaultState::Missing)
                deferred->finish({VaultState::Ready, {}, {}});
            else
                deferred->finish({left.ok() ? VaultState::Denied : left.state, {}, left.detail});
        });
    });
    return deferred->future();
}

} // namespace kjc
