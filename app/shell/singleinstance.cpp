// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/singleinstance.h"

#include "core/base/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace kjc {

using namespace Qt::StringLiterals;

static QString nameFor(const QString &folder)
{
    const QByteArray path = QDir(folder).absolutePath().toUtf8();
    return u"kecarajocomer-"_s +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(16));
}

SingleInstance::SingleInstance(const QString &profileFolder, QObject *parent)
    : QObject(parent),
      m_name(nameFor(profileFolder)),
      m_lock(QDir(profileFolder).filePath(u"window.lock"_s))
{
    QDir().mkpath(profileFolder);
    m_lock.setStaleLockTime(0); // stale only when its process is gone
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::hear);
}

// All that the other one says has come when it hangs up.
void SingleInstance::hear()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    const auto said = [this, socket] {
        socket->deleteLater();
        Q_EMIT shownAgain(QString::fromUtf8(socket->read(kMostLinkBytes)));
    };
    if (socket->state() == QLocalSocket::UnconnectedState)
        said();
    else
        connect(socket, &QLocalSocket::disconnected, this, said);
}

bool SingleInstance::claim(const QString &link)
{
    if (!m_lock.tryLock(0)) {
        if (m_lock.error() == QLockFile::LockFailedError) {
            askOther(link);
            return false;
        }
        qCWarning(logApp) << "cannot lock the profile folder; going on without"; // opening the library will say why
    }
    QLocalServer::removeServer(m_name);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(m_name))
        qCWarning(logApp) << "a second start cannot find this window:" << m_server.errorString();
    return true;
}

void SingleInstance::askOther(const QString &link) const
{
    constexpr int kPatienceMs = 1000;
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatienceMs))
        return;
    socket.write(link.toUtf8());
    socket.disconnectFromServer();
    if (socket.state() != QLocalSocket::UnconnectedState)
        socket.waitForDisconnected(kPatienceMs);
}

} // namespace kjc
