// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace kjc {

class FlowLayout;

// Tags as chips, with a field for one more: Enter or a comma adds it, Backspace in the empty field takes the last away.
class TagsInput : public QWidget
{
    Q_OBJECT
public:
    explicit TagsInput(QWidget *parent = nullptr);

    void setTags(const QStringList &tags);  // silent
    [[nodiscard]] QStringList tags() const; // what is still being typed counts
    void setKnown(const QStringList &tags); // offered while typing

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addTyped();

    QStringList m_tags;
    FlowLayout *m_chips;
    QLineEdit *m_field;
};

} // namespace kjc
