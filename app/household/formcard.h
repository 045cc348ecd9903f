// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/button.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace kjc {

class WrappedText;

// A card that asks for something: a title, what it is about, fields, and buttons below them.
class FormCard : public QFrame
{
    Q_OBJECT
public:
    static constexpr int kMostWidth = 680; // at 100 % text size: a line of its explanation stays easy to read

    FormCard(const QString &title, const QString &explanation, QWidget *parent = nullptr);

    // Between the explanation and the buttons. Takes ownership.
    void addPart(QWidget *part);
    // A line of small text that says more.
    void addNote(const QString &text);
    // Other ways, under the buttons. Takes ownership.
    void addBelow(QWidget *part);
    QPushButton *addButton(const QString &verb, ButtonRole role, QStringView icon = {});
    // What did not work, above the buttons; empty for nothing.
    void setProblem(const QString &sentence);
    [[nodiscard]] QString problem() const;
    // While an answer is awaited nothing can be asked again.
    void setBusy(bool busy);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_parts;
    QWidget *m_body;
    QHBoxLayout *m_buttons;
    WrappedText *m_problem;
};

} // namespace kjc
