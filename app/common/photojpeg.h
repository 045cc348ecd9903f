// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QStringList>

class QIODevice;

namespace kjc {

inline constexpr int kLongestPhotoSide = 1600; // pixels

// A person's picture as it is kept: upright, at most kLongestPhotoSide long, in sRGB on white, a JPEG of at most
// PhotoFolder::kMostBytes that holds nothing but the picture (no place, no camera). Pure; for any thread but the GUI's.
// Unsupported when it is no picture that can be read here, FileDamaged when it breaks off or is too large to open.
Result<QByteArray> photoJpeg(QIODevice &encoded);
// FileDamaged for a null image.
Result<QByteArray> photoJpeg(const QImage &image);

// Patterns of the file names that can be read ("*.jpg"), drawings left out.
QStringList photoPatterns();

} // namespace kjc
