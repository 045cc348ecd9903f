// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/theme.h"

#include <QLabel>

namespace kjc {

// Words in a type and a colour of the design; follows the theme and the text size. Plain text unless told otherwise.
class Text : public QLabel
{
    Q_OBJECT
public:
    explicit Text(const QString &text, Type type = Type::Body, Role role = Role::Text, QWidget *parent = nullptr);

    void setRole(Role role);
    void setType(Type type);
    // Follows the direction of the layout, not of the words: an English title in a Hebrew window begins on the right.
    void setAlignment(Qt::Alignment alignment);
    // Breaks into as many lines as the width asks for.
    Text *wrapped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void align();

    Type m_type;
    Role m_role;
    Qt::Alignment m_alignment = Qt::AlignLeading | Qt::AlignVCenter; // as asked for
};

} // namespace kjc
