// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/notescard.h"

#include "app/common/button.h"
#include "app/common/metrics.h"
#include "app/common/text.h"
#include "app/common/textarea.h"
#include "app/recipes/layouts.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace kjc {

using namespace metrics;

static constexpr int kFieldLines = 5;

NotesCard::NotesCard(QWidget *parent)
    : Card(parent),
      m_text(paragraph({}, Type::Body, Role::Text, this)),
      m_edit(makeIconButton(u"edit", tr("Edit notes"), this)),
      m_writing(new QWidget(this)),
      m_field(new TextArea(m_writing))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::md, space::xl, space::lg);
    layout->setSpacing(space::sm);
    auto *head = new QHBoxLayout;
    head->addWidget(new Text(tr("Notes"), Type::Title2, Role::Text, this), 1);
    head->addWidget(m_edit);
    layout->addLayout(head);
    layout->addWidget(m_text);
    auto *writing = new QVBoxLayout(m_writing);
    writing->setContentsMargins({});
    writing->setSpacing(space::sm);
    m_field->setAccessibleName(tr("Notes"));
    m_field->setLeastLines(kFieldLines);
    m_field->setFixedHeight(m_field->minimumHeight());
    m_field->installEventFilter(this);
    writing->addWidget(m_field);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    QPushButton *cancel = makeButton(tr("Cancel"), ButtonRole::Secondary, m_writing);
    QPushButton *save = makeButton(tr("Save notes"), ButtonRole::Secondary, m_writing, u"check");
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    writing->addLayout(buttons);
    layout->addWidget(m_writing);
    m_writing->hide();
    connect(m_edit, &QToolButton::clicked, this, &NotesCard::write);
    connect(cancel, &QPushButton::clicked, this, [this] { finish(false); });
    connect(save, &QPushButton::clicked, this, [this] { finish(true); });
}

void NotesCard::setNotes(const QString &notes)
{
    m_notes = notes;
    m_text->setText(notes.isEmpty() ? tr("Nothing noted yet.") : notes);
    m_text->setRole(notes.isEmpty() ? Role::TextMuted : Role::Text);
}

bool NotesCard::isWriting() const
{
    return !m_writing->isHidden();
}

void NotesCard::write()
{
    m_field->setPlainText(m_notes);
    m_writing->show();
    m_text->hide();
    m_edit->hide();
    m_field->setFocus();
    m_field->moveCursor(QTextCursor::End);
}

void NotesCard::finish(bool keep)
{
    const QString written = m_field->toPlainText().trimmed();
    m_writing->hide();
    m_text->show();
    m_edit->show();
    m_edit->setFocus();
    if (!keep || written == m_notes)
        return;
    setNotes(written);
    Q_EMIT this->written(written);
}

bool NotesCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape || (enter && key->modifiers().testFlag(Qt::ControlModifier))) {
            finish(enter);
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace kjc
