// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/assistantpanel.h"
#include "app/assistant/messagefield.h"
#include "app/common/dialog.h"
#include "app/common/format.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/textarea.h"
#include "app/common/whendone.h"

namespace kjc {

// Word for word what would be sent with what stands in the field now.
void AssistantPanel::showPreview()
{
    const AssistantSource *chosen = m_controller.chosen();
    if (!chosen || !chosen->preview)
        return;
    //: Title of a dialog; %1 is an assistant: "Claude"
    auto *dialog = new Dialog(tr("What %1 would be sent").arg(format::isolated(chosen->name)),
                              tr("With your key, and nothing else. What may be told is in the settings."), window());
    auto *text = new TextArea(dialog);
    text->setReadOnly(true);
    text->setLeastLines(14);
    text->setAccessibleName(dialog->windowTitle());
    dialog->setContent(text);
    dialog->setSafeChoice(tr("Close"));
    const DraftRequest request = m_controller.request(m_field->toPlainText().trimmed(), m_from, m_to);
    whenDone(chosen->preview(request), text, [text](const Result<QString> &preview) {
        text->setPlainText(preview ? preview.value() : messages::forUser(preview.error()).oneLine());
    });
    dialog->open();
}

} // namespace kjc
