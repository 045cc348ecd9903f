// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/namedphotos.h"
#include "core/media/photofolder.h"
#include "tests/support/testlibrary.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

// SHA-256 of "abc", FIPS 180-4.
static const QString kAbc = u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.jpg"_s;

class TestPhotoFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPhotoIsNamedByItsContent()
    {
        const QTemporaryDir profile;
        const PhotoFolder folder(profile.filePath(u"pictures"_s));
        QCOMPARE(PhotoFolder::nameOf("abc"), kAbc);
        QVERIFY(!folder.has(kAbc));
        QCOMPARE(folder.read(kAbc).error().kind, Error::Kind::NotFound);
        QCOMPARE(folder.save("abc").value(), kAbc);
        QVERIFY(folder.has(kAbc));
        QCOMPARE(folder.read(kAbc).value(), QByteArray("abc"));
        QCOMPARE(folder.save("abc").value(), kAbc);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void onlyHashesAreNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("is");
        QTest::newRow("hash") << kAbc << true;
        QTest::newRow("capitals") << kAbc.toUpper() << false;
        QTest::newRow("drawing") << u"food/paella"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("short") << kAbc.mid(1) << false;
        QTest::newRow("way out") << QString(u"../"_s + kAbc.mid(3)) << false;
        QTest::newRow("full-width digits") << QString(kAbc).replace(u'0', QChar(0xff10)) << false;
    }
    void onlyHashesAreNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, is);
        QCOMPARE(PhotoFolder::isName(name), is);
    }

    void aDamagedPhotoIsNotHandedOut()
    {
        const QTemporaryDir profile;
        const PhotoFolder folder(profile.path());
        QFile file(profile.filePath(kAbc));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("abd"), 3);
        file.close();
        QCOMPARE(folder.read(kAbc).error().kind, Error::Kind::FileDamaged);
        QVERIFY(folder.setAside(kAbc).ok());
        QVERIFY(!folder.has(kAbc));
        QVERIFY(QFile::exists(QString(profile.filePath(kAbc) + u".damaged"_s)));
        QVERIFY(folder.save("abc").ok());
        QVERIFY(folder.read(kAbc).ok());
    }

    void savingMendsADamagedPhoto()
    {
        const QTemporaryDir profile;
        const PhotoFolder folder(profile.path());
        QFile file(profile.filePath(kAbc));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(!folder.has(kAbc)); // what a power cut leaves
        QVERIFY(folder.save("abc").ok());
        QCOMPARE(folder.read(kAbc).value(), QByteArray("abc"));
    }

    void aFolderThatCannotBeMadeSaysSo()
    {
        const QTemporaryDir profile;
        QFile file(profile.filePath(u"pictures"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(PhotoFolder(file.fileName()).save("abc").error().kind, Error::Kind::Io);
        QCOMPARE(PhotoFolder({}).save("abc").error().kind, Error::Kind::Io);
    }

    void theLibrarySaysWhichPhotosItNames()
    {
        TestLibrary library;
        const auto add = [&](const QString &title, const QString &picture) {
            Recipe recipe;
            recipe.title = title;
            recipe.picture = picture;
            return library.recipes.save(recipe).result().value();
        };
        const QString other = PhotoFolder::nameOf("other");
        const RecipeId soup = add(u"Soup"_s, kAbc);
        add(u"Soup again"_s, kAbc);
        add(u"Paella"_s, u"food/paella"_s);
        add(u"Odd"_s, u"soup.jpg"_s);
        const RecipeId stew = add(u"Stew"_s, {});
        const auto named = [&] { return library.store.read(namedPhotos).result().value(); };
        QCOMPARE(named(), QStringList{kAbc});
        QVERIFY(library.recipes.setPicture(stew, other).result().ok());
        QCOMPARE(named(), (QStringList{kAbc, other}));
        QVERIFY(library.store.undo().result().ok());
        QCOMPARE(named(), QStringList{kAbc});
        QVERIFY(library.store.redo().result().ok());
        QVERIFY(library.recipes.remove({soup}).result().ok());
        QCOMPARE(named(), (QStringList{kAbc, other}));
        QVERIFY(library.recipes.setPicture(stew, {}).result().ok());
        QCOMPARE(named(), QStringList{kAbc});
    }
};

QTEST_GUILESS_MAIN(TestPhotoFolder)
#include "test_photofolder.moc"
