// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/household/formcard.h"
#include "sync/crypto/secretbytes.h"
#include "sync/service/accountfile.h"

class QRadioButton;

namespace kjc {

class FormField;

// Where the key of the library is kept on a computer whose own key store does not answer.
class KeyChoiceForm : public FormCard
{
    Q_OBJECT
public:
    explicit KeyChoiceForm(QWidget *parent = nullptr);

    // Passphrase with one typed twice, or Memory without.
    [[nodiscard]] VaultKind kind() const;
    [[nodiscard]] SecretBytes passphrase() const;

Q_SIGNALS:
    void chosen();
    void systemWanted(); // the person opened the system's key store: ask it again

private:
    void follow();
    void take();

    QRadioButton *m_withPassphrase;
    QRadioButton *m_inMemory;
    FormField *m_first;
    FormField *m_second;
};

// Asks for the passphrase that was chosen on this computer.
class UnlockForm : public FormCard
{
    Q_OBJECT
public:
    explicit UnlockForm(QWidget *parent = nullptr);

    [[nodiscard]] SecretBytes passphrase() const;
    void showWrong(); // it does not open the key

Q_SIGNALS:
    void chosen();

private:
    void take();

    FormField *m_passphrase;
};

} // namespace kjc
