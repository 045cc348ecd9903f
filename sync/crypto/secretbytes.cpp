// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/secretbytes.h"

#include "sync/crypto/randomsource.h"

#include <openssl/crypto.h>

#include <cstring>

namespace kjc {

using namespace Qt::StringLiterals;

SecretBytes::SecretBytes(qsizetype size) : m_data(std::make_unique<uchar[]>(size_t(size))), m_size(size) {}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::move(other.m_data)),
      m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_data = std::move(other.m_data);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes copy(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(copy.data(), bytes.data(), size_t(bytes.size()));
    return copy;
}

bool operator==(const SecretBytes &a, const SecretBytes &b)
{
    return a.m_size == b.m_size && (a.isEmpty() || CRYPTO_memcmp(a.data(), b.data(), size_t(a.m_size)) == 0);
}

void SecretBytes::wipe()
{
    if (m_data)
        OPENSSL_cleanse(m_data.get(), size_t(m_size));
}

void wipe(QByteArray &bytes)
{
    OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

Result<SecretKey> SecretKey::fromBytes(SecretBytes bytes)
{
    if (bytes.size() != kBytes)
        return Error{Error::Kind::Invalid, u"A key of %1 bytes, not of %2"_s.arg(bytes.size()).arg(kBytes), {}};
    return SecretKey(std::move(bytes));
}

Result<SecretKey> SecretKey::fromBytes(QByteArrayView bytes)
{
    return fromBytes(SecretBytes::copyOf(bytes));
}

Result<SecretKey> SecretKey::random(RandomSource &random)
{
    SecretBytes bytes(kBytes);
    KJC_TRY(random.fill(bytes.data(), bytes.size()));
    return SecretKey(std::move(bytes));
}

} // namespace kjc
