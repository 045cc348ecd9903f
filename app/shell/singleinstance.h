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

    // True when this is the only instance. Otherwise the other one was asked to show itself, and to open `link`.
    bool claim(const QString &link = {});

    static constexpr qint64 kMostLinkBytes = 4096;

Q_SIGNALS:
    // Somebody started the program again, with a link or without.
    void shownAgain(const QString &link);

private:
    void hear();
    void askOther(const QString &link) const;

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace kjc
