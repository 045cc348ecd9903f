// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace kjc {

// Bytes that are overwritten when they are no longer needed. Moved, never copied by accident.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size); // zeros
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    static SecretBytes copyOf(QByteArrayView bytes);

    [[nodiscard]] uchar *data() { return m_data.get(); }
    [[nodiscard]] const uchar *data() const { return m_data.get(); }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView view() const { return {m_data.get(), m_size}; }

    // Takes the same time wherever the first difference is.
    friend bool operator==(const SecretBytes &a, const SecretBytes &b);

private:
    void wipe();

    std::unique_ptr<uchar[]> m_data;
    qsizetype m_size = 0;
};

// Overwrites bytes that had to pass through a QByteArray at the edge of a library. REQUIRES: nobody else holds a copy of
// them, as a shared array would be copied first.
void wipe(QByteArray &bytes);

class RandomSource;

// A 256-bit key.
class SecretKey
{
public:
    static constexpr qsizetype kBytes = 32;

    // Invalid when there are not exactly 32 bytes.
    static Result<SecretKey> fromBytes(SecretBytes bytes);
    static Result<SecretKey> fromBytes(QByteArrayView bytes);
    static Result<SecretKey> random(RandomSource &random);

    [[nodiscard]] const uchar *data() const { return m_bytes.data(); }
    [[nodiscard]] QByteArrayView view() const { return m_bytes.view(); }
    friend bool operator==(const SecretKey &a, const SecretKey &b) { return a.m_bytes == b.m_bytes; }

private:
    explicit SecretKey(SecretBytes bytes) : m_bytes(std::move(bytes)) {}

    SecretBytes m_bytes;
};

// How a key travels between those who use it: the bytes exist once, and are wiped when the last of them lets go.
using SharedKey = std::shared_ptr<const SecretKey>;

} // namespace kjc
