// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"

#include <functional>

class QObject;

namespace kjc {

// Reads the recipes that come with the program on another thread and saves them as one import. `done` is called on the GUI
// thread, and never after `context` is gone. `services` outlive it.
void addSampleRecipes(Services &services, QObject *context, std::function<void(const Result<ImportOutcome> &)> done);

} // namespace kjc
