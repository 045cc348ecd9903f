// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/oauthflow.h"

#include <QTcpServer>
#include <QUrlQuery>

class QTcpSocket;

namespace kjc {

// Waits on a free port of 127.0.0.1 for one GET of a path nobody can guess. Whatever else comes gets a 404 and changes
// nothing.
class LoopbackListener : public QObject
{
    Q_OBJECT

public:
    LoopbackListener(const QString &nonce, OAuthPage page, QObject *parent);

    // False when no port could be opened.
    bool listen();
    [[nodiscard]] QUrl address() const;

Q_SIGNALS:
    // The browser came back, once; the page telling so is on its way to it.
    void arrived(const QUrlQuery &query);

private:
    static constexpr int kMostHeaderBytes = 16 * 1024;

    void accept(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &target);

    QString m_path;
    OAuthPage m_page;
    QTcpServer m_server;
};

} // namespace kjc
