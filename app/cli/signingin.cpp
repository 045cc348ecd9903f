// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signingin.h"

#include "app/cli/account.h"
#include "app/cli/accountwords.h"
#include "app/cli/commandline.h"
#include "app/cli/secretinput.h"
#include "app/cli/waitfor.h"

#include <functional>

namespace kjc::cli {

using namespace Qt::StringLiterals;

static Exit refused(Account &account, const AuthFailure &failure)
{
    account.context.console.problem(wordsFor(failure));
    return Exit::Nothing;
}

// The code of a mail that is on its way, or there already.
static AuthResult<std::optional<AuthSession>> sessionByCode(Account &account, const QString &email, CodePurpose purpose)
{
    const auto code = askSecret(account.context.console, u"Code from the mail to "_s + email);
    if (!code)
        return AuthFailure{AuthProblem::WrongCode, {}, {}};
    return waitFor(account.service.auth()->verify(email, code->simplified(), purpose));
}

static Exit signInByCode(Account &account, const QString &email, CodePurpose purpose)
{
    const auto verified = sessionByCode(account, email, purpose);
    if (!verified)
        return refused(account, verified.failure);
    return *verified.value ? account.signIn(**verified.value) : refused(account, {AuthProblem::WrongCode, {}, {}});
}

// Does `act` with the address that was named.
static Exit withEmail(Context &context, CommandLine &line, const std::function<Exit(Account &, const QString &)> &act)
{
    line.addArgument(u"EMAIL"_s, u"The address of the account."_s);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const auto account = Account::open(context);
    return account && account->maySignIn() ? act(*account, line.arguments().first()) : Exit::Nothing;
}

static Exit signUp(Account &account, const QString &email)
{
    Console &console = account.context.console;
    const auto password = askNewSecret(console, u"New password for "_s + email);
    if (!password)
        return Exit::Nothing;
    const auto made = waitFor(account.service.auth()->signUp(email, *password));
    if (!made)
        return refused(account, made.failure);
    if (made.value->session)
        return account.signIn(*made.value->session);
    if (made.value->maybeKnown) {
        console.problem(u"there may be an account of that address already; no mail was sent"_s);
        return Exit::Nothing;
    }
    console.note(u"a mail with a code went to %1; 'kjc account sign-up %1 --code' takes it later, too"_s.arg(email));
    return signInByCode(account, email, CodePurpose::SignUp);
}

Exit runSignUp(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addOption(u"code"_s, u"The account was made before: takes the code of its mail."_s);
    return withEmail(context, line, [&](Account &account, const QString &email) {
        return line.isSet(u"code"_s) ? signInByCode(account, email, CodePurpose::SignUp) : signUp(account, email);
    });
}

static Exit signInByPassword(Account &account, const QString &email)
{
    const auto password = askSecret(account.context.console, u"Password for "_s + email);
    if (!password)
        return Exit::Nothing;
    const auto session = waitFor(account.service.auth()->signIn(email, *password));
    return session ? account.signIn(*session.value) : refused(account, session.failure);
}

static Exit signInByMail(Account &account, const QString &email)
{
    const auto sent = waitFor(account.service.auth()->sendCode(email, false));
    if (!sent)
        return refused(account, sent.failure);
    account.context.console.note(u"a mail with a code went to "_s + email);
    return signInByCode(account, email, CodePurpose::SignIn);
}

Exit runSignIn(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addOption(u"code"_s, u"With a code that is sent by mail, in place of the password."_s);
    return withEmail(context, line, [&](Account &account, const QString &email) {
        return line.isSet(u"code"_s) ? signInByMail(account, email) : signInByPassword(account, email);
    });
}

static Exit reset(Account &account, const QString &email)
{
    GoTrue &auth = *account.service.auth();
    Console &console = account.context.console;
    if (const auto sent = waitFor(auth.sendResetCode(email)); !sent)
        return refused(account, sent.failure);
    console.note(u"a mail with a code went to %1, if there is an account of that address"_s.arg(email));
    const auto verified = sessionByCode(account, email, CodePurpose::Reset);
    if (!verified || !*verified.value)
        return refused(account, verified ? AuthFailure{AuthProblem::WrongCode, {}, {}} : verified.failure);
    const auto password = askNewSecret(console, u"New password for "_s + email);
    if (!password)
        return Exit::Nothing;
    const AuthSession &session = **verified.value;
    const auto changed = waitFor(
        auth.update(session.accessToken, {.email = {}, .password = *password, .currentPassword = {}, .nonce = {}}));
    if (!changed)
        return refused(account, changed.failure);
    console.note(u"the password was changed"_s);
    return account.signIn(session);
}

Exit runReset(Context &context, const Call &call)
{
    CommandLine line(context, call);
    return withEmail(context, line, &reset);
}

} // namespace kjc::cli
