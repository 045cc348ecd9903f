// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"
#include "core/store/syncqueue.h"

class QRadioButton;

namespace kjc {

class FormField;

// Asks what becomes of what is in this library when it joins a household that has things of its own.
class JoinDialog : public Dialog
{
    Q_OBJECT
public:
    JoinDialog(const QString &household, QWidget *parent);

    [[nodiscard]] LocalRows local() const;

private:
    QRadioButton *m_bring;
};

// Asks for one line of text: a name, a code.
class LineDialog : public Dialog
{
    Q_OBJECT
public:
    struct Words {
        QString question;
        QString explanation; // may be empty
        QString label;
        QString verb;
        QString safeVerb;
    };
    LineDialog(const Words &words, const QString &text, QWidget *parent);

    [[nodiscard]] QString text() const;

private:
    FormField *m_line;
};

} // namespace kjc
