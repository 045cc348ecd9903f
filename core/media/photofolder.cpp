// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/photofolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr qsizetype kHashDigits = 64;

QString PhotoFolder::nameOf(const QByteArray &photo)
{
    const QByteArray hash = QCryptographicHash::hash(photo, QCryptographicHash::Sha256).toHex();
    return QString(QString::fromLatin1(hash) + u".jpg"_s);
}

bool PhotoFolder::isName(const QString &name)
{
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    return name.size() == kHashDigits + 4 && name.endsWith(u".jpg") &&
           std::all_of(name.cbegin(), name.cbegin() + kHashDigits, isDigit);
}

QString PhotoFolder::fileOf(const QString &name) const
{
    return QDir(m_path).filePath(name);
}

bool PhotoFolder::has(const QString &name) const
{
    return isName(name) && QFileInfo(fileOf(name)).size() > 0;
}

Result<QByteArray> PhotoFolder::read(const QString &name) const
{
    if (!isName(name))
        return Error{Error::Kind::Invalid, u"not the name of a photo"_s, name};
    QFile file(fileOf(name));
    if (!file.exists())
        return Error{Error::Kind::NotFound, u"no such photo"_s, file.fileName()};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, file.errorString(), file.fileName()};
    const QByteArray photo = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Kind::Io, file.errorString(), file.fileName()};
    if (nameOf(photo) != name)
        return Error{Error::Kind::FileDamaged, u"the content is not the one its name says"_s, file.fileName()};
    return photo;
}

static Error writeError(const QSaveFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? Error::Kind::DiskFull : Error::Kind::Io, file.errorString(), file.fileName()};
}

Result<QString> PhotoFolder::save(const QByteArray &photo) const
{
    const QString name = nameOf(photo);
    if (m_path.isEmpty() || !QDir().mkpath(m_path))
        return Error{Error::Kind::Io, u"the folder cannot be made"_s, m_path};
    if (read(name).ok())
        return name;
    QSaveFile file(fileOf(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(photo) != photo.size() || !file.commit())
        return writeError(file);
    return name;
}

Result<Done> PhotoFolder::setAside(const QString &name) const
{
    const QString aside = fileOf(QString(name + u".damaged"_s));
    QFile::remove(aside);
    if (!isName(name) || !QFile::rename(fileOf(name), aside))
        return Error{Error::Kind::Io, u"cannot be renamed"_s, fileOf(name)};
    return Done{};
}

} // namespace kjc
