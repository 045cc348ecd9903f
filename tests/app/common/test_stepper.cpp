// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/stepper.h"
#include "app/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestStepper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        Theme::install(*qApp, Scheme::Light);
    }
    void init()
    {
        m_stepper = std::make_unique<Stepper>();
        m_stepper->setAccessibleName(u"Portions"_s);
        m_stepper->setRange(1, 12);
        m_stepper->setValue(4);
        m_stepper->show();
        m_stepper->activateWindow();
        m_stepper->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_stepper.get()));
    }

    void settingIsSilentAndStepsAreHeard()
    {
        QSignalSpy edited(m_stepper.get(), &Stepper::valueEdited);
        m_stepper->setValue(5);
        QCOMPARE(edited.count(), 0);
        QTest::keyClick(m_stepper.get(), Qt::Key_Up);
        QTest::keyClick(m_stepper.get(), Qt::Key_Plus);
        QTest::keyClick(m_stepper.get(), Qt::Key_Minus);
        QCOMPARE(edited.count(), 3);
        QCOMPARE(m_stepper->value(), 6.0);
    }

    void stopsAtItsLimits()
    {
        QSignalSpy edited(m_stepper.get(), &Stepper::valueEdited);
        QTest::keyClick(m_stepper.get(), Qt::Key_PageUp);
        QCOMPARE(m_stepper->value(), 12.0);
        QTest::keyClick(m_stepper.get(), Qt::Key_Up);
        QCOMPARE(edited.count(), 1);
    }

    void endsFollowTheDirection()
    {
        const QPoint right(m_stepper->width() - 8, m_stepper->height() / 2);
        QTest::mouseClick(m_stepper.get(), Qt::LeftButton, {}, right);
        QCOMPARE(m_stepper->value(), 5.0);
        m_stepper->setLayoutDirection(Qt::RightToLeft);
        QTest::mouseClick(m_stepper.get(), Qt::LeftButton, {}, right);
        QCOMPARE(m_stepper->value(), 4.0);
    }

    void digitsTypeAValue_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("end");
        QTest::addColumn<double>("value");
        QTest::newRow("accepted") << u"8"_s << int(Qt::Key_Return) << 8.0;
        QTest::newRow("put back") << u"8"_s << int(Qt::Key_Escape) << 4.0;
        QTest::newRow("decimal comma") << u"2,5"_s << int(Qt::Key_Return) << 2.5;
        QTest::newRow("decimal point") << u"2.5"_s << int(Qt::Key_Return) << 2.5;
        QTest::newRow("too much") << u"99"_s << int(Qt::Key_Return) << 12.0;
        QTest::newRow("with its unit") << u"7 g"_s << int(Qt::Key_Return) << 7.0;
    }
    void digitsTypeAValue()
    {
        QFETCH(QString, typed);
        QFETCH(int, end);
        QFETCH(double, value);
        QTest::keyClicks(m_stepper.get(), typed.left(1));
        auto *editor = m_stepper->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, typed.mid(1));
        QTest::keyClick(editor, Qt::Key(end));
        QCOMPARE(m_stepper->value(), value);
        QVERIFY(m_stepper->hasFocus());
    }

    void showsItsUnitAfterANonBreakingSpace()
    {
        m_stepper->setRange(0, 5000);
        m_stepper->setUnit(u"g"_s);
        m_stepper->setValue(250);
        QCOMPARE(m_stepper->valueText(), u"250\u00a0g"_s);
    }

    void screenReaderMeetsASpinBox()
    {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_stepper.get());
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::SpinBox);
        QCOMPARE(interface->text(QAccessible::Name), u"Portions"_s);
        QAccessibleValueInterface *value = interface->valueInterface();
        QVERIFY(value);
        QCOMPARE(value->currentValue().toDouble(), 4.0);
        QCOMPARE(value->maximumValue().toDouble(), 12.0);
        QSignalSpy edited(m_stepper.get(), &Stepper::valueEdited);
        value->setCurrentValue(9);
        QCOMPARE(m_stepper->value(), 9.0);
        QCOMPARE(edited.count(), 1);
    }

private:
    std::unique_ptr<Stepper> m_stepper;
};

QTEST_MAIN(TestStepper)
#include "test_stepper.moc"
