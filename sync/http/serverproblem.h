// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/httpmessage.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace kjc {

// What an answer that is not a success says of itself, in whichever of the services' formats it came.
struct ServerProblem {
    QString code;         // "PGRST303", "42501", "weak_password", "NoSuchKey"; empty when the answer names none
    QString message;      // English, for the log
    int statedStatus = 0; // the storage service's "statusCode" in the body; 0 when there is none
    QJsonObject body;     // empty when the body is not a JSON object
};

// Reads x-sb-error-code before the body, as the body's `code` may be a number.
ServerProblem problemOf(const HttpReply &reply);

// Whether the body is a page for a person: by its type, or by its first character when no type is given.
bool isHtml(const HttpReply &reply);

// The one JSON value `bytes` hold, scalars included; nothing when they hold none, several, or a cut one.
std::optional<QJsonValue> parseJson(const QByteArray &bytes);

} // namespace kjc
