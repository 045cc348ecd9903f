// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <utility>

namespace kjc {

// Header fields in the order they came. Names are compared without case and kept in lower case.
class HttpHeaders
{
public:
    using Field = std::pair<QByteArray, QByteArray>;

    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<Field> fields);

    void append(const QByteArray &name, const QByteArray &value);
    [[nodiscard]] bool contains(const QByteArray &name) const;
    // The value of the first field of that name, empty when there is none.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }

    friend bool operator==(const HttpHeaders &, const HttpHeaders &) = default;

private:
    QList<Field> m_fields;
};

// How long each stretch of an exchange may be without progress. There is no limit on the whole: a slow line that moves
// is fine.
struct HttpPatience {
    std::chrono::milliseconds connect{15'000};   // until the request is on its way: name, connection, TLS
    std::chrono::milliseconds firstByte{30'000}; // from the last byte sent until the answer begins
    std::chrono::milliseconds stall{30'000};     // between two arrivals of the body
};

struct HttpRequest {
    QByteArray method{"GET"};
    QUrl url;
    HttpHeaders headers; // an accept-encoding among them is left out, since that would switch inflating off
    QByteArray body;
    qint64 mostBytes = 16 * 1024 * 1024; // of the answer's body after inflating
    HttpPatience patience;
};

// Any answer a server gave, whatever its status.
struct HttpReply {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;

    friend bool operator==(const HttpReply &, const HttpReply &) = default;
};

} // namespace kjc
