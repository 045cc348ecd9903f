// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pictures.h"
#include "app/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmapCache>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static PictureRequest card(const QString &name, const QString &title = u"Dish"_s)
{
    return {name, title, {120, 100}, 2, {8, 0}, false};
}

class TestPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Scheme::Light); }
    void init() { QPixmapCache::clear(); }

    void drawnPictureComesLaterAndStays()
    {
        PictureSource pictures({}, {});
        QSignalSpy ready(&pictures, &PictureSource::ready);
        QVERIFY(pictures.picture(card(u"food/paella"_s)).isNull());
        QVERIFY(pictures.picture(card(u"food/paella"_s)).isNull()); // asked twice, made once
        QTRY_COMPARE(ready.count(), 1);
        const QPixmap picture = pictures.picture(card(u"food/paella"_s));
        QCOMPARE(picture.size(), QSize(240, 200));
        QCOMPARE(picture.devicePixelRatio(), 2.0);
        const QImage image = picture.toImage();
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);     // round above
        QCOMPARE(qAlpha(image.pixel(0, 199)), 255); // square below
        QCOMPARE(qAlpha(image.pixel(120, 100)), 255);
    }

    void everyDrawnPictureRenders()
    {
        const QStringList files =
            QDir(QStringLiteral(KJC_SOURCE_DIR "/resources/pictures/food")).entryList({u"*.svg"_s});
        QVERIFY(files.size() > 20);
        PictureSource pictures({}, {});
        for (const QString &file : files) {
            const QPixmap picture = pictures.pictureNow(card(u"food/"_s + file.chopped(4)));
            QCOMPARE(qAlpha(picture.toImage().pixel(120, 100)), 255);
        }
    }

    void keptFilesServeTheNextRun()
    {
        const QTemporaryDir folder;
        const auto files = [&] { return QDir(folder.path()).entryList({u"*.png"_s}, QDir::Files).size(); };
        QImage first;
        {
            PictureSource pictures({}, folder.path());
            first = pictures.pictureNow(card(u"food/tacos"_s)).toImage();
            QCOMPARE(files(), 1);
        }
        QPixmapCache::clear();
        PictureSource pictures({}, folder.path());
        QSignalSpy ready(&pictures, &PictureSource::ready);
        pictures.picture(card(u"food/tacos"_s));
        QVERIFY(ready.wait());
        QCOMPARE(pictures.picture(card(u"food/tacos"_s)).toImage(), first);
        QCOMPARE(files(), 1);
    }

    void photosComeThroughTheSameDoor()
    {
        const QTemporaryDir folder;
        QImage photo(900, 300, QImage::Format_RGB32);
        photo.fill(Qt::darkGreen);
        QVERIFY(photo.save(folder.filePath(u"soup.jpg"_s)));
        PictureSource pictures(folder.path(), {});
        const QImage shown = pictures.pictureNow(card(u"soup.jpg"_s)).toImage();
        QCOMPARE(shown.size(), QSize(240, 200));
        QVERIFY(qAbs(shown.pixelColor(120, 100).green() - QColor(Qt::darkGreen).green()) < 8);
    }

    void unreadablePhotoBecomesATile()
    {
        PictureSource pictures({}, {});
        QSignalSpy ready(&pictures, &PictureSource::ready);
        QVERIFY(pictures.picture(card(u"gone.jpg"_s)).isNull());
        QVERIFY(ready.wait());
        QCOMPARE(pictures.pictureNow(card(u"gone.jpg"_s)).toImage(), pictures.pictureNow(card({})).toImage());
    }

    void tileIsAnnouncedUnderTheNameThatWasAskedFor()
    {
        PictureSource pictures({}, {});
        QSignalSpy ready(&pictures, &PictureSource::ready);
        QVERIFY(pictures.picture(card({}, u"Stew"_s)).isNull());
        QVERIFY(ready.wait());
        QCOMPARE(ready.constFirst().constFirst().toString(), QString());
        QVERIFY(!pictures.picture(card({}, u"Stew"_s)).isNull());
    }

    void tilesDependOnTheTitleAndAreNeverGrey()
    {
        PictureSource pictures({}, {});
        for (const QString &title : {u"Stew"_s, u"Ñoquis"_s, u"كشري"_s, u"Arroz"_s, QString()}) {
            const QImage tile = pictures.pictureNow(card({}, title)).toImage();
            QVERIFY(!tile.isNull());
            QVERIFY(tile.pixelColor(4, 190).hslSaturation() > 40);
        }
        QVERIFY(pictures.pictureNow(card({}, u"Stew"_s)).toImage() !=
                pictures.pictureNow(card({}, u"Rice"_s)).toImage());
    }

    void dimmedPictureIsDarker()
    {
        PictureSource pictures({}, {});
        PictureRequest request = card(u"food/risotto"_s);
        const int light = pictures.pictureNow(request).toImage().pixelColor(120, 20).lightness();
        request.dimmed = true;
        QVERIFY(pictures.pictureNow(request).toImage().pixelColor(120, 20).lightness() < light);
    }

    void canBeDestroyedWhileMaking()
    {
        for (int i = 0; i < 20; ++i) {
            PictureSource pictures({}, {});
            pictures.pictureNow(card(u"food/koshari"_s));
            pictures.pictureNow(card(u"food/ful"_s));
            QPixmapCache::clear();
        }
        QTest::qWait(10);
    }
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
