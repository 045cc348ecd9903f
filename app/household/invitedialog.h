// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"
#include "sync/service/syncservice.h"

class QLineEdit;
class QRadioButton;

namespace kjc {

class WrappedText;

// Makes an invitation, and shows it as a link and a code to be copied: the server tells the code this once only.
class InviteDialog : public Dialog
{
    Q_OBJECT
public:
    InviteDialog(SyncService &sync, QWidget *parent); // `sync` outlives this

private:
    QWidget *makeChoice();
    QWidget *makeResult();
    QLineEdit *addCopied(const QString &label, const QString &verb, QLayout *rows);
    void ask();
    void present(const Invitation &invitation);

    SyncService &m_sync;
    QRadioButton *m_editor = nullptr; // of m_choice, and the next two of m_result, which come after them
    QLineEdit *m_link = nullptr;
    QLineEdit *m_code = nullptr;
    QWidget *m_choice;
    QWidget *m_result;
    WrappedText *m_problem = nullptr;
    QPushButton *m_make = nullptr;
};

} // namespace kjc
