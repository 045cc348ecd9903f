// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace kjc {

// Looks like a search field with its keys at the end; what it opens does the searching.
class SearchButton : public QPushButton
{
    Q_OBJECT
public:
    // `keys` are only shown; the shell has the shortcut.
    SearchButton(const QString &text, const QKeySequence &keys, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] qreal keysWidth() const;

    QString m_keys;
};

} // namespace kjc
