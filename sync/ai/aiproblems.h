// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/aierror.h"
#include "sync/http/httpmessage.h"

#include <QDateTime>
#include <QJsonObject>

namespace kjc {

// The error in an object that a provider sent inside a stream or as a body: {"error": {…}}, {"error": "text"},
// {"type": "error", …}, {"code": 401, "message": …}. Every provider, and every gateway before one, is understood alike.
// `status`: of HTTP where the object came as its body, 0 inside a stream.
AiError aiErrorIn(const QJsonObject &object, int status = 0);

// What an answer whose status is not 2xx means. `body` may be cut, HTML or empty. `now` is for dates in Retry-After.
AiError aiErrorOf(int status, const HttpHeaders &headers, const QByteArray &body, const QDateTime &now);

// Whether a JSON value holds an error that counts: an object, or a text that is not empty.
bool holdsError(const QJsonValue &error);

} // namespace kjc
