// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace kjc {

// One window per profile folder: a second start brings the first window to the front and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &profileFolder, QObject *parent = nullptr);

    // True when this is the only instance. Otherwise the other one was asked to show itself.
    bool claim();

Q_SIGNALS:
    void shownAgain();

private:
    void askOther() const;

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace kjc
