// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/linesplitter.h"

#include <utility>

namespace kjc {

static constexpr char kMark[] = "\xEF\xBB\xBF";
static constexpr int kPastMark = 3;

const char *LineSplitter::start(QByteArrayView bytes)
{
    const char *at = bytes.cbegin();
    const char *const end = bytes.cend();
    while (m_mark < kPastMark && at != end) {
        if (*at == kMark[m_mark]) {
            ++m_mark;
            ++at;
        } else { // what looked like one belongs to the first line
            keep({kMark, std::exchange(m_mark, kPastMark)});
        }
    }
    if (m_skipLf && at != end) {
        m_skipLf = false;
        if (*at == '\n')
            ++at;
    }
    return at;
}

const char *LineSplitter::skipLf(const char *at, const char *end)
{
    m_skipLf = at == end;
    return !m_skipLf && *at == '\n' ? at + 1 : at;
}

QByteArrayView LineSplitter::joined(QByteArrayView tail)
{
    if (std::exchange(m_taken, true))
        return tail;
    m_line.append(tail);
    return m_line;
}

void LineSplitter::keep(QByteArrayView rest)
{
    if (rest.isEmpty())
        return;
    if (std::exchange(m_taken, false))
        m_line.resize(0); // keeps its memory
    m_line.append(rest);
}

QByteArray LineSplitter::takeUnfinished()
{
    return std::exchange(m_taken, true) ? QByteArray() : std::exchange(m_line, {});
}

} // namespace kjc
