// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "sync/ai/provider.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;

namespace kjc {

// How long each stretch of an exchange may take. Models on one's own machine are loaded before their first byte.
struct AiPatience {
    using Milliseconds = std::chrono::milliseconds;
    Milliseconds connect{10'000};       // until the request is on its way
    Milliseconds firstByte{30'000};     // until the answer begins
    Milliseconds firstContent{120'000}; // between two bytes, as long as the model only thinks
    Milliseconds idle{45'000};          // between two bytes, pings included, afterwards
    Milliseconds noProgress{180'000};   // between two pieces of text, whatever else comes
    Milliseconds total{300'000};

    static AiPatience local();
};

// One question to one provider, sent exactly once: never re-sent, never redirected, and over with its terminal marker.
// Lives on a thread with an event loop. Writes no header, body or query to any log.
class AiExchange : public QObject
{
    Q_OBJECT

public:
    // `network`, `provider` and `clock` outlive this.
    AiExchange(QNetworkAccessManager &network, const AiProvider &provider, HttpRequest request,
               const AiPatience &patience, const Clock &clock, QObject *parent = nullptr);
    ~AiExchange() override;

    // What every network that exchanges run over needs.
    static void prepare(QNetworkAccessManager &network);

    void start();
    // From inside of suggested(), too. Closes the connection, which stops what the provider generates; finished() tells what was complete by then.
    void cancel();

Q_SIGNALS:
    void suggested(const kjc::Suggestion &suggestion);
    // Once, after the last suggestion.
    void finished(const kjc::AiReply &reply);

private:
    void watch();
    void begin();
    void read();
    void closed();
    void stop(AiProblem problem);
    void end(const std::optional<AiError> &broken);
    void dropReply();

    QNetworkAccessManager &m_network;
    const AiProvider &m_provider;
    HttpRequest m_request;
    AiPatience m_patience;
    const Clock &m_clock;
    QNetworkReply *m_reply = nullptr;      // of the network, which outlives this
    std::unique_ptr<ReplyReader> m_reader; // from the first byte on
    QTimer m_stretch;
    QTimer m_progress;
    QTimer m_total;
    AiProblem m_stretchProblem = AiProblem::ConnectTimeout;
    qint64 m_textSeen = 0;
    bool m_feeding = false;
    std::optional<AiProblem> m_asked; // to stop, while it could not
    QElapsedTimer m_since;
};

} // namespace kjc
