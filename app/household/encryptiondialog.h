// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"
#include "sync/service/syncservice.h"

class QLineEdit;

namespace kjc {

class FormField;
class WrappedText;

// Asks for the passphrase of an encrypted household, and shows a recovery code the one time that it is told.
class EncryptionDialog : public Dialog
{
    Q_OBJECT
public:
    enum class Purpose {
        SwitchOn, // by an owner
        Choose,   // a member's own passphrase, in a household that is encrypted already
        Unlock,   // by passphrase, or by recovery code
        NewCode,
    };
    // `sync` outlives this and has an encryption() now.
    EncryptionDialog(SyncService &sync, Purpose purpose, QWidget *parent);

    static constexpr int kLeastLetters = 8; // guessing takes longer than anybody would care to

private:
    QWidget *makeForm();
    QWidget *makeResult();
    void useRecovery();
    void fitSoon();
    void follow();
    void act();
    [[nodiscard]] bool isComplete();
    void ask();
    void takeCode(const HouseholdResult<QString> &made);
    void refuse(const HouseholdFailure &failure);
    void setBusy(bool busy);
    void save();
    [[nodiscard]] SecretBytes passphrase() const;

    SyncService &m_sync;
    Purpose m_purpose;
    bool m_recovering = false;
    bool m_twice = false; // the passphrase is a new one
    FormField *m_code = nullptr;
    FormField *m_first = nullptr;
    FormField *m_second = nullptr;
    WrappedText *m_problem = nullptr;
    QPushButton *m_act = nullptr;
    QPushButton *m_other = nullptr;
    QLineEdit *m_shown = nullptr;
    QWidget *m_form; // made of those above
    QWidget *m_result;
};

} // namespace kjc
