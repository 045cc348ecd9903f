// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme.h"
#include "app/shell/navigationitem.h"
#include "app/shell/navigationrail.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QtTest>

#include <algorithm>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestNavigationRail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aScreenReaderFindsTabs();
    void theAssistantOpensAndCloses();
    void theNumberIsPartOfTheName();
    void pressingATabChoosesItsScreen();
};

static QAccessibleInterface *spoken(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

void TestNavigationRail::initTestCase()
{
    Theme::install(*qApp, Scheme::Light);
}

void TestNavigationRail::aScreenReaderFindsTabs()
{
    NavigationRail rail;
    rail.setCurrent(Destination::Recipes);
    QCOMPARE(spoken(&rail)->role(), QAccessible::PageTabList);
    QVERIFY(!spoken(&rail)->text(QAccessible::Name).isEmpty());
    QStringList selected;
    for (NavigationItem *item : rail.findChildren<NavigationItem *>()) {
        if (!item->group())
            continue; // no screen
        QAccessibleInterface *tab = spoken(item);
        QCOMPARE(tab->role(), QAccessible::PageTab);
        QVERIFY(tab->state().selectable);
        QVERIFY(!tab->state().checkable);
        if (tab->state().selected)
            selected += tab->text(QAccessible::Name);
    }
    QCOMPARE(selected, QStringList{u"Recipes"_s});
}

void TestNavigationRail::theAssistantOpensAndCloses()
{
    NavigationRail rail;
    const auto items = rail.findChildren<NavigationItem *>();
    const auto assistant = std::ranges::find_if(items, [](const NavigationItem *item) { return !item->group(); });
    QVERIFY(assistant != items.end());
    QVERIFY((*assistant)->isHidden()); // until there is one
    rail.setAssistantOpen(true);
    QVERIFY(!(*assistant)->isHidden());
    QVERIFY(spoken(*assistant)->role() != QAccessible::PageTab);
    QVERIFY(spoken(*assistant)->state().checkable && spoken(*assistant)->state().checked);
    QSignalSpy toggled(&rail, &NavigationRail::assistantToggled);
    (*assistant)->click();
    QCOMPARE(toggled.size(), 1);
    rail.setAssistantOpen(false);
    QVERIFY(!spoken(*assistant)->state().checked);
}

void TestNavigationRail::theNumberIsPartOfTheName()
{
    NavigationRail rail;
    QAccessibleInterface *pantry = spoken(rail.findChildren<NavigationItem *>().at(2));
    rail.setBadge(Destination::Pantry, 3, true);
    QVERIFY(pantry->text(QAccessible::Name).startsWith(u"Pantry, 3 "));
    rail.setBadge(Destination::Pantry, 0, true);
    QCOMPARE(pantry->text(QAccessible::Name), u"Pantry"_s);
}

void TestNavigationRail::pressingATabChoosesItsScreen()
{
    NavigationRail rail;
    rail.setCurrent(Destination::Plan);
    QSignalSpy chosen(&rail, &NavigationRail::chosen);
    QAccessibleInterface *shopping = spoken(rail.findChildren<NavigationItem *>().at(3));
    shopping->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<Destination>(), Destination::Shopping);
}

QTEST_MAIN(TestNavigationRail)
#include "test_navigationrail.moc"
