// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/linesplitter.h"
#include "sync/http/streamlimits.h"

#include <optional>

namespace kjc {

struct SseEvent {
    QByteArrayView type; // "message" where the server named none
    QByteArrayView data; // its lines joined by LF, undecoded
    QByteArrayView lastEventId;
    bool wasCut = false; // the stream ended inside of it: the data may be half of what was meant
};

// Server-sent events as the HTML Living Standard reads them (§9.2.6 "Interpreting an event stream"), with one deviation:
// an event whose blank line is missing at the end of the stream is handed on (servers forget it after the event that says
// why they stopped), and a last line without its end only where it is whole JSON or "[DONE]".
// Never reconnects: an answer that was asked for with POST is paid for twice then.
class SseDecoder
{
public:
    class Sink
    {
    public:
        virtual ~Sink() = default;
        // The views hold during the call only.
        virtual void event(const SseEvent &event) = 0;
        // A line that is no field known here. The standard ignores it; some servers put an error there.
        virtual void strayLine(QByteArrayView) {}
    };

    // `sink` outlives this.
    explicit SseDecoder(Sink &sink, const StreamLimits &limits = {}) : m_sink(sink), m_limits(limits) {}

    // False once a limit was passed: nothing more is read.
    [[nodiscard]] bool feed(QByteArrayView bytes);
    // The end of the stream.
    void finish();

    // What the server last asked for with "retry"; unset when it never did.
    [[nodiscard]] std::optional<qint64> retryMs() const { return m_retryMs; }

private:
    // Bytes of the piece at hand while that lasts, a copy of them afterwards.
    class Held
    {
    public:
        void borrow(QByteArrayView bytes)
        {
            m_view = bytes;
            m_copied = false;
        }
        void keep();
        void append(char c, QByteArrayView bytes);
        void clear() { borrow({}); }
        [[nodiscard]] QByteArrayView view() const { return m_view; }

    private:
        QByteArrayView m_view;
        QByteArray m_copy;
        bool m_copied = false;
    };

    void line(QByteArrayView line);
    void field(QByteArrayView name, QByteArrayView value);
    void addData(QByteArrayView value);
    void setRetry(QByteArrayView value);
    void dispatch(bool wasCut);
    void finishLine(QByteArrayView line);

    Sink &m_sink;
    StreamLimits m_limits;
    LineSplitter m_lines;
    Held m_data;
    Held m_type;
    bool m_hasData = false;
    QByteArray m_lastEventId;
    std::optional<qint64> m_retryMs;
    qint64 m_bytes = 0;
    qint64 m_events = 0;
    bool m_broken = false;
};

} // namespace kjc
