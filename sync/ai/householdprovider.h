// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/provider.h"
#include "sync/http/bearersource.h"
#include "sync/http/project.h"

namespace kjc {

// The way to a household's server, for as long as the library is linked to it and somebody is signed in.
struct HouseholdDoor {
    SupabaseProject project;
    QString household; // UUID
    BearerSource *bearers =
        nullptr; // never null in use; outlives what it is handed to, or is taken back before it goes
};

// The function "suggest" of the household's own project, which asks Anthropic with a key that lies there. It chooses the
// model, keeps the household's budget, and passes the answer on as it is. Its requests bear no Authorization yet: whoever
// sends one adds the token of the door's source (AiCandidate::bearers). Each request is one question: sent twice, it is
// answered once.
class HouseholdProvider final : public AiProvider
{
public:
    // Nothing may leave the house: every question is refused.
    HouseholdProvider(const HouseholdDoor &door, bool localOnly);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] ReplyFraming framing() const override { return ReplyFraming::Events; }
    [[nodiscard]] std::unique_ptr<ReplyParser> parser() const override;
    [[nodiscard]] Result<HttpRequest> request(const AiQuestion &question) const override;
    // Not even where the project itself is in the house: what it is asked goes on to Anthropic.
    [[nodiscard]] bool isLocal() const override { return false; }

private:
    QString m_household;
};

} // namespace kjc
