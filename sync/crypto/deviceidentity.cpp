// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/deviceidentity.h"

#include "sync/http/deferred.h"

namespace kjc {

static DeviceAnswer compared(const VaultAnswer &answer, const QString &device)
{
    if (answer.state == VaultState::Missing)
        return {DeviceMatch::NotInVault, answer.state, {}};
    if (!answer.ok())
        return {DeviceMatch::Unknown, answer.state, {}};
    const QString inVault = QString::fromUtf8(answer.secret->view());
    return {inVault == device ? DeviceMatch::Same : DeviceMatch::Differs, answer.state, inVault};
}

QFuture<DeviceAnswer> compareDevice(KeyVault &vault, const QString &device)
{
    auto deferred = std::make_shared<Deferred<DeviceAnswer>>();
    onAnswer(vault.load(VaultEntry::Device), &vault,
             [deferred, device](const VaultAnswer &answer) { deferred->finish(compared(answer, device)); });
    return deferred->future();
}

QFuture<VaultAnswer> rememberDevice(KeyVault &vault, const QString &device)
{
    return storeVerified(vault, VaultEntry::Device, sharedSecret(device.toUtf8()));
}

} // namespace kjc
