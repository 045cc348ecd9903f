// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/icons.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static QJsonObject iconTokens()
{
    QFile file(QStringLiteral(KJC_SOURCE_DIR "/resources/theme/tokens.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()[u"icons"].toObject()
                                          : QJsonObject();
}

static QImage drawn(QStringView name, const QColor &colour, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return iconPixmap(name, 24, colour, 1, direction).toImage();
}

static bool isEmpty(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 0)
                return false;
    return true;
}

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Scheme::Light); }

    void everyIconIsThereAndPaints_data()
    {
        QTest::addColumn<bool>("mirrors");
        const QJsonObject icons = iconTokens();
        QVERIFY(icons.size() > 60);
        for (auto it = icons.begin(); it != icons.end(); ++it)
            QTest::addRow("%s", qPrintable(it.key())) << it.value()[u"mirrorInRtl"].toBool();
    }
    void everyIconIsThereAndPaints()
    {
        QFETCH(bool, mirrors);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QImage ltr = drawn(name, Qt::red);
        const QImage rtl = drawn(name, Qt::red, Qt::RightToLeft);
        QVERIFY(!isEmpty(ltr));
        QCOMPARE(ltr != rtl, mirrors);
    }

    void mirroredIconIsTheImageReflected()
    {
        QImage ltr = drawn(u"next", Qt::black);
        const QImage rtl = drawn(u"next", Qt::black, Qt::RightToLeft);
        const QImage reflected = ltr.mirrored(true, false);
        for (int y = 0; y < 24; ++y)
            for (int x = 0; x < 24; ++x)
                QVERIFY(qAbs(qAlpha(reflected.pixel(x, y)) - qAlpha(rtl.pixel(x, y))) < 40);
    }

    void clockNeverFlips() { QCOMPARE(drawn(u"clock", Qt::black), drawn(u"clock", Qt::black, Qt::RightToLeft)); }

    void takesTheColourAsked()
    {
        const QImage image = drawn(u"stop", QColor(u"#1E6B4C"_s));
        bool found = false;
        for (int y = 0; y < 24 && !found; ++y)
            for (int x = 0; x < 24 && !found; ++x)
                found = image.pixelColor(x, y) == QColor(u"#1E6B4C"_s);
        QVERIFY(found);
    }

    void sharpAtTheDensityOfTheScreen()
    {
        const QPixmap pixmap = iconPixmap(u"plan", 16, Qt::black, 1.5);
        QCOMPARE(pixmap.size(), QSize(24, 24));
        QCOMPARE(pixmap.devicePixelRatio(), 1.5);
    }

    void followsModeAndTheme()
    {
        Theme &theme = Theme::current();
        const QIcon icon = themeIcon(u"plan");
        QCOMPARE(icon.name(), u"plan"_s);
        const QImage rest = icon.pixmap(24).toImage();
        QVERIFY(rest != icon.pixmap(24, QIcon::Disabled).toImage());
        QVERIFY(rest != icon.pixmap(24, QIcon::Selected).toImage());
        theme.setScheme(Scheme::Dark);
        QVERIFY(rest != icon.pixmap(24).toImage());
        theme.setScheme(Scheme::Light);
        QCOMPARE(rest, icon.pixmap(24).toImage());
    }
};

QTEST_MAIN(TestIcons)
#include "test_icons.moc"
