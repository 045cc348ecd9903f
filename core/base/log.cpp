// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

Q_LOGGING_CATEGORY(logStore, "kjc.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logImport, "kjc.import", QtInfoMsg)
Q_LOGGING_CATEGORY(logApp, "kjc.app", QtInfoMsg)
Q_LOGGING_CATEGORY(logNetwork, "kjc.network", QtInfoMsg)
