// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>

#include <memory>

class QMimeData;

// Planned meals on the clipboard and on their way with the mouse: ids, one per line.
namespace kjc::plannermime {

// `titles` become the plain text other programs get.
std::unique_ptr<QMimeData> encode(const QList<PlannedMealId> &meals, const QStringList &titles);
// Empty when `mime` is null or holds no meals.
QList<PlannedMealId> decode(const QMimeData *mime);

} // namespace kjc::plannermime
