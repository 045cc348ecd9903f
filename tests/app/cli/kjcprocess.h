// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

namespace kjc {

// What a call of kjc answered.
struct Answer {
    int exit = -1; // -1: it did not end by itself
    QString out;
    QString err;

    [[nodiscard]] QStringList lines() const { return out.split(u'\n', Qt::SkipEmptyParts); }
    // stdout as one JSON object a line; one that is not JSON comes as an empty object.
    [[nodiscard]] QList<QJsonObject> objects() const
    {
        QList<QJsonObject> found;
        for (const QString &line : lines())
            found.append(QJsonDocument::fromJson(line.toUtf8()).object());
        return found;
    }
};

// Calls kjc with a profile folder of its own. The event loop runs meanwhile.
class Kjc
{
public:
    Answer operator()(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KJC_DATA_DIR"), data());
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("en_GB.UTF-8"));
        process.setProcessEnvironment(environment);
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
        constexpr int kLongestMs = 60'000;
        QTimer::singleShot(kLongestMs, &loop, &QEventLoop::quit);
        process.start(QStringLiteral(KJC_PROGRAM), arguments);
        process.write(input);
        process.closeWriteChannel();
        loop.exec();
        const bool ended = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("profile")); }
    // A path beside the profile.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    // Writes a file beside the profile; its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace kjc
