// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/ssedecoder.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstring>

namespace kjc {

bool SseDecoder::feed(QByteArrayView bytes)
{
    m_bytes += bytes.size();
    m_broken = m_broken || m_bytes > m_limits.stream;
    if (m_broken)
        return false;
    const QByteArrayView rest = m_lines.take(bytes, [this](QByteArrayView text) { line(text); });
    m_data.keep();
    m_type.keep();
    m_lines.keep(rest);
    m_broken = m_broken || m_lines.pending() > m_limits.line;
    return !m_broken;
}

// The value behind "name:" and one space, where `line` begins with `name` and its colon; null where it does not.
template <size_t N>
static QByteArrayView valueOf(const char (&name)[N], QByteArrayView line)
{
    constexpr qsizetype length = N - 1;
    if (line.size() < length || std::memcmp(line.data(), name, size_t(length)) != 0)
        return {};
    return line.sliced(line.size() > length && line.at(length) == ' ' ? length + 1 : length);
}

void SseDecoder::line(QByteArrayView line)
{
    if (m_broken)
        return;
    m_broken = line.size() > m_limits.line;
    if (line.isEmpty()) {
        dispatch(false);
    } else if (const QByteArrayView data = valueOf("data:", line); !data.isNull()) { // these two are nearly all lines
        addData(data);
    } else if (const QByteArrayView type = valueOf("event:", line); !type.isNull()) {
        m_type.borrow(type);
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
        m_type.borrow(value);
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

void SseDecoder::Held::keep()
{
    if (m_copied || m_view.isEmpty())
        return;
    m_copy.resize(0); // keeps its memory
    m_copy.append(m_view);
    m_view = m_copy;
    m_copied = true;
}

void SseDecoder::Held::append(char c, QByteArrayView bytes)
{
    if (!m_copied)
        m_copy = m_view.toByteArray();
    m_copy.append(c).append(bytes);
    m_view = m_copy;
    m_copied = true;
}

void SseDecoder::addData(QByteArrayView value)
{
    if (m_hasData)
        m_data.append('\n', value);
    else
        m_data.borrow(value);
    m_hasData = true;
    m_broken = m_broken || m_data.view().size() > m_limits.event;
}

void SseDecoder::dispatch(bool wasCut)
{
    if (m_hasData && ++m_events > m_limits.events)
        m_broken = true;
    const QByteArrayView type = m_type.view().isEmpty() ? QByteArrayView("message") : m_type.view();
    if (m_hasData && !m_broken)
        m_sink.event({type, m_data.view(), m_lastEventId, wasCut});
    m_hasData = false;
    m_data.clear();
    m_type.clear();
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
    const QByteArray joined =
        m_hasData ? QByteArray(m_data.view().toByteArray() + '\n' + value.toByteArray()) : QByteArray();
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
