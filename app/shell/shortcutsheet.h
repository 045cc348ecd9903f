// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"

class QGridLayout;

namespace kjc {

// Every key the program knows, by screen.
class ShortcutSheet : public Dialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *parent);

private:
    struct Entry {
        QString keys;
        QString what;
    };
    void addGroup(QGridLayout *grid, int column, const QString &title, const QList<Entry> &entries);
    [[nodiscard]] static QList<Entry> everywhere();
    [[nodiscard]] static QList<Entry> planner();
    [[nodiscard]] static QList<Entry> lists();
};

} // namespace kjc
