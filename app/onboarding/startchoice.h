// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace kjc {

// One of several ways to begin: a card with an icon, a title, a line and a round mark.
class StartChoice : public QAbstractButton
{
    Q_OBJECT
public:
    StartChoice(QStringView icon, const QString &title, const QString &line, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_line;
};

} // namespace kjc
