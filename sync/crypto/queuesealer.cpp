// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/queuesealer.h"

#include "sync/crypto/keyderivation.h"

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr char kFormat = 1;
static constexpr qsizetype kHeaderBytes = 1 + kKeyIdBytes;

static QByteArray headerOf(const SealedPayload &sealed)
{
    return sealed.cipher.left(kHeaderBytes);
}

static QByteArray keyIdIn(const SealedPayload &sealed)
{
    return sealed.cipher.mid(1, kKeyIdBytes);
}

QueueSealer::QueueSealer(RandomSource &random) : m_random(random) {}

QueueSealer::~QueueSealer() = default;

Result<QueueSealer::NamedBox> QueueSealer::boxOf(const SecretKey &key) const
{
    KJC_TRY_ASSIGN(id, keyIdOf(key));
    KJC_TRY_ASSIGN(queueKey, subKey(key, "kecarajocomer queue 1"));
    return NamedBox{std::move(id), SealedBox(std::move(queueKey), m_random)};
}

Result<Done> QueueSealer::useKeys(const SharedKey &current, const std::vector<SharedKey> &older)
{
    KJC_TRY_ASSIGN(box, boxOf(*current));
    std::vector<NamedBox> boxes;
    for (const SharedKey &key : older) {
        KJC_TRY_ASSIGN(olderBox, boxOf(*key));
        boxes.push_back(std::move(olderBox));
    }
    m_current.emplace(std::move(box));
    m_older = std::move(boxes);
    return Done{};
}

void QueueSealer::forgetKeys()
{
    m_current.reset();
    m_older.clear();
}

Result<QueueSealer::NamedBox *> QueueSealer::boxToSealWith()
{
    if (m_current)
        return &*m_current;
    if (!m_ofThisRun) {
        KJC_TRY_ASSIGN(key, SecretKey::random(m_random));
        KJC_TRY_ASSIGN(box, boxOf(key));
        m_ofThisRun.emplace(std::move(box));
    }
    return &*m_ofThisRun;
}

const QueueSealer::NamedBox *QueueSealer::boxNamed(const QByteArray &id) const
{
    if (m_current && m_current->id == id)
        return &*m_current;
    if (m_ofThisRun && m_ofThisRun->id == id)
        return &*m_ofThisRun;
    for (const NamedBox &box : m_older)
        if (box.id == id)
            return &box;
    return nullptr;
}

Result<SealedPayload> QueueSealer::seal(const QByteArray &payload, const QByteArray &context)
{
    KJC_TRY_ASSIGN(with, boxToSealWith());
    const QByteArray header = QByteArray(1, kFormat) + with->id;
    KJC_TRY_ASSIGN(sealed, with->box.seal(payload, QByteArray(header + context)));
    return SealedPayload{sealed.nonce, header + sealed.cipher, sealed.tag};
}

Result<QByteArray> QueueSealer::open(const SealedPayload &sealed, const QByteArray &context) const
{
    if (sealed.cipher.size() < kHeaderBytes)
        return Error{Error::Kind::FileDamaged, u"A queued edit is cut off"_s, {}};
    if (sealed.cipher.front() != kFormat)
        return Error{Error::Kind::Unsupported, u"A queued edit of format %1"_s.arg(int(sealed.cipher.front())), {}};
    const NamedBox *with = boxNamed(keyIdIn(sealed));
    if (!with)
        return Error{Error::Kind::NotFound, u"No key here opens this queued edit"_s, {}};
    const QByteArray bound = headerOf(sealed) + context;
    KJC_TRY_ASSIGN(text, with->box.open({sealed.nonce, sealed.cipher.mid(kHeaderBytes), sealed.tag}, bound));
    return text.view().toByteArray();
}

bool QueueSealer::shouldSealAgain(const SealedPayload &sealed) const
{
    return m_current && keyIdIn(sealed) != m_current->id;
}

Result<SealedPayload> QueueSealer::sealAgain(const SealedPayload &sealed, const QByteArray &context)
{
    KJC_TRY_ASSIGN(payload, open(sealed, context));
    return seal(payload, context);
}

} // namespace kjc
