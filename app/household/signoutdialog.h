// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"

class QRadioButton;

namespace kjc {

// Asks what becomes of what waits, and of this library, when its person signs out.
class SignOutDialog : public Dialog
{
    Q_OBJECT
public:
    SignOutDialog(int waiting, QWidget *parent);

    // Else changes are kept for the next sign-in.
    [[nodiscard]] bool alsoStops() const;

private:
    QRadioButton *m_stop;
};

} // namespace kjc
