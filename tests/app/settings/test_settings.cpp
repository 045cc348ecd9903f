// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasNeverSetHasItsDefault();
    void whatIsSetIsThereAfterwards();
    void settingTheSameSaysNothing();
    void damagedValuesAreTheDefault();
};

void TestSettings::whatWasNeverSetHasItsDefault()
{
    QTemporaryDir folder;
    const Settings settings(folder.path());
    QCOMPARE(settings.number(Setting::TextSize), 100);
    QCOMPARE(settings.text(Setting::Scheme), u"system"_s);
    QVERIFY(settings.flag(Setting::SingleLetterKeys));
}

void TestSettings::whatIsSetIsThereAfterwards()
{
    QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.set(Setting::TextSize, 150);
        settings.set(Setting::SingleLetterKeys, false);
        settings.set(Setting::WindowGeometry, QByteArray("\x01\x02\x00\xff", 4));
    }
    const Settings settings(folder.path());
    QCOMPARE(settings.number(Setting::TextSize), 150);
    QVERIFY(!settings.flag(Setting::SingleLetterKeys));
    QCOMPARE(settings.value(Setting::WindowGeometry).toByteArray(), QByteArray("\x01\x02\x00\xff", 4));
}

// Also when the value comes from the file, where everything is text.
void TestSettings::settingTheSameSaysNothing()
{
    QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.set(Setting::TextSize, 150);
        settings.set(Setting::ReducedMotion, true);
    }
    Settings settings(folder.path());
    QSignalSpy changed(&settings, &Settings::changed);
    settings.set(Setting::TextSize, 150);
    settings.set(Setting::ReducedMotion, true);
    QCOMPARE(changed.size(), 0);
    settings.set(Setting::TextSize, 110);
    QCOMPARE(changed.size(), 1);
}

void TestSettings::damagedValuesAreTheDefault()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\ntext-size=huge\nfirst-day-of-week=monday\n");
    file.close();
    const Settings settings(folder.path());
    QCOMPARE(settings.number(Setting::TextSize), 100);
    QCOMPARE(settings.number(Setting::FirstDayOfWeek), 0);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
