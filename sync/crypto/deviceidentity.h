// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/keyvault.h"

namespace kjc {

// Whether the device that a library believes to be is the one the vault knows. The vault alone proves nothing, as keychains
// may roam between machines; a difference means that a library or a disk was copied or restored.
enum class DeviceMatch {
    Same,
    Differs,    // take a new device id before the first push
    NotInVault, // the vault could be asked and knows none: a first start, or a library carried to another machine
    Unknown,    // the vault could not be asked: ask again later, change nothing
};

struct DeviceAnswer {
    DeviceMatch match = DeviceMatch::Unknown;
    VaultState state = VaultState::NoService;
    QString inVault; // the id the vault knows; empty unless Same or Differs
};

// `device` is the id in the database. `vault` must outlive the futures.
QFuture<DeviceAnswer> compareDevice(KeyVault &vault, const QString &device);
QFuture<VaultAnswer> rememberDevice(KeyVault &vault, const QString &device);

} // namespace kjc
