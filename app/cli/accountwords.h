// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/gotrue.h"
#include "sync/service/syncservice.h"

namespace kjc::cli {

// What happened and what to do, in English, without a full stop.
QString wordsFor(const AuthFailure &failure);
QString wordsFor(const HouseholdFailure &failure);
QString wordsFor(VaultState state, VaultKind kind);
QString wordsFor(const EngineStatus &status);

// As they are typed and printed for scripts.
QString nameOf(VaultKind kind);
QString nameOf(VaultState state);
QString nameOf(SyncState state);
std::optional<VaultKind> vaultNamed(const QString &name);

} // namespace kjc::cli
