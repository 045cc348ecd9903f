// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "sync/account/authproblem.h"
#include "sync/http/supabaseclient.h"

#include <QDateTime>

#include <vector>

namespace kjc {

enum class MemberRole { Owner, Editor, Viewer };

struct HouseholdSummary {
    HouseholdId id;
    QString name;
    MemberRole role = MemberRole::Viewer; // of the person who asks
    int members = 0;
    bool encrypted = false; // every word is hidden from the server
    qint64 bytes = 0;       // on the server, of at most `mostBytes`
    qint64 mostBytes = 0;
};

struct Member {
    QString userId;
    QString email; // empty where the account has none
    MemberRole role = MemberRole::Viewer;
    QDateTime joined;
};

struct MemberDevice {
    QString device; // UUID
    QString userId; // empty for what came through the project's own interfaces
    QString app;    // name and version of the program
    QDateTime seen; // the last time it sent something
};

struct Invitation {
    QString id;   // to take it back by; empty when it has just been made
    QString code; // XXXX-XXXX-XXXX, shown only when it is made
    MemberRole role = MemberRole::Editor;
    QDateTime expires;
};

enum class HouseholdProblem {
    Unreachable, // no answer, or one that decides nothing: later
    SignedOut,
    NotMember,  // or no such household; the server does not tell which
    NotAllowed, // for owners only
    WrongCode,  // no such invitation, run out or used
    Taken,      // that id is somebody else's, or somebody was faster
    Limit,      // as many as there may be
    LastOwner,  // a household keeps one
    Invalid,    // a name or role that breaks a rule
    NotSetUp,   // the project lacks our functions, or has others
    WrongPassphrase,
    WrongRecovery, // another recovery code
    Locked,        // the household's key is not at hand here
    Other,
};

struct HouseholdFailure {
    HouseholdProblem problem = HouseholdProblem::Other;
    Judgement judgement;
};

template <typename T>
using HouseholdResult = Outcome<T, HouseholdFailure>;

// Households, members and invitations on the server (sync/supabase/migrations). Each may be asked again after an answer that
// got lost. One thread, with an event loop.
class Households : public QObject
{
    Q_OBJECT

public:
    // `client` must outlive this; its bearer source says who asks.
    explicit Households(SupabaseClient &client, QObject *parent = nullptr) : QObject(parent), m_client(client) {}

    QFuture<HouseholdResult<std::vector<HouseholdSummary>>> mine(); // oldest membership first
    QFuture<HouseholdResult<HouseholdSummary>> create(HouseholdId id, const QString &name);
    QFuture<HouseholdResult<HouseholdSummary>> rename(HouseholdId id, const QString &name);
    // Takes everything of it off the server, for all members. What their devices hold stays there.
    QFuture<HouseholdResult<Done>> erase(HouseholdId id);

    QFuture<HouseholdResult<std::vector<Member>>> members(HouseholdId id);
    QFuture<HouseholdResult<std::vector<MemberDevice>>> devices(HouseholdId id); // seen last first
    QFuture<HouseholdResult<Done>> setRole(HouseholdId id, const QString &userId, MemberRole role);
    QFuture<HouseholdResult<Done>> removeMember(HouseholdId id, const QString &userId);
    QFuture<HouseholdResult<Done>> leave(HouseholdId id);

    // For one person, for 7 days. Never an owner.
    QFuture<HouseholdResult<Invitation>> invite(HouseholdId id, MemberRole role);
    QFuture<HouseholdResult<std::vector<Invitation>>> invitations(HouseholdId id); // still good, next to run out first
    QFuture<HouseholdResult<Done>> uninvite(HouseholdId id, const QString &invitation);
    // `code` as somebody typed it; also the link that invitationLink() made of it.
    QFuture<HouseholdResult<HouseholdSummary>> join(const QString &code);

private:
    template <typename T, typename Make>
    QFuture<HouseholdResult<T>> ask(const QString &function, const QJsonObject &request, Make make);
    QFuture<HouseholdResult<Done>> tell(const QString &function, const QJsonObject &request);

    SupabaseClient &m_client;
};

QString wireName(MemberRole role); // "owner", "editor", "viewer"
std::optional<MemberRole> roleNamed(const QString &wireName);

// What one person sends another to join: where the project is, its key, and the code.
QString invitationLink(const SupabaseProject &project, const QString &code);
QString codeOf(const QString &codeOrLink);

} // namespace kjc
