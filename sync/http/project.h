// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QUrl>

namespace kjc {

// Where a household's server is and the key every program shows it. Nothing in here is secret.
struct SupabaseProject {
    QUrl address; // without a slash at its end
    QString publishableKey;

    friend bool operator==(const SupabaseProject &, const SupabaseProject &) = default;
};

// What a person typed or pasted. Takes the address of the project, of one of its services, or of its page in the
// dashboard. Errors are Invalid with the place "address" or "key" and, where what was given is understood but refused,
// Unsupported: http to anything but this machine, a secret key, a signed-in person's token instead of a key.
Result<SupabaseProject> projectFrom(const QString &address, const QString &key);

// "kecarajocomer://connect?url=<address>&key=<key>", as one device shows it to the next, or what invites somebody,
// "kecarajocomer://join?url=<address>&key=<key>&code=<code>". Errors as above, and Invalid
// with the place "link" when it is no such link.
Result<SupabaseProject> projectFromLink(const QString &link);
QString setUpLink(const SupabaseProject &project);

} // namespace kjc
