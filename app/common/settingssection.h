// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace kjc {

// A card of settings that belong together: a title, then rows of a name, a line that explains it and a control.
class SettingsSection : public QFrame
{
    Q_OBJECT
public:
    explicit SettingsSection(const QString &title, QWidget *parent = nullptr);

    // `explanation` may be empty. Takes ownership of the control and names it for screen readers.
    void addRow(const QString &name, const QString &explanation, QWidget *control);
    void addWide(QWidget *widget); // over the whole width
    void addNote(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_rows;
};

} // namespace kjc
