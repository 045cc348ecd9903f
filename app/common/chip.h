// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <optional>

namespace kjc {

// A pill that filters: text with an optional icon, count and close button. Checkable; the person's change is clicked().
class Chip : public QToolButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QStringView icon = {}, QWidget *parent = nullptr);

    void setCount(std::optional<int> count);
    // With a close button at the end; Delete and Backspace close too.
    void setClosable(bool closable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QRectF closeRect() const;
    void nameIt();

    QString m_icon;
    std::optional<int> m_count;
    bool m_closable = false;
};

} // namespace kjc
