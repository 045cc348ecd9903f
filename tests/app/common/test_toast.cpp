// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme.h"
#include "app/common/toast.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestToast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Theme::install(*qApp, Scheme::Light);
        Theme::current().setReducedMotion(true);
    }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_field = new QLineEdit(m_window.get());
        m_toast = new Toast(m_window.get());
        m_toast->setLifetime(80);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }

    void goesByItself()
    {
        m_toast->showMessage(u"Saved"_s);
        QVERIFY(m_toast->isVisible());
        QTRY_VERIFY(!m_toast->isVisible());
    }

    void newestReplacesOlder()
    {
        int first = 0;
        int second = 0;
        m_toast->showMessage(u"Removed A"_s, u"trash", u"Undo"_s, [&] { ++first; });
        m_toast->showMessage(u"Removed B"_s, u"trash", u"Undo"_s, [&] { ++second; });
        QCOMPARE(m_toast->message(), u"Removed B"_s);
        button(u"Undo"_s)->click();
        QCOMPARE(first, 0);
        QCOMPARE(second, 1);
        QVERIFY(!m_toast->isVisible());
    }

    void staysWhileFocusedAndGivesFocusBack()
    {
        m_toast->showMessage(u"Removed"_s, u"trash", u"Undo"_s, [] {});
        QTest::keyClick(m_window.get(), Qt::Key_F8);
        QVERIFY(m_toast->isAncestorOf(QApplication::focusWidget()));
        QTest::qWait(200);
        QVERIFY(m_toast->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_toast->isVisible());
        QVERIFY(m_field->hasFocus());
    }

    void actionMayShowTheNextToast()
    {
        m_toast->showMessage(u"Removed"_s, u"trash", u"Undo"_s, [&] { m_toast->showMessage(u"Back again"_s); });
        button(u"Undo"_s)->click();
        QCOMPARE(m_toast->message(), u"Back again"_s);
    }

    void isAnAlertThatSaysItsSentence()
    {
        m_toast->showMessage(u"Saved"_s);
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_toast);
        QCOMPARE(interface->role(), QAccessible::AlertMessage);
        QCOMPARE(interface->text(QAccessible::Name), u"Saved"_s);
    }

    void staysInTheMiddleOfTheWindow()
    {
        m_toast->setLifetime(8000);
        m_toast->showMessage(u"Saved"_s);
        const auto offCentre = [&] { return qAbs(m_toast->geometry().center().x() - m_window->rect().center().x()); };
        QVERIFY(offCentre() <= 1);
        m_window->resize(1200, 700);
        QTRY_VERIFY(offCentre() <= 1);
    }

private:
    QAbstractButton *button(const QString &text) const
    {
        for (auto *button : m_toast->findChildren<QAbstractButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    Toast *m_toast = nullptr;
};

QTEST_MAIN(TestToast)
#include "test_toast.moc"
