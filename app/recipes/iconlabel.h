// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/theme.h"

#include <QWidget>

namespace kjc {

// An icon that stands beside words and says nothing of its own.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(QStringView icon, int side, Role role, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Role m_role;
};

// A small icon and a caption in one colour, as "✓ In stock".
class IconText : public QWidget
{
    Q_OBJECT
public:
    IconText(QStringView icon, const QString &text, Role role, QWidget *parent = nullptr);
};

// An icon with a fact in two lines: "40 min" over "20 min hands-on".
class Fact : public QWidget
{
    Q_OBJECT
public:
    Fact(QStringView icon, const QString &value, const QString &caption, QWidget *parent = nullptr);
};

} // namespace kjc
