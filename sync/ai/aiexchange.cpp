// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/aiexchange.h"

#include "core/base/log.h"

#include <QIODevice>
#include <QNetworkReply>

#include <cstring>
#include <utility>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

// A body that cannot be read twice. Qt sends a request again by itself when the connection closes before the answer
// begins, if it can; two generations would be paid for.
class OneShotBody final : public QIODevice
{
public:
    OneShotBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_at == m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 length = std::min<qint64>(most, m_bytes.size() - m_at);
        if (length == 0)
            return -1;
        std::memcpy(data, m_bytes.constData() + m_at, size_t(length));
        m_at += length;
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

QNetworkRequest qtRequest(const HttpRequest &request)
{
    QNetworkRequest made(request.url);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // one stream a connection gains nothing from it
    made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    made.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    for (const auto &[name, value] : request.headers.fields())
        made.setRawHeader(name, value);
    // Packed without being flushed, nothing would arrive before the end.
    made.setRawHeader("accept-encoding", "identity");
    made.setRawHeader("cache-control", "no-store");
    return made;
}

AiProblem problemOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError: return AiProblem::Dns;
    case QNetworkReply::SslHandshakeFailedError: return AiProblem::Tls;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: return AiProblem::Offline;
    default: return AiProblem::Connection;
    }
}

AiError errorOf(AiProblem problem)
{
    return {problem, 0, {}, {}, {}, {}, {}};
}

} // namespace

AiPatience AiPatience::local()
{
    using namespace std::chrono_literals;
    return {3s, 180s, 180s, 120s, 900s, 900s};
}

AiExchange::AiExchange(QNetworkAccessManager &network, const AiProvider &provider, HttpRequest request,
                       const AiPatience &patience, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_network(network),
      m_provider(provider),
      m_request(std::move(request)),
      m_patience(patience),
      m_clock(clock)
{
    for (QTimer *timer : {&m_stretch, &m_progress, &m_total})
        timer->setSingleShot(true);
    connect(&m_stretch, &QTimer::timeout, this, [this] { stop(m_stretchProblem); });
    connect(&m_progress, &QTimer::timeout, this, [this] { stop(AiProblem::IdleTimeout); });
    connect(&m_total, &QTimer::timeout, this, [this] { stop(AiProblem::TotalTimeout); });
}

AiExchange::~AiExchange()
{
    dropReply();
}

void AiExchange::prepare(QNetworkAccessManager &network)
{
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network.setAutoDeleteReplies(false);
    network.setStrictTransportSecurityEnabled(true);
    network.setTransferTimeout(0);
}

void AiExchange::start()
{
    m_since.start();
    m_total.start(m_patience.total);
    m_stretch.start(m_patience.connect);
    auto *body = new OneShotBody(m_request.body, this);
    m_reply = m_network.post(qtRequest(m_request), body);
    watch();
}

void AiExchange::watch()
{
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_stretchProblem = AiProblem::FirstByteTimeout;
        m_stretch.start(m_patience.firstByte);
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &AiExchange::begin);
    connect(m_reply, &QNetworkReply::readyRead, this, &AiExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &AiExchange::closed);
}

// The status decides what the body is before a byte of it is looked at.
void AiExchange::begin()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reader || status == 0)
        return;
    HttpHeaders headers;
    const auto fields = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : fields)
        headers.append(name, value);
    m_reader = std::make_unique<ReplyReader>(m_provider.parser(), m_provider.framing(), status, headers, m_clock.now(),
                                             [this](const Suggestion &suggestion) { Q_EMIT suggested(suggestion); });
    m_stretchProblem = AiProblem::IdleTimeout;
    m_stretch.start(m_patience.firstContent);
    m_progress.start(m_patience.noProgress);
}

void AiExchange::read()
{
    begin();
    if (!m_reader)
        return;
    m_feeding = true;
    m_reader->feed(m_reply->readAll());
    m_feeding = false;
    if (m_asked) { // whoever got a suggestion has cancelled
        end(errorOf(*m_asked));
        return;
    }
    m_stretch.start(m_reader->hasText() ? m_patience.idle : m_patience.firstContent);
    if (m_reader->characters() > std::exchange(m_textSeen, m_reader->characters()))
        m_progress.start(m_patience.noProgress);
    if (m_reader->isOver())
        end(std::nullopt);
}

void AiExchange::closed()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    read();
    if (!m_reply)
        return;
    // Once an answer has begun, what it held decides, not how the connection ended.
    end(m_reader ? std::nullopt : std::optional(errorOf(problemOf(error))));
}

void AiExchange::cancel()
{
    stop(AiProblem::Cancelled);
}

void AiExchange::stop(AiProblem problem)
{
    if (m_feeding)
        m_asked = problem;
    else if (m_reply)
        end(errorOf(problem));
}

void AiExchange::end(const std::optional<AiError> &broken)
{
    dropReply();
    for (QTimer *timer : {&m_stretch, &m_progress, &m_total})
        timer->stop();
    AiReply reply;
    if (m_reader)
        reply = m_reader->finish(broken);
    else
        reply.error = broken;
    // Cut off before the provider told: what went in is known roughly.
    if (m_reader && reply.usage.estimated && reply.usage.allIn() == 0 && reply.usage.out > 0)
        reply.usage.in = guessTokens(m_request.body.size());
    qCInfo(logNetwork) << "assistant" << m_provider.id() << m_request.url.host()
                       << (reply.error ? nameOf(reply.error->problem) : u"ok"_s) << reply.suggestions.size()
                       << "suggestions in" << m_since.elapsed() << "ms";
    Q_EMIT finished(reply);
}

void AiExchange::dropReply()
{
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace kjc
