// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/secretfile.h"

#include <QFile>
#include <QSaveFile>

namespace kjc::secretfile {

using namespace Qt::StringLiterals;

static constexpr qint64 kMostBytes = 1 << 20;

static Error failed(const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? Error::Kind::DiskFull : Error::Kind::Io, file.errorString(), file.fileName()};
}

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{Error::Kind::NotFound, u"No such file"_s, path};
    if (!file.open(QIODevice::ReadOnly))
        return failed(file);
    if (file.size() > kMostBytes)
        return Error{Error::Kind::FileDamaged, u"Too long to be ours"_s, path};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failed(file);
    return bytes;
}

Result<Done> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return failed(file);
    return Done{};
}

Result<Done> remove(const QString &path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        return failed(file);
    return Done{};
}

} // namespace kjc::secretfile
