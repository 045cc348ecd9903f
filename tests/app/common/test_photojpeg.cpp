// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/photojpeg.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QPainter>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format, 95))
        qFatal("cannot write %s", format);
    return buffer.data();
}

// Red on the left, blue on the right.
QImage twoHalves(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    return image;
}

// The part of a JPEG in which cameras say how they were held, and where (here only a word for it).
QByteArray withExif(QByteArray jpeg, char orientation)
{
    QByteArray exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    exif.append(orientation).append("\0\0\0\0\0\0\0", 7).append("52.5200N 13.4050E");
    const int length = int(exif.size()) + 2;
    const QByteArray head("\xff\xe1", 2);
    return jpeg.insert(2, QByteArray(head + char(length >> 8) + char(length & 0xff) + exif));
}

Result<QByteArray> developed(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return photoJpeg(buffer);
}

QImage imageOf(const Result<QByteArray> &jpeg)
{
    return jpeg ? QImage::fromData(jpeg.value(), "jpeg") : QImage();
}

bool isNear(const QColor &colour, const QColor &other)
{
    return qAbs(colour.red() - other.red()) < 24 && qAbs(colour.green() - other.green()) < 24 &&
           qAbs(colour.blue() - other.blue()) < 24;
}

} // namespace

class TestPhotoJpeg : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLongestSideIsBounded_data()
    {
        QTest::addColumn<QSize>("given");
        QTest::addColumn<QSize>("kept");
        QTest::newRow("wide") << QSize(3200, 1200) << QSize(1600, 600);
        QTest::newRow("high") << QSize(1200, 4000) << QSize(480, 1600);
        QTest::newRow("small") << QSize(90, 60) << QSize(90, 60);
        QTest::newRow("just right") << QSize(1600, 1600) << QSize(1600, 1600);
        QTest::newRow("a line") << QSize(4000, 1) << QSize(1600, 1);
    }
    void theLongestSideIsBounded()
    {
        QFETCH(QSize, given);
        QFETCH(QSize, kept);
        QCOMPARE(imageOf(developed(encoded(twoHalves(given), "png"))).size(), kept);
        QCOMPARE(imageOf(photoJpeg(twoHalves(given))).size(), kept);
    }

    void aPhotoIsTurnedUpright_data()
    {
        QTest::addColumn<char>("orientation");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QPoint>("red"); // in tenths of the sides
        QTest::newRow("upright") << char(1) << QSize(1600, 800) << QPoint(1, 5);
        QTest::newRow("mirrored") << char(2) << QSize(1600, 800) << QPoint(9, 5);
        QTest::newRow("upside down") << char(3) << QSize(1600, 800) << QPoint(9, 5);
        QTest::newRow("clockwise") << char(6) << QSize(800, 1600) << QPoint(5, 1);
        QTest::newRow("anticlockwise") << char(8) << QSize(800, 1600) << QPoint(5, 9);
    }
    void aPhotoIsTurnedUpright()
    {
        QFETCH(char, orientation);
        QFETCH(QSize, size);
        QFETCH(QPoint, red);
        const auto jpeg = developed(withExif(encoded(twoHalves({2000, 1000}), "jpeg"), orientation));
        const QImage image = imageOf(jpeg);
        QCOMPARE(image.size(), size);
        QVERIFY(isNear(image.pixelColor(size.width() * red.x() / 10, size.height() * red.y() / 10), Qt::red));
    }

    void nothingButThePictureIsKept()
    {
        QImage image = twoHalves({200, 100});
        image.setText(u"Comment"_s, u"our kitchen"_s);
        image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
        const QByteArray given = withExif(encoded(image, "jpeg"), 1);
        QVERIFY(given.contains("13.4050E") && given.contains("our kitchen") && given.contains("ICC_PROFILE"));
        const QByteArray kept = developed(given).value();
        for (const char *part : {"13.4050E", "our kitchen", "ICC_PROFILE", "Exif"})
            QVERIFY2(!kept.contains(part), part);
    }

    void coloursOfAWideSpaceStayWhatTheyAre()
    {
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(QColor(128, 128, 255));
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const QColor expected = QColor::fromRgb(
            image.convertedToColorSpace(QColorSpace::SRgb).convertToFormat(QImage::Format_RGB32).pixel(32, 32));
        const QColor shown = imageOf(photoJpeg(image)).pixelColor(32, 32);
        QVERIFY(isNear(shown, expected));
    }

    void whatIsClearBecomesWhite()
    {
        QImage image(64, 64, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QVERIFY(isNear(imageOf(developed(encoded(image, "png"))).pixelColor(32, 32), Qt::white));
    }

    void whatFollowsThePictureDoesNoHarm()
    {
        const QByteArray jpeg = encoded(twoHalves({300, 200}), "jpeg");
        QCOMPARE(imageOf(developed(jpeg + QByteArray(500, 'x'))).size(), QSize(300, 200));
    }

    void theSamePhotoIsTheSameBytes()
    {
        const QByteArray png = encoded(twoHalves({300, 200}), "png");
        QCOMPARE(developed(png).value(), developed(png).value());
    }

    void whatIsNoPhotoIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const auto unsupported = int(Error::Kind::Unsupported);
        QTest::newRow("nothing") << QByteArray() << unsupported;
        QTest::newRow("words") << QByteArray("Two eggs, beaten") << unsupported;
        QTest::newRow("drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
                                 << unsupported;
        QTest::newRow("cut PNG") << encoded(twoHalves({300, 200}), "png").left(60) << int(Error::Kind::FileDamaged);
        const QByteArray jpeg = encoded(twoHalves({300, 200}), "jpeg");
        QTest::newRow("cut JPEG") << jpeg.left(40) << int(Error::Kind::FileDamaged);
        QTest::newRow("half a JPEG") << jpeg.left(jpeg.size() * 2 / 3) << int(Error::Kind::FileDamaged);
        const QByteArray preview = QByteArray("Exif\0\0", 6) + encoded(twoHalves({16, 16}), "jpeg");
        const int length = int(preview.size()) + 2;
        QByteArray camera = jpeg;
        camera.insert(2, QByteArray(QByteArray("\xff\xe1", 2) + char(length >> 8) + char(length & 0xff) + preview));
        QTest::newRow("half a JPEG with a preview")
            << camera.left(camera.size() - jpeg.size() / 3) << int(Error::Kind::FileDamaged);
    }
    void whatIsNoPhotoIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const auto jpeg = developed(bytes);
        QVERIFY(!jpeg);
        QCOMPARE(int(jpeg.error().kind), kind);
        QCOMPARE(photoJpeg(QImage()).error().kind, Error::Kind::FileDamaged);
    }

    void thePickerOffersWhatCanBeRead()
    {
        const QStringList patterns = photoPatterns();
        QVERIFY(patterns.contains(u"*.jpg"_s) && patterns.contains(u"*.png"_s));
        QVERIFY(!patterns.contains(u"*.svg"_s));
    }
};

QTEST_GUILESS_MAIN(TestPhotoJpeg)
#include "test_photojpeg.moc"
