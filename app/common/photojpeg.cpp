// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/photojpeg.h"

#include "core/media/photofolder.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace kjc {

using namespace Qt::StringLiterals;

// What the SVG and PDF plug-ins read is no photo, and may ask for any size.
static bool isDrawing(const QByteArray &format)
{
    return format.startsWith("svg") || format == "pdf";
}

static QSize fitted(const QSize &size)
{
    const QSize most(kLongestPhotoSide, kLongestPhotoSide);
    const bool fits = size.width() <= most.width() && size.height() <= most.height();
    return fits ? size : size.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1});
}

// A new image takes neither text nor colour profile nor resolution along.
static QImage bareCopy(const QImage &image)
{
    QImage source = image;
    if (source.colorSpace().isValid() && source.colorSpace() != QColorSpace(QColorSpace::SRgb))
        source.convertToColorSpace(QColorSpace::SRgb);
    source.setDevicePixelRatio(1);
    const QSize size = fitted(source.size());
    if (size != source.size())
        source = source.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage bare(size, QImage::Format_RGB32);
    bare.fill(Qt::white);
    QPainter(&bare).drawImage(0, 0, source);
    return bare;
}

static QByteArray encoded(const QImage &image, int quality)
{
    QBuffer buffer;
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? buffer.data() : QByteArray();
}

Result<QByteArray> photoJpeg(const QImage &image)
{
    if (image.isNull())
        return Error{Error::Kind::FileDamaged, u"an empty image"_s, {}};
    const QImage bare = bareCopy(image);
    for (const int quality : {85, 70, 50}) {
        const QByteArray jpeg = encoded(bare, quality);
        if (!jpeg.isEmpty() && jpeg.size() <= PhotoFolder::kMostBytes)
            return jpeg;
    }
    return Error{Error::Kind::Unsupported, u"cannot be written as a JPEG"_s, {}};
}

// A JPEG that breaks off is read without complaint, the rest of it grey. Its end is marked; in the picture's own data the
// mark means nothing else, but the parts before that may hold a smaller picture with an end of its own.
static bool breaksOff(const QByteArray &jpeg)
{
    constexpr quint8 kBeginsPicture = 0xda;
    const auto byte = [&jpeg](qsizetype at) { return quint8(jpeg.at(at)); };
    qsizetype at = 2;
    while (at + 4 <= jpeg.size() && byte(at) == 0xff && byte(at + 1) != kBeginsPicture)
        at += byte(at + 1) == 0xff ? 1 : 2 + (byte(at + 2) << 8) + byte(at + 3); // a mark may be padded
    return jpeg.indexOf("\xff\xd9", at) < 0;
}

Result<QByteArray> photoJpeg(QIODevice &encoded)
{
    const QByteArray head = encoded.peek(3);
    if (head == "\xff\xd8\xff" && breaksOff(encoded.peek(encoded.size())))
        return Error{Error::Kind::FileDamaged, u"the picture breaks off"_s, {}};
    QImageReader reader(&encoded);
    reader.setDecideFormatFromContent(true);
    if (!reader.canRead() || isDrawing(reader.format()))
        return Error{Error::Kind::Unsupported, reader.errorString(), {}};
    reader.setAutoTransform(true);
    // Reading a large one small takes a fraction of the memory. Its size is that of before it is turned upright.
    if (const QSize full = reader.size(); full.isValid() && fitted(full) != full)
        reader.setScaledSize(fitted(full));
    const QImage image = reader.read();
    if (image.isNull())
        return Error{Error::Kind::FileDamaged, reader.errorString(), {}};
    return photoJpeg(image);
}

QStringList photoPatterns()
{
    QStringList patterns;
    for (const QByteArray &format : QImageReader::supportedImageFormats())
        if (!isDrawing(format))
            patterns.append(QString(u"*."_s + QString::fromLatin1(format)));
    return patterns;
}

} // namespace kjc
