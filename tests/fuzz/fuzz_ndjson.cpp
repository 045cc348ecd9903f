// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/ndjsondecoder.h"

#include <QByteArrayList>

#include <cstdlib>

static QByteArrayList decoded(QByteArrayView bytes, qsizetype step)
{
    QByteArrayList lines;
    kjc::NdjsonDecoder decoder([&lines](QByteArrayView line) { lines << line.toByteArray(); });
    for (qsizetype at = 0; at < bytes.size(); at += step)
        if (!decoder.feed(bytes.sliced(at, std::min(step, bytes.size() - at))))
            break;
    decoder.finish();
    return lines;
}

// Any bytes as JSON lines: the same however they are cut, and no line is empty.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    const QByteArrayList whole = decoded(bytes, qsizetype(size));
    if (decoded(bytes, 1) != whole || decoded(bytes, 1 + data[0]) != whole || whole.contains(QByteArray()))
        std::abort();
    return 0;
}
