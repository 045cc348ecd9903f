// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/httpmessage.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFuture>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace kjc {

// What the scripted server does with one request.
struct Scripted {
    int status = 200;
    QByteArray body{"{}"};
    HttpHeaders headers{{"Content-Type", "application/json"}};
    int delayMs = 0;        // before the first byte of the answer
    int cutAfterBytes = -1; // closes the connection after so many bytes of the whole answer
    int dripBytes = 0;      // sends so many bytes at a time …
    int dripMs = 0;         // … with this pause between them
    bool silent = false;    // takes the request and never answers
    bool chunked = false;   // sends no Content-Length; the body as one chunk

    static Scripted html(int status, const QByteArray &page = "<html><body>Please log in</body></html>")
    {
        return {.status = status, .body = page, .headers = {{"Content-Type", "text/html; charset=utf-8"}}};
    }
    static Scripted json(int status, const QByteArray &body) { return {.status = status, .body = body}; }
};

// A web server inside the test's own event loop, on 127.0.0.1: answers requests with its script, in order, and
// remembers them. Out of script, it answers 599.
class ScriptedServer
{
public:
    struct Request {
        QByteArray method;
        QByteArray target; // path and query as they came
        HttpHeaders headers;
        QByteArray body;
    };

    ScriptedServer()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                accept(socket);
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()) + path);
    }
    void then(const Scripted &answer) { m_script.push_back(answer); }
    // Decides over every request, in place of the script.
    void answerWith(std::function<Scripted(const Request &)> rule) { m_rule = std::move(rule); }
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] int closedByClient() const { return m_closedByClient; }

private:
    void accept(QTcpSocket *socket)
    {
        auto buffer = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, buffer] {
            *buffer += socket->readAll();
            while (takeRequest(*buffer))
                answer(socket, next());
        });
        QObject::connect(socket, &QTcpSocket::disconnected, &m_server, [this, socket] {
            m_closedByClient += socket->property("closing").toBool() ? 0 : 1;
            socket->deleteLater();
        });
    }

    bool takeRequest(QByteArray &buffer)
    {
        const auto end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        QList<QByteArray> lines = buffer.left(end).replace("\r\n", "\n").split('\n');
        const QList<QByteArray> first = lines.takeFirst().split(' ');
        Request request{first.value(0), first.value(1), {}, {}};
        for (const QByteArray &line : std::as_const(lines)) {
            const auto colon = line.indexOf(':');
            request.headers.append(line.left(colon), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return false;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        m_requests.append(request);
        return true;
    }

    Scripted next()
    {
        if (m_rule)
            return m_rule(m_requests.constLast());
        if (m_script.empty())
            return Scripted::json(599, R"({"message":"out of script"})");
        Scripted answer = m_script.front();
        m_script.pop_front();
        return answer;
    }

    static QByteArray bytesOf(const Scripted &answer)
    {
        QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
        for (const auto &[name, value] : answer.headers.fields())
            bytes += name + ": " + value + "\r\n";
        if (answer.chunked)
            return bytes + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(answer.body.size(), 16) + "\r\n" +
                   answer.body + "\r\n0\r\n\r\n";
        if (answer.status != 204 && !answer.headers.contains("content-length"))
            bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
        return bytes + "\r\n" + answer.body;
    }

    void answer(QTcpSocket *socket, const Scripted &answer)
    {
        if (answer.silent)
            return;
        QByteArray bytes = bytesOf(answer);
        const bool cut = answer.cutAfterBytes >= 0;
        if (cut)
            bytes.truncate(answer.cutAfterBytes);
        QTimer::singleShot(answer.delayMs, socket, [this, socket, bytes, cut, answer] {
            drip(socket, bytes, answer.dripBytes > 0 ? answer.dripBytes : bytes.size(), answer.dripMs, cut);
        });
    }

    void drip(QTcpSocket *socket, const QByteArray &rest, qsizetype piece, int pauseMs, bool cut)
    {
        socket->write(rest.left(piece));
        socket->flush();
        if (rest.size() > piece)
            QTimer::singleShot(pauseMs, socket, [=, this] { drip(socket, rest.mid(piece), piece, pauseMs, cut); });
        else if (cut) {
            socket->setProperty("closing", true);
            socket->disconnectFromHost();
        }
    }

    QTcpServer m_server;
    std::deque<Scripted> m_script;
    std::function<Scripted(const Request &)> m_rule;
    QList<Request> m_requests;
    int m_closedByClient = 0;
};

// The answer of a future, the event loop running meanwhile; nothing when it was cancelled or took longer than five
// seconds.
template <typename T>
std::optional<T> awaited(QFuture<T> future)
{
    const QDeadlineTimer deadline(5'000);
    while (!future.isFinished() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    if (!future.isFinished() || future.resultCount() == 0)
        return std::nullopt;
    return future.result();
}

} // namespace kjc
