// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace kjc {

// Who is signed in, and with what. After the server has ended the session the tokens are empty and the person is still
// known.
struct AuthSession {
    QString accessToken;
    QString refreshToken; // opaque, of any length
    QString userId;
    QString email;           // empty where the account has none
    qint64 receivedAtMs = 0; // wall clock when the tokens came, milliseconds since 1970-01-01T00:00Z
    qint64 lifetimeMs = 0;   // of the access token, counted from then

    [[nodiscard]] bool isSignedIn() const { return !refreshToken.isEmpty(); }
    [[nodiscard]] AuthSession withoutTokens() const { return {{}, {}, userId, email, 0, 0}; }

    friend bool operator==(const AuthSession &, const AuthSession &) = default;
};

// From the session object of the service; nothing when tokens, user or lifetime are missing. Its own "expires_at" is by
// the server's clock and not looked at.
std::optional<AuthSession> sessionFromAnswer(const QJsonObject &answer, qint64 nowMs);

// The form a store seals and opens again. Parse when the bytes are no session.
QByteArray bytesOf(const AuthSession &session);
Result<AuthSession> sessionFrom(const QByteArray &bytes);

// Where a session outlives the program, encrypted.
class SessionStore
{
public:
    virtual ~SessionStore() = default;
    // On success the session is on the disk and survives a power cut; on failure what was there before still is.
    virtual Result<Done> save(const AuthSession &session) = 0;
    // Nothing when no session was ever saved. An error (a locked key, say) says nothing about whether there is one.
    virtual Result<std::optional<AuthSession>> load() = 0;
};

} // namespace kjc
