// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recipes/card.h"

class QToolButton;

namespace kjc {

class Text;
class TextArea;

// What people noted about a recipe, read and written in the same place. Ctrl+Enter saves, Esc leaves it as it was.
class NotesCard : public Card
{
    Q_OBJECT
public:
    explicit NotesCard(QWidget *parent = nullptr);

    void setNotes(const QString &notes); // waits while a person is writing
    [[nodiscard]] bool isWriting() const;

Q_SIGNALS:
    void written(const QString &notes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void write();
    void finish(bool keep);

    QString m_notes;
    Text *m_text;
    QToolButton *m_edit;
    QWidget *m_writing;
    TextArea *m_field;
};

} // namespace kjc
