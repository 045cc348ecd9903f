// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

// Files that hold what was sealed: readable by their owner alone, written whole or not at all.
namespace kjc::secretfile {

// NotFound when there is no such file, FileDamaged beyond 1 MiB, Io when it cannot be read.
Result<QByteArray> read(const QString &path);
// On the disk when it returns. What lay there stays as it was on Io and DiskFull.
Result<Done> write(const QString &path, const QByteArray &bytes);
// Done also when there was none.
Result<Done> remove(const QString &path);

} // namespace kjc::secretfile
