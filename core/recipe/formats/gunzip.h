// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace kjc::formats {

bool isGzip(const QByteArray &bytes);

// What a gzip file holds, all its members. Parse when it is damaged, Invalid when it would be larger than `limit` bytes.
Result<QByteArray> gunzip(const QByteArray &bytes, qint64 limit);

} // namespace kjc::formats
