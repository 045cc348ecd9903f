// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/gotrue.h"

namespace kjc {

// What the answers of the sign-in service say; GoTrue's own. A success of an unexpected form is a failure like a cut one.
// `nowMs`: when the answer came, milliseconds since 1970-01-01T00:00Z.
AuthResult<AuthSession> sessionOf(const ServiceAnswer &answer, qint64 nowMs);
AuthResult<AuthSettings> settingsOf(const ServiceAnswer &answer);
AuthResult<SignUpOutcome> signUpOf(const ServiceAnswer &answer, qint64 nowMs);
AuthResult<AuthUser> userOf(const ServiceAnswer &answer);
// No session for the first of the two confirmations of a change of address.
AuthResult<std::optional<AuthSession>> verifiedOf(const ServiceAnswer &answer, qint64 nowMs);
AuthResult<Done> doneOf(const ServiceAnswer &answer);
// A session that is gone already is signed out, too.
AuthResult<Done> signedOutOf(const ServiceAnswer &answer);

} // namespace kjc
