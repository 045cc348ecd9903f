// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/gunzip.h"

#include <zlib.h>

#include <limits>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunkSize = 256 * 1024;
constexpr int gzipWindow = 15 + 16; // zlib.h: 16 asks for the gzip header

// Inflates all members that `stream` still has.
Result<QByteArray> inflateAll(z_stream &stream, qint64 limit)
{
    QByteArray out;
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    while (true) {
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = uInt(chunk.size());
        const int status = inflate(&stream, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END)
            return Error{Error::Kind::Parse, u"damaged gzip data"_s, {}};
        out.append(chunk.constData(), chunk.size() - qsizetype(stream.avail_out));
        if (out.size() > limit)
            return Error{Error::Kind::Invalid, u"too large when unpacked"_s, {}};
        if (status == Z_STREAM_END && (stream.avail_in == 0 || *stream.next_in != 0x1F))
            return out;
        if (status == Z_STREAM_END)
            inflateReset(&stream);
    }
}

} // namespace

bool isGzip(const QByteArray &bytes)
{
    return bytes.startsWith("\x1F\x8B");
}

Result<QByteArray> gunzip(const QByteArray &bytes, qint64 limit)
{
    if (bytes.size() > std::numeric_limits<int>::max())
        return Error{Error::Kind::Invalid, u"too large"_s, {}};
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return Error{Error::Kind::Io, u"zlib could not start"_s, {}};
    QByteArray input = bytes; // zlib's next_in is not const
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    auto out = inflateAll(stream, limit);
    inflateEnd(&stream);
    return out;
}

} // namespace kjc::formats
