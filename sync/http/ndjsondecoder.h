// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/linesplitter.h"
#include "sync/http/streamlimits.h"

#include <functional>

namespace kjc {

// One JSON text a line. Blank lines mean nothing; the last line needs no end where it is whole JSON, and is dropped where
// it is not.
class NdjsonDecoder
{
public:
    // `use` is called with each line, not looked into; the view holds during the call only.
    explicit NdjsonDecoder(std::function<void(QByteArrayView)> use, const StreamLimits &limits = {})
        : m_use(std::move(use)),
          m_limits(limits)
    {
    }

    // False once a limit was passed: nothing more is read.
    [[nodiscard]] bool feed(QByteArrayView bytes);
    // The end of the stream.
    void finish();

private:
    void line(QByteArrayView line);

    std::function<void(QByteArrayView)> m_use;
    StreamLimits m_limits;
    LineSplitter m_lines;
    qint64 m_bytes = 0;
    qint64 m_count = 0;
    bool m_broken = false;
};

} // namespace kjc
