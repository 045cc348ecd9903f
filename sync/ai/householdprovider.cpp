// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/householdprovider.h"

#include "sync/ai/claudeprovider.h"
#include "sync/ai/claudereply.h"

#include <QUuid>

namespace kjc {

using namespace Qt::StringLiterals;

static AiEndpoint endpointOf(const HouseholdDoor &door, bool localOnly)
{
    AiEndpoint endpoint;
    endpoint.base = door.project.address;
    endpoint.key = door.project.publishableKey.toLatin1();
    endpoint.model = defaultAiModel(u"household"_s, true);
    endpoint.localOnly = localOnly;
    return endpoint;
}

HouseholdProvider::HouseholdProvider(const HouseholdDoor &door, bool localOnly)
    : AiProvider(endpointOf(door, localOnly), {}),
      m_household(door.household)
{
}

QString HouseholdProvider::id() const
{
    return u"household"_s;
}

std::unique_ptr<ReplyParser> HouseholdProvider::parser() const
{
    return std::make_unique<ClaudeReply>();
}

Result<HttpRequest> HouseholdProvider::request(const AiQuestion &question) const
{
    KJC_TRY(check());
    if (endpoint().localOnly)
        return Error{Error::Kind::Invalid, u"what the household's server is asked leaves the house"_s,
                     endpoint().base.host()};
    HttpRequest request;
    request.method = "POST";
    request.url = urlOf(u"/functions/v1/suggest"_s);
    request.headers = {{"content-type", "application/json"},
                       {"accept", "text/event-stream"},
                       {"apikey", endpoint().key},
                       {"x-household-id", m_household.toLatin1()},
                       {"x-idempotency-key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}};
    request.body = claudeBody(question, endpoint().model);
    return request;
}

} // namespace kjc
