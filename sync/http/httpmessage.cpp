// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/httpmessage.h"

#include <algorithm>

namespace kjc {

HttpHeaders::HttpHeaders(std::initializer_list<Field> fields)
{
    for (const auto &[name, value] : fields)
        append(name, value);
}

void HttpHeaders::append(const QByteArray &name, const QByteArray &value)
{
    m_fields.append({name.toLower(), value});
}

bool HttpHeaders::contains(const QByteArray &name) const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(),
                       [lower = name.toLower()](const Field &field) { return field.first == lower; });
}

QByteArray HttpHeaders::value(const QByteArray &name) const
{
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [lower = name.toLower()](const Field &field) { return field.first == lower; });
    return found == m_fields.cend() ? QByteArray() : found->second;
}

} // namespace kjc
