// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QObject>

class QAction;

namespace kjc {

class Toast;

// Keeps Undo and Redo in step with the library, and says after each step what was done, with a way back.
class UndoToast : public QObject
{
    Q_OBJECT
public:
    // All outlive this.
    UndoToast(Store &store, Toast &toast, QAction *undo, QAction *redo, QObject *parent);

    void undo();
    void redo();
    void retranslate(); // after another language came into use

private:
    void follow(const UndoState &state);

    Store &m_store;
    Toast &m_toast;
    QAction *m_undo;
    QAction *m_redo;
    UndoState m_state;
    bool m_justChanged = false; // a person's change whose name has yet to come
};

} // namespace kjc
