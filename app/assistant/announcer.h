// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace kjc {

// Lets a screen reader say what comes in by itself: whole sentences, and not more often than one can listen. Shows nothing.
class Announcer : public QWidget
{
    Q_OBJECT
public:
    explicit Announcer(QWidget *parent);

    void say(const QString &sentence);
    [[nodiscard]] QStringList waiting() const { return m_waiting; }

Q_SIGNALS:
    void said(const QString &sentences);

private:
    void speak();

    QStringList m_waiting;
    QTimer m_pause;
};

} // namespace kjc
