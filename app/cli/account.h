// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/library.h"
#include "sync/service/syncservice.h"

namespace kjc::cli {

// The library of a profile together with its account. Main thread.
class Account
{
public:
    // Null when the library cannot be opened, which was told then. `context` outlives this.
    static std::unique_ptr<Account> open(Context &context);
    ~Account();
    Q_DISABLE_COPY_MOVE(Account)

    [[nodiscard]] const AccountStatus &status() const { return service.status(); }

    // Each of these is true, or has told why not and what to do.
    bool hasProject();
    bool unlock();     // the key of queue and session is at hand; asks for the passphrase where there is one
    bool maySignIn();  // there is a project, and the passphrase was asked for where there is one
    bool isSignedIn(); // somebody is, with the key at hand
    bool isLinked();   // the same, and the library belongs to a household

    // Takes the session somebody has just signed in with, and says so.
    Exit signIn(const AuthSession &session);

    [[nodiscard]] QueueCounts counts();

    Context &context;
    std::unique_ptr<Library> library;
    SyncService service;

private:
    Account(Context &context, std::unique_ptr<Library> opened);
    bool askPassphrase();
    bool tell(const QString &problem);
};

} // namespace kjc::cli
