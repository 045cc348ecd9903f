// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/supabaseclient.h"

#include <QStringList>

#include <optional>
#include <utility>

namespace kjc {

// Why signing in, or changing the account, did not work: what a person can be told.
enum class AuthProblem {
    Unreachable,      // no answer, or one that decides nothing: later
    WrongCredentials, // address or password; the service does not tell which
    EmailNotConfirmed,
    WrongCode, // or one too old; the service does not tell which
    WeakPassword,
    PasswordTooLong, // more than 72 bytes of UTF-8
    SamePassword,
    EmailTaken,
    EmailRefused, // not an address, or one the project may not write to
    UnknownEmail, // asked for a code without creating an account
    SignUpClosed,
    MethodDisabled, // this way of signing in is switched off
    Banned,
    TooOften,        // wait as long as the judgement says
    NeedsFreshLogin, // sign in again, or repeat the current password, before this change
    LinkExpired,     // the sign-in in the browser took too long or was used already
    Denied,          // the person, or the provider, said no in the browser
    SignedOut,       // the session is over
    WrongKey,        // the project's key or address
    Other,
};

struct AuthFailure {
    AuthProblem problem = AuthProblem::Other;
    Judgement judgement;
    QStringList weakReasons; // "length", "characters", "pwned"
};

// What was asked for, or why not.
template <typename T, typename Failure>
struct Outcome {
    std::optional<T> value;
    Failure failure;

    Outcome(T got) : value(std::move(got)) {}
    Outcome(Failure why) : failure(std::move(why)) {}
    explicit operator bool() const { return value.has_value(); }
};

template <typename T>
using AuthResult = Outcome<T, AuthFailure>;

// REQUIRES: the answer's verdict is not Decided, or its body was not what was expected.
AuthFailure failureOf(const ServiceAnswer &answer);
// A failure that was found without asking the service.
AuthFailure failureOf(AuthProblem problem, const QString &detail);

} // namespace kjc
