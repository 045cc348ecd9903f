// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "sync/ai/aimodels.h"
#include "sync/ai/replyparser.h"
#include "sync/ai/replyreader.h"
#include "sync/http/httpmessage.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>

namespace kjc {

// Where an assistant is asked, and as whom.
struct AiEndpoint {
    QUrl base = {};             // empty: the provider's own
    QByteArray key = {};        // empty where none is needed; goes into one header and nowhere else
    QString model = {};         // as the provider names it
    bool localOnly = true;      // nothing may leave this machine; only heeded by providers that could stay on it
    int contextTokens = 16'384; // asked of a local server that lets the client choose
};

// What is asked. Instructions are the program's own words; everything else, and all that others wrote, is data.
struct AiQuestion {
    QString instructions;
    QString task;
    QByteArray schema;      // of the answer; literal, since the order of its keys is the order of the answer
    int mostTokens = 6'000; // out, thinking included
};

// One who can be asked. Knows the wire and nothing else: builds requests and understands replies, sends nothing.
// Safe from any thread.
class AiProvider
{
public:
    virtual ~AiProvider() = default;

    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual ReplyFraming framing() const = 0;
    [[nodiscard]] virtual std::unique_ptr<ReplyParser> parser() const = 0;
    // Errors: Invalid for an endpoint that may not be asked: plain http to a public host, a public host or a forwarded
    // model while only this machine is allowed, no model.
    [[nodiscard]] virtual Result<HttpRequest> request(const AiQuestion &question) const = 0;
    // Asks which models there are. Unsupported for one that does not tell; Invalid as above, but for the model.
    [[nodiscard]] virtual Result<HttpRequest> modelsRequest() const;
    // The names in its answer that may be asked, as they came.
    [[nodiscard]] virtual QStringList modelsIn(const QJsonObject &answer) const;
    [[nodiscard]] const AiEndpoint &endpoint() const { return m_endpoint; }
    // Whether what is asked stays on this machine or in the house.
    [[nodiscard]] virtual bool isLocal() const;

protected:
    AiProvider(AiEndpoint endpoint, const QUrl &own);
    [[nodiscard]] QUrl urlOf(const QString &path) const;
    // What holds for every provider's endpoint: checkAddress(), and that there is a model.
    [[nodiscard]] Result<Done> check() const;
    [[nodiscard]] Result<Done> checkAddress() const;

private:
    AiEndpoint m_endpoint;
};

// "claude", "gemini", "openai" or "ollama"; null for any other id, "household" among them, which takes more to reach.
std::unique_ptr<AiProvider> makeAiProvider(const QString &id, const AiEndpoint &endpoint);

// A text as it stands in JSON, quotes included.
QByteArray jsonText(const QString &text);
// Whether an address stays on this machine.
bool isLoopback(const QUrl &url);
// … or in the house: 10/8, 172.16/12, 192.168/16, 169.254/16, fc00::/7, fe80::/10, and names ending in ".local".
bool isPrivate(const QUrl &url);

} // namespace kjc
