// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace kjc {

// A field with a lens, and a way to empty it. Esc empties it first and only then goes on to whoever else listens.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    // `placeholder` is also what a screen reader calls it.
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    // Shown at the end while the field is empty and without focus; null for none.
    void setKeyHint(const QKeySequence &keys);

Q_SIGNALS:
    // Down: on to the results.
    void leftDownwards();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int hintWidth() const; // 0 while no hint is shown
    void makeRoom();

    QString m_hint;
    QAction *m_clear;
};

} // namespace kjc
