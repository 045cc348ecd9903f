// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/ssedecoder.h"

#include <QJsonDocument>

#include <algorithm>

namespace kjc {

bool SseDecoder::feed(QByteArrayView bytes)
{
    m_bytes += bytes.size();
    m_broken = m_broken || m_bytes > m_limits.stream;
    if (m_broken)
        return false;
    const QByteArrayView rest = m_lines.take(bytes, [this](QByteArrayView text) { line(text); });
    keepData();
    m_lines.keep(rest);
    m_broken = m_broken || m_lines.pending() > m_limits.line;
    return !m_broken;
}

void SseDecoder::line(QByteArrayView line)
{
    if (m_broken)
        return;
    m_broken = line.size() > m_limits.line;
    if (line.isEmpty()) {
        dispatch(false);
    } else if (line.startsWith("data:")) { // nearly all of them
        const qsizetype from = line.size() > 5 && line.at(5) == ' ' ? 6 : 5;
        addData(line.sliced(from));
    } else if (line.front() != ':') {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            field(line, {});
        else if (colon + 1 < line.size() && line.at(colon + 1) == ' ')
            field(line.first(colon), line.sliced(colon + 2));
        else
            field(line.first(colon), line.sliced(colon + 1));
    }
}

void SseDecoder::field(QByteArrayView name, QByteArrayView value)
{
    if (name == "event") {
        m_type.resize(0);
        m_type.append(value);
    } else if (name == "data") {
        addData(value);
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_lastEventId = value.toByteArray();
    } else if (name == "retry") {
        setRetry(value);
    } else if (value.isNull()) {
        m_sink.strayLine(name);
    } else {
        m_sink.strayLine({name.data(), value.data() + value.size() - name.data()});
    }
}

void SseDecoder::setRetry(QByteArrayView value)
{
    const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 ms = value.toByteArray().toLongLong(&fits);
    if (digits && fits)
        m_retryMs = ms;
}

void SseDecoder::addData(QByteArrayView value)
{
    if (!m_hasData) {
        m_borrowed = value;
        m_hasData = true;
        return;
    }
    keepData();
    m_data.append('\n').append(value);
    m_broken = m_broken || m_data.size() > m_limits.event;
}

void SseDecoder::keepData()
{
    if (!m_hasData || m_owned)
        return;
    m_data.resize(0);
    m_data.append(m_borrowed);
    m_owned = true;
}

void SseDecoder::dispatch(bool wasCut)
{
    if (m_hasData && ++m_events > m_limits.events)
        m_broken = true;
    if (m_hasData && !m_broken)
        m_sink.event(
            {m_type.isEmpty() ? QByteArrayView("message") : QByteArrayView(m_type), data(), m_lastEventId, wasCut});
    m_hasData = false;
    m_owned = false;
    m_type.resize(0);
}

static bool isWhole(const QByteArray &data)
{
    return data.trimmed().startsWith("[DONE]") || !QJsonDocument::fromJson(data).isNull();
}

void SseDecoder::finishLine(QByteArrayView last)
{
    if (!last.startsWith("data")) {
        line(last);
        return;
    }
    const qsizetype colon = last.indexOf(':');
    const QByteArrayView value = colon < 0 ? QByteArrayView() : last.sliced(colon + 1);
    const QByteArray joined = m_hasData ? QByteArray(data().toByteArray() + '\n' + value.toByteArray()) : QByteArray();
    if (isWhole(value.toByteArray()) || isWhole(joined))
        line(last);
}

void SseDecoder::finish()
{
    if (m_broken)
        return;
    const QByteArray last = m_lines.takeUnfinished();
    if (!last.isEmpty())
        finishLine(last);
    dispatch(true);
}

} // namespace kjc
