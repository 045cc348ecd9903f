// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/passphrasevault.h"

#include "sync/crypto/secretfile.h"
#include "sync/crypto/slowwork.h"
#include "sync/http/deferred.h"

#include <QtEndian>

#include <cstring>

namespace kjc {

using namespace Qt::StringLiterals;

static const QByteArray kBound = "kecarajocomer vault";

// One request on its way, which may have to wait for the key of the passphrase.
class PassphraseVault::Run
{
public:
    explicit Run(Step asked) : step(std::move(asked)) {}

    Step step;
    Deferred<VaultAnswer> deferred;
};

static VaultAnswer refusedBy(const Error &error)
{
    const bool wrong = error.kind == Error::Kind::Invalid || error.kind == Error::Kind::FileDamaged;
    return {wrong ? VaultState::WrongKey : VaultState::NoService, {}, logForm(error)};
}

static VaultAnswer locked()
{
    return {VaultState::Locked, {}, u"The vault waits for a passphrase"_s};
}

// Ends on another thread; the answer is taken on the vault's.
static QFuture<Result<SharedKey>> keyFor(const PassphraseHeader &header, const SharedSecret &passphrase)
{
    return slowly([header, passphrase] { return header.keyFor(*passphrase); });
}

PassphraseVault::PassphraseVault(QString path, RandomSource &random, QObject *parent, const ScryptCost &cost)
    : KeyVault(parent),
      m_path(std::move(path)),
      m_random(random),
      m_cost(cost)
{
}

void PassphraseVault::setPassphrase(SecretBytes passphrase)
{
    forgetPassphrase();
    m_passphrase = std::make_shared<const SecretBytes>(std::move(passphrase));
}

void PassphraseVault::forgetPassphrase()
{
    m_passphrase.reset();
    m_header.reset();
    m_key.reset();
}

// For each entry its number, its length in two bytes, its bytes.
Result<SecretBytes> PassphraseVault::packed(const Contents &contents)
{
    qsizetype size = 0;
    for (const auto &[entry, secret] : contents.secrets) {
        if (secret->size() > 0xffff)
            return Error{Error::Kind::Unsupported, u"A secret of %1 bytes"_s.arg(secret->size()), {}};
        size += 3 + secret->size();
    }
    SecretBytes bytes(size);
    uchar *at = bytes.data();
    for (const auto &[entry, secret] : contents.secrets) {
        *at = uchar(entry);
        qToBigEndian(quint16(secret->size()), at + 1);
        if (!secret->isEmpty())
            std::memcpy(at + 3, secret->data(), size_t(secret->size()));
        at += 3 + secret->size();
    }
    return bytes;
}

Result<PassphraseVault::Contents> PassphraseVault::unpacked(const SecretBytes &bytes)
{
    Contents contents;
    QByteArrayView rest = bytes.view();
    while (!rest.isEmpty()) {
        const qsizetype size = rest.size() < 3 ? 0xffff : qFromBigEndian<quint16>(rest.data() + 1);
        if (rest.size() < 3 + size)
            return Error{Error::Kind::FileDamaged, u"An entry of the vault is cut off"_s, {}};
        contents.secrets[VaultEntry(rest.front())] = sharedSecret(rest.sliced(3, size));
        rest = rest.sliced(3 + size);
    }
    return contents;
}

VaultAnswer PassphraseVault::written(const Contents &contents, const PassphraseHeader &header,
                                     const SharedKey &key) const
{
    const auto text = packed(contents);
    if (!text)
        return refusedBy(text.error());
    const auto bytes = sealUnder(header, key, text.value().view(), kBound, m_random);
    if (!bytes)
        return refusedBy(bytes.error());
    const auto done = secretfile::write(m_path, bytes.value());
    return done ? VaultAnswer{VaultState::Ready, {}, {}} : refusedBy(done.error());
}

VaultAnswer PassphraseVault::perform(const Result<QByteArray> &file, const Step &step) const
{
    Contents contents;
    if (file) {
        const auto text = openUnder(file.value(), m_key, kBound);
        if (!text)
            return refusedBy(text.error());
        auto read = unpacked(text.value());
        if (!read)
            return refusedBy(read.error());
        contents = std::move(read).value();
    }
    const VaultAnswer answer = step(contents);
    if (!answer.ok() || !contents.changed)
        return answer;
    return m_passphrase ? written(contents, *m_header, m_key) : locked();
}

QFuture<VaultAnswer> PassphraseVault::run(Step step)
{
    const auto run = std::make_shared<Run>(std::move(step));
    const QFuture<VaultAnswer> future = run->deferred.future();
    goOn(run);
    return future;
}

// The file may change while a key is derived, so everything is looked at again then.
void PassphraseVault::goOn(const std::shared_ptr<Run> &run)
{
    const auto file = secretfile::read(m_path);
    const bool absent = !file && file.error().kind == Error::Kind::NotFound;
    if (!file && !absent)
        return run->deferred.finish(refusedBy(file.error()));
    if (!m_passphrase)
        return run->deferred.finish(absent ? perform(file, run->step) : locked());
    const auto header = file       ? PassphraseHeader::of(file.value())
                        : m_header ? Result<PassphraseHeader>(*m_header)
                                   : PassphraseHeader::fresh(m_random, m_cost);
    if (!header)
        return run->deferred.finish(refusedBy(header.error()));
    if (m_key && m_header == header.value())
        return run->deferred.finish(perform(file, run->step));
    derive(header.value(), run);
}

void PassphraseVault::derive(const PassphraseHeader &header, const std::shared_ptr<Run> &run)
{
    const SharedSecret passphrase = m_passphrase;
    onAnswer(keyFor(header, passphrase), this, [this, header, passphrase, run](const Result<SharedKey> &key) {
        if (!key)
            return run->deferred.finish(refusedBy(key.error()));
        if (passphrase == m_passphrase) {
            m_header = header;
            m_key = key.value();
        }
        goOn(run);
    });
}

QFuture<VaultAnswer> PassphraseVault::load(VaultEntry entry)
{
    return run([entry](const Contents &contents) {
        const auto found = contents.secrets.find(entry);
        return found == contents.secrets.end() ? VaultAnswer{VaultState::Missing, {}, {}}
                                               : VaultAnswer{VaultState::Ready, found->second, {}};
    });
}

QFuture<VaultAnswer> PassphraseVault::store(VaultEntry entry, SharedSecret secret)
{
    return run([entry, secret](Contents &contents) {
        contents.secrets[entry] = secret;
        contents.changed = true;
        return VaultAnswer{VaultState::Ready, {}, {}};
    });
}

QFuture<VaultAnswer> PassphraseVault::remove(VaultEntry entry)
{
    return run([entry](Contents &contents) {
        contents.changed = contents.secrets.erase(entry) > 0;
        return VaultAnswer{VaultState::Ready, {}, {}};
    });
}

void PassphraseVault::reseal(const SharedSecret &passphrase, const Contents &contents, const std::shared_ptr<Run> &run)
{
    const auto header = PassphraseHeader::fresh(m_random, m_cost);
    if (!header)
        return run->deferred.finish(refusedBy(header.error()));
    onAnswer(keyFor(header.value(), passphrase), this,
             [this, passphrase, contents, run, header = header.value()](const Result<SharedKey> &key) {
                 if (!key)
                     return run->deferred.finish(refusedBy(key.error()));
                 const VaultAnswer answer = written(contents, header, key.value());
                 if (answer.ok()) {
                     m_passphrase = passphrase;
                     m_header = header;
                     m_key = key.value();
                 }
                 run->deferred.finish(answer);
             });
}

QFuture<VaultAnswer> PassphraseVault::changePassphrase(SecretBytes next)
{
    const auto change = std::make_shared<Run>(Step());
    const auto all = std::make_shared<Contents>();
    const auto passphrase = std::make_shared<const SecretBytes>(std::move(next));
    const QFuture<VaultAnswer> opened = run([all](const Contents &contents) {
        *all = contents;
        return VaultAnswer{VaultState::Ready, {}, {}};
    });
    onAnswer(opened, this, [this, change, all, passphrase](const VaultAnswer &answer) {
        if (!answer.ok())
            return change->deferred.finish(answer);
        reseal(passphrase, *all, change);
    });
    return change->deferred.future();
}

} // namespace kjc
