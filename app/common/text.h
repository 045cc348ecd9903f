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
    // Breaks into as many lines as the width asks for.
    Text *wrapped();

private:
    void follow();

    Type m_type;
    Role m_role;
};

} // namespace kjc
