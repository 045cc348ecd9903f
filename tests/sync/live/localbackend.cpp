// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/live/localbackend.h"

#include <QJsonDocument>
#include <QStandardPaths>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kLongestMs = 120'000;

static QString script(const QString &name)
{
    return QStringLiteral(KJC_SOURCE_DIR "/tests/backend/") + name;
}

static QString node()
{
    const QString found = QStandardPaths::findExecutable(u"node"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"nodejs"_s) : found;
}

QString LocalBackend::missing()
{
    if (node().isEmpty())
        return u"node is not installed"_s;
    QProcess check;
    check.start(node(), {script(u"requirements.js"_s)});
    if (!check.waitForFinished(kLongestMs))
        return check.errorString();
    return check.exitCode() == 0 ? QString() : QString::fromUtf8(check.readAll()).trimmed();
}

std::unique_ptr<LocalBackend> LocalBackend::start()
{
    std::unique_ptr<LocalBackend> backend(new LocalBackend);
    backend->m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    backend->m_process.start(node(), {script(u"server.js"_s)});
    while (!backend->m_process.canReadLine())
        if (!backend->m_process.waitForReadyRead(kLongestMs))
            return nullptr;
    const QJsonObject facts = QJsonDocument::fromJson(backend->m_process.readLine()).object();
    backend->m_project = {QUrl(facts.value(u"url"_s).toString()), facts.value(u"publishableKey"_s).toString()};
    return backend;
}

// The end of its input ends it, PostgreSQL too.
LocalBackend::~LocalBackend()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(kLongestMs);
}

} // namespace kjc
