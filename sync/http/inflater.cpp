// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/inflater.h"

#include <QByteArray>

#include <zlib.h>

namespace kjc {

static constexpr qsizetype kPiece = 64 * 1024;
static constexpr int kAnyWindow = 15 + 32; // zlib.h: 32 tells gzip and zlib apart by their headers

struct Inflater::Stream {
    z_stream z{};
    QByteArray out{kPiece, Qt::Uninitialized};

    ~Stream() { inflateEnd(&z); }
};

Inflater::Inflater(qint64 limit) : m_stream(std::make_unique<Stream>()), m_left(limit)
{
    if (inflateInit2(&m_stream->z, kAnyWindow) != Z_OK)
        m_state = State::Damaged;
}

Inflater::~Inflater() = default;

Inflater::State Inflater::feed(QByteArrayView packed, const std::function<void(QByteArrayView)> &use)
{
    QByteArray input = packed.toByteArray(); // zlib's next_in is not const
    z_stream &z = m_stream->z;
    z.next_in = reinterpret_cast<Bytef *>(input.data());
    z.avail_in = uInt(input.size());
    bool mayHold = true; // more output than fitted
    while (m_state == State::More && (z.avail_in > 0 || mayHold)) {
        z.next_out = reinterpret_cast<Bytef *>(m_stream->out.data());
        z.avail_out = uInt(kPiece);
        const int status = inflate(&z, Z_SYNC_FLUSH);
        const qsizetype got = kPiece - qsizetype(z.avail_out);
        mayHold = z.avail_out == 0;
        m_left -= got;
        if (m_left < 0)
            m_state = State::TooLarge;
        else if (got > 0)
            use(QByteArrayView(m_stream->out).first(got));
        if (status == Z_STREAM_END)
            m_state = State::Ended;
        else if (status != Z_OK && status != Z_BUF_ERROR)
            m_state = State::Damaged;
    }
    return m_state;
}

} // namespace kjc
