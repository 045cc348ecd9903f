// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace kjc {

// The photos of one profile, each in a file named by its content, so that the same photo is stored once, never changes, and
// can be checked wherever it came from. Nothing here deletes a photo. Reads and writes files: not for the GUI thread.
class PhotoFolder
{
public:
    static constexpr qint64 kMostBytes = 6 * 1024 * 1024; // of one photo: what a server takes in one piece

    // Made when the first photo is saved.
    explicit PhotoFolder(QString path) : m_path(std::move(path)) {}

    // 64 lower-case hex digits of the SHA-256, and ".jpg".
    [[nodiscard]] static QString nameOf(const QByteArray &photo);
    [[nodiscard]] static bool isName(const QString &name);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool has(const QString &name) const;
    // NotFound; FileDamaged when the content is not the one that is named; Io. Invalid for what is no name.
    [[nodiscard]] Result<QByteArray> read(const QString &name) const;
    // Whole or not at all; returns the name. A photo that is there already is left as it is. DiskFull; Io.
    [[nodiscard]] Result<QString> save(const QByteArray &photo) const;
    // Takes a damaged file out of the way without deleting it, so that the photo counts as missing. Io.
    [[nodiscard]] Result<Done> setAside(const QString &name) const;

private:
    [[nodiscard]] QString fileOf(const QString &name) const;

    QString m_path;
};

} // namespace kjc
