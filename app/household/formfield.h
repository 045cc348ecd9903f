// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace kjc {

class Text;
class WrappedText;

// A named field with room below for the sentence that says what does not fit.
class FormField : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Plain, Secret };

    explicit FormField(const QString &label, QWidget *parent = nullptr, Kind kind = Kind::Plain);

    [[nodiscard]] QString text() const; // without spaces at the ends, unless Secret
    void setText(const QString &text);
    void setPlaceholder(const QString &text);
    // Empty: none any more. A problem goes away with the next letter typed.
    void setProblem(const QString &sentence);
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void edited();
    void entered(); // Return was pressed

private:
    Kind m_kind;
    QLineEdit *m_field;
    WrappedText *m_problem;
};

} // namespace kjc
