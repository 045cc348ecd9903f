// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/ndjsondecoder.h"

#include <QJsonDocument>

namespace kjc {

bool NdjsonDecoder::feed(QByteArrayView bytes)
{
    m_bytes += bytes.size();
    m_broken = m_broken || m_bytes > m_limits.stream;
    if (m_broken)
        return false;
    m_lines.keep(m_lines.take(bytes, [this](QByteArrayView text) { line(text); }));
    m_broken = m_broken || m_lines.pending() > m_limits.line;
    return !m_broken;
}

void NdjsonDecoder::line(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    if (m_broken || text.isEmpty())
        return;
    m_broken = line.size() > m_limits.line || ++m_count > m_limits.events;
    if (!m_broken)
        m_use(text);
}

void NdjsonDecoder::finish()
{
    const QByteArray last = m_lines.takeUnfinished();
    if (!QJsonDocument::fromJson(last).isNull())
        line(last);
}

} // namespace kjc
