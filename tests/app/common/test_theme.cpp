// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/metrics.h"
#include "app/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace kjc;
using namespace Qt::StringLiterals;

static QJsonObject tokens()
{
    QFile file(QStringLiteral(KJC_SOURCE_DIR "/resources/theme/tokens.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// WCAG 2.1, relative luminance and contrast ratio.
static double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

static double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Scheme::Light); }
    void init()
    {
        Theme &theme = Theme::current();
        theme.setScheme(Scheme::Light);
        theme.setTextSize(100);
        theme.setHighContrast(false);
        theme.setReducedMotion(false);
    }

    void everyPairInUseHasItsContrast_data()
    {
        QTest::addColumn<QString>("front");
        QTest::addColumn<QString>("back");
        QTest::addColumn<double>("least");
        for (const QJsonValue &pair : tokens()[u"contrast"].toArray()) {
            const QString front = pair[u"fg"].toString();
            const QString back = pair[u"bg"].toString();
            QTest::addRow("%s on %s", qPrintable(front), qPrintable(back)) << front << back << pair[u"min"].toDouble();
        }
    }
    void everyPairInUseHasItsContrast()
    {
        QFETCH(QString, front);
        QFETCH(QString, back);
        QFETCH(double, least);
        for (const QString &scheme : {u"light"_s, u"dark"_s}) {
            const QJsonObject colours = tokens()[u"color"][scheme].toObject();
            QVERIFY(colours.contains(front) && colours.contains(back));
            QCOMPARE_GE(contrast(QColor(colours[front].toString()), QColor(colours[back].toString())), least);
        }
    }

    void tablesHaveTheColoursOfTheTokens()
    {
        const QJsonObject colours = tokens()[u"color"].toObject();
        QCOMPARE(Theme::color(Role::Window, false), QColor(colours[u"light"][u"window"].toString()));
        QCOMPARE(Theme::color(Role::Window, true), QColor(colours[u"dark"][u"window"].toString()));
        QCOMPARE(Theme::color(Role::Shadow, false), QColor(colours[u"light"][u"shadow"].toString()));
        QCOMPARE(colours[u"light"].toObject().size(), qsizetype(Role::Shadow) + 1);
    }

    void sizesAreThoseOfTheTokens()
    {
        const QJsonObject sizes = tokens()[u"size"].toObject();
        const std::pair<QString, int> used[] = {{u"railWide"_s, metrics::size::railWide},
                                                {u"headerHeight"_s, metrics::size::headerHeight},
                                                {u"shelfWidth"_s, metrics::size::shelfWidth},
                                                {u"assistantWidth"_s, metrics::size::assistantWidth},
                                                {u"controlHeight"_s, metrics::size::controlHeight},
                                                {u"controlCook"_s, metrics::size::controlCook},
                                                {u"chip"_s, metrics::size::chip},
                                                {u"badge"_s, metrics::size::badge},
                                                {u"tableRow"_s, metrics::size::tableRow},
                                                {u"listRow"_s, metrics::size::listRow},
                                                {u"mealCardMin"_s, metrics::size::mealCardMin},
                                                {u"switchWidth"_s, metrics::size::switchWidth},
                                                {u"progress"_s, metrics::size::progress},
                                                {u"minTarget"_s, metrics::size::minTarget}};
        for (const auto &[name, px] : used)
            QCOMPARE(px, sizes[name].toInt());
    }

    void schemeChangesPaletteAndSaysSoOnce()
    {
        Theme &theme = Theme::current();
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setScheme(Scheme::Dark);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::color(Role::Window, true));
        theme.setScheme(Scheme::Dark);
        QCOMPARE(changed.count(), 1);
    }

    void systemSchemeFollowsWhatTheDesktopSays()
    {
        Theme &theme = Theme::current();
        theme.setScheme(Scheme::System);
        theme.setSystemDark(true);
        QVERIFY(theme.isDark());
        theme.setSystemDark(false);
        QVERIFY(!theme.isDark());
    }

    void textSizeScalesFontsAndStaysInRange()
    {
        Theme &theme = Theme::current();
        QCOMPARE(theme.font(Type::Body).pixelSize(), 14);
        theme.setTextSize(150);
        QCOMPARE(theme.font(Type::Body).pixelSize(), 21);
        QCOMPARE(theme.scaled(32), 48);
        theme.setTextSize(1000);
        QCOMPARE(theme.textSize(), Theme::kMaxTextSize);
        theme.setTextSize(1);
        QCOMPARE(theme.textSize(), Theme::kMinTextSize);
    }

    void nothingIsSmallerThanTwelvePixels()
    {
        for (int type = int(Type::Cook); type <= int(Type::Caption); ++type)
            QVERIFY(Theme::current().font(Type(type)).pixelSize() >= 12);
    }

    void reducedMotionLeavesOnlyAShortFade()
    {
        Theme &theme = Theme::current();
        QCOMPARE(theme.duration(Motion::Slow), 220);
        theme.setReducedMotion(true);
        QCOMPARE(theme.duration(Motion::Slow), 0);
        QCOMPARE(theme.duration(Motion::Fade), 100);
    }

    void wishesOfPersonAndDesktopBothHold()
    {
        Theme &theme = Theme::current();
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setSystemReducedMotion(true);
        theme.setReducedMotion(true);
        theme.setSystemReducedMotion(false);
        QVERIFY(theme.reducedMotion());
        QCOMPARE(changed.count(), 1);
    }

    void highContrastStrengthensLines()
    {
        Theme &theme = Theme::current();
        theme.setHighContrast(true);
        QCOMPARE(theme.color(Role::Line), Theme::color(Role::LineStrong, false));
        QCOMPARE(theme.color(Role::TextMuted), Theme::color(Role::TextSecondary, false));
        QCOMPARE(theme.color(Role::SoonTint), Theme::color(Role::Surface, false));
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
