// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace kjc {

// Unpacks a gzip or zlib stream piece by piece, as soon as the packed bytes allow it.
class Inflater
{
public:
    enum class State { More, Ended, Damaged, TooLarge };

    // At most `limit` bytes come out of it.
    explicit Inflater(qint64 limit);
    ~Inflater();
    Q_DISABLE_COPY_MOVE(Inflater)

    // Calls `use` with what came out, in pieces of at most 64 KiB whose views hold during the call. After Damaged and
    // TooLarge nothing more comes.
    State feed(QByteArrayView packed, const std::function<void(QByteArrayView)> &use);
    [[nodiscard]] State state() const { return m_state; }

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    qint64 m_left;
    State m_state = State::More;
};

} // namespace kjc
