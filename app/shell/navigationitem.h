// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace kjc {

// One screen in the navigation rail; without a group, something that is opened and closed beside them.
class NavigationItem : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NavigationItem(QStringView icon, QWidget *parent = nullptr);

    void setName(const QString &name, const QString &shortcut);
    void setCompact(bool compact);
    // `spoken` is the item with its number as a sentence for a screen reader; unused when the number is 0.
    void setBadge(int number, bool attention, const QString &spoken);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void describe();
    void announceSelection();
    void paintBadge(QPainter &painter, const QRectF &row) const;

    QString m_icon;
    QString m_shortcut;
    bool m_compact = false;
    int m_badge = 0;
    QString m_spokenBadge;
    bool m_attention = false;
    bool m_ringed = false; // focus came by the keyboard
};

} // namespace kjc
