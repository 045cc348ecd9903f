// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/button.h"

#include <QDialog>
#include <QPointer>

class QDialogButtonBox;
class QVBoxLayout;

namespace kjc {

class Text;

// A question of the program: the title is the question, the buttons are verbs, the safe choice is the default and what Esc
// does. Use open() and the finished() signal; never exec(). Deletes itself when closed.
class Dialog : public QDialog
{
    Q_OBJECT
public:
    // `explanation` may be empty.
    Dialog(const QString &question, const QString &explanation, QWidget *parent);

    // Other words at the top, when the question was answered and there is something to tell.
    void setWords(const QString &question, const QString &explanation);
    // Between the explanation and the buttons. Takes ownership.
    void setContent(QWidget *content);
    // Rejects; the default until told otherwise. Translated verb: "Keep it".
    QPushButton *setSafeChoice(const QString &verb);
    // Accepts. Call setDefault(true) on it where pressing Enter must do it; never on a Destructive one.
    QPushButton *addChoice(const QString &verb, ButtonRole role = ButtonRole::Primary);

    void done(int result) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showScrim();

    QVBoxLayout *m_layout;
    Text *m_question;
    Text *m_explanation;
    QDialogButtonBox *m_buttons;
    QPointer<QWidget> m_scrim;
    QPointer<QWidget> m_focusBefore;
};

} // namespace kjc
