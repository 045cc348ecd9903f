// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/household/encryptiondialog.h"
#include "app/household/roomcard.h"

namespace kjc {

// Who can read what the household keeps on its server: end-to-end encryption, its switch and its recovery code.
class PrivacyCard : public RoomCard
{
    Q_OBJECT
public:
    explicit PrivacyCard(SyncService &sync, QWidget *parent = nullptr); // `sync` outlives this

    void setStatus(const AccountStatus &status);
    void open(EncryptionDialog::Purpose purpose);

Q_SIGNALS:
    void problem(const QString &sentence);
    void notice(const QString &sentence);

private:
    void fill();
    QWidget *encryptionRow();
    QList<QWidget *> controls();
    void askToSwitchOff();
    void switchOff();

    SyncService &m_sync;
    EncryptionStatus m_shown;
};

} // namespace kjc
