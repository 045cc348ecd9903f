// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstring>

namespace kjc {

// Cuts a stream of bytes into lines that end with LF, CR or CRLF and nothing else, wherever the stream itself was cut.
// A line is handed on at its CR; a LF that follows, perhaps in the next piece, is swallowed. One UTF-8 byte order mark at
// the very start is dropped. Linear in the bytes fed; a line that lies in one piece is not copied.
class LineSplitter
{
public:
    // Calls `line(QByteArrayView)` for every line that ends in `bytes`, and returns what is left of them. The views hold
    // until keep() or the end of `bytes`' life. Whatever is left must be given to keep() before the next take().
    template <typename Line>
    [[nodiscard]] QByteArrayView take(QByteArrayView bytes, Line line)
    {
        const char *at = start(bytes);
        const char *const end = bytes.cend();
        const char *cr = find(at, end, '\r');
        while (at != end) {
            const char *const stop = *at == '\n' ? at : find(at, cr, '\n');
            if (stop == end)
                break;
            line(joined({at, stop - at}));
            at = stop + 1;
            if (stop == cr) {
                at = skipLf(at, end);
                cr = find(at, end, '\r');
            }
        }
        return {at, end - at};
    }
    void keep(QByteArrayView rest);

    // The line that has begun and not ended; it is gone from here afterwards.
    [[nodiscard]] QByteArray takeUnfinished();
    [[nodiscard]] qsizetype pending() const { return m_taken ? 0 : m_line.size(); }

private:
    static const char *find(const char *from, const char *end, char wanted)
    {
        const void *found = from == end ? nullptr : std::memchr(from, wanted, size_t(end - from));
        return found ? static_cast<const char *>(found) : end;
    }
    const char *start(QByteArrayView bytes);
    const char *skipLf(const char *at, const char *end);
    QByteArrayView joined(QByteArrayView tail);

    QByteArray m_line;   // begun in earlier pieces
    bool m_taken = true; // whether m_line was handed on already
    bool m_skipLf = false;
    int m_mark = 0; // bytes of the mark seen; 3: past it
};

} // namespace kjc
