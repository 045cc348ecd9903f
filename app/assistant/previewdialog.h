// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"

namespace kjc {

// Word for word what would be sent. Plain text; nothing of it is understood as markup.
class PreviewDialog : public Dialog
{
    Q_OBJECT
public:
    // `who`: the name of the provider. `body` as it would go over the wire: JSON.
    PreviewDialog(const QString &who, const QString &body, QWidget *parent);
};

} // namespace kjc
