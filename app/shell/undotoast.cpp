// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/undotoast.h"

#include "app/common/messages.h"
#include "app/common/toast.h"
#include "app/common/whendone.h"
#include "app/shell/operationtext.h"

#include <QAction>

namespace kjc {

UndoToast::UndoToast(Store &store, Toast &toast, QAction *undo, QAction *redo, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_toast(toast),
      m_undo(undo),
      m_redo(redo)
{
    connect(&store, &Store::changed, this,
            [this](const ChangeSet &, Origin origin) { m_justChanged = origin == Origin::Local; });
    connect(&store, &Store::undoStateChanged, this, &UndoToast::follow);
}

void UndoToast::retranslate()
{
    //: Menu entry; %1 is what was done, as "Moved Shakshuka"
    m_undo->setText(m_state.undo ? tr("&Undo: %1").arg(operationtext::done(*m_state.undo)) : tr("&Undo"));
    m_redo->setText(m_state.redo ? tr("&Redo: %1").arg(operationtext::done(*m_state.redo)) : tr("&Redo"));
}

void UndoToast::follow(const UndoState &state)
{
    m_state = state;
    m_undo->setEnabled(state.undo.has_value());
    m_redo->setEnabled(state.redo.has_value());
    retranslate();
    if (m_justChanged && state.undo && operationtext::isWorthSaying(state.undo->kind))
        m_toast.showMessage(operationtext::done(*state.undo), operationtext::icon(state.undo->kind), tr("Undo"),
                            [this] { undo(); });
    m_justChanged = false;
}

void UndoToast::undo()
{
    whenDone(m_store.undo(), this, [this](const Result<Operation> &undone) {
        if (undone)
            //: Toast after Undo; %1 is what was taken back, as "Moved Shakshuka"
            m_toast.showMessage(tr("Undone: %1").arg(operationtext::done(undone.value())), u"undo", tr("Redo"),
                                [this] { redo(); });
        else if (undone.error().kind != Error::Kind::NotFound)
            m_toast.showMessage(messages::forUser(undone.error()).oneLine(), u"warning");
    });
}

void UndoToast::redo()
{
    whenDone(m_store.redo(), this, [this](const Result<Operation> &redone) {
        if (redone)
            m_toast.showMessage(operationtext::done(redone.value()), u"check", tr("Undo"), [this] { undo(); });
        else if (redone.error().kind != Error::Kind::NotFound)
            m_toast.showMessage(messages::forUser(redone.error()).oneLine(), u"warning");
    });
}

} // namespace kjc
