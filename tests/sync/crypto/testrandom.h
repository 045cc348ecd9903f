// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/randomsource.h"
#include "sync/crypto/secretbytes.h"

#include <QByteArray>
#include <QRandomGenerator>

namespace kjc {

// The same bytes for the same seed.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(quint32 seed) : m_random(seed) {}
    Result<Done> fill(uchar *data, qsizetype size) override
    {
        for (qsizetype i = 0; i < size; ++i)
            data[i] = uchar(m_random.bounded(256));
        return Done{};
    }

private:
    QRandomGenerator m_random;
};

// Gives the bytes it was told, again and again.
class FixedRandom final : public RandomSource
{
public:
    explicit FixedRandom(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Result<Done> fill(uchar *data, qsizetype size) override
    {
        for (qsizetype i = 0; i < size; ++i)
            data[i] = uchar(m_bytes[i % m_bytes.size()]);
        return Done{};
    }

private:
    QByteArray m_bytes;
};

// A system that has no random bytes.
class NoRandom final : public RandomSource
{
public:
    Result<Done> fill(uchar *, qsizetype) override { return Error{Error::Kind::Io, QStringLiteral("none"), {}}; }
};

inline SharedKey sharedKey(QByteArrayView bytes)
{
    return std::make_shared<const SecretKey>(SecretKey::fromBytes(bytes).value());
}

} // namespace kjc
