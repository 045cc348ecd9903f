// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"

#include <QDate>

class QDateEdit;

namespace kjc {

// Asks which days to shop for.
class SpanDialog : public Dialog
{
    Q_OBJECT
public:
    SpanDialog(const QDate &from, const QDate &to, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void chosen(const QDate &from, const QDate &to); // from <= to

private:
    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace kjc
