// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/ssedecoder.h"

#include <QByteArrayList>

#include <cstdlib>

namespace {

struct Seen final : kjc::SseDecoder::Sink {
    QByteArrayList parts;
    void event(const kjc::SseEvent &event) override
    {
        parts << event.type.toByteArray() << event.data.toByteArray() << event.lastEventId.toByteArray();
    }
    void strayLine(QByteArrayView line) override { parts << line.toByteArray(); }
};

QByteArrayList decoded(QByteArrayView bytes, qsizetype step)
{
    Seen seen;
    kjc::SseDecoder decoder(seen);
    for (qsizetype at = 0; at < bytes.size(); at += step)
        if (!decoder.feed(bytes.sliced(at, std::min(step, bytes.size() - at))))
            break;
    decoder.finish();
    return seen.parts;
}

} // namespace

// Any bytes as server-sent events: the same whole, a byte at a time and in pieces of the size the first byte says.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    const QByteArrayList whole = decoded(bytes, qsizetype(size));
    if (decoded(bytes, 1) != whole || decoded(bytes, 1 + data[0]) != whole)
        std::abort();
    return 0;
}
