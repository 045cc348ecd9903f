// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/text.h"

namespace kjc {

// Words in as many lines as the width asks for, and no higher: inside a scroll area a label that wraps claims more.
class WrappedText : public Text
{
    Q_OBJECT
public:
    explicit WrappedText(const QString &text, Type type, Role role, QWidget *parent = nullptr);

    void setText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace kjc
