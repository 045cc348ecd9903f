// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <functional>

class QMenu;

namespace kjc {

// An entry of a menu with an icon, a title and a sentence under it.
class MenuRow : public QAbstractButton
{
    Q_OBJECT
public:
    MenuRow(QStringView icon, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    // The key that does the same, shown at the end.
    void setKeys(const QKeySequence &keys);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;

private:
    QString m_icon;
    QString m_sentence;
    QString m_keys;
};

// Adds a row to `menu`, which owns it; `run` is called when it is chosen, after the menu closed.
MenuRow *addMenuRow(QMenu *menu, QStringView icon, const QString &title, const QString &sentence,
                    std::function<void()> run);

} // namespace kjc
