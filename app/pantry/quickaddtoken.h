// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace kjc {

// A part of a quick-add line as it was understood: "Best before  12 March". Pressing it corrects it.
class QuickAddToken : public QAbstractButton
{
    Q_OBJECT
public:
    explicit QuickAddToken(const QString &label, QWidget *parent = nullptr);

    // `guessed`: nobody said so; shown without the tint.
    void setValue(const QString &value, bool guessed = false);
    void setOpensMenu(bool opens); // shows an arrow

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
    QString m_value;
    bool m_guessed = false;
    bool m_opensMenu = false;
};

} // namespace kjc
