// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/badge.h"
#include "app/common/button.h"
#include "app/common/chip.h"
#include "app/common/emptystate.h"
#include "app/common/flowlayout.h"
#include "app/common/panel.h"
#include "app/common/pictures.h"
#include "app/common/searchfield.h"
#include "app/common/segmented.h"
#include "app/common/switch.h"
#include "app/common/text.h"
#include "app/common/theme.h"
#include "app/common/wrappedtext.h"

#include <QAccessible>
#include <QApplication>
#include <QFocusFrame>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace kjc;
using namespace Qt::StringLiterals;

static QString spoken(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

class TestControls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Scheme::Light); }
    void cleanup()
    {
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        Theme::current().setTextSize(100);
    }

    void wrappedWordsBecomeLowerAgain()
    {
        QWidget page;
        auto *words = new WrappedText({}, Type::Body, Role::Text, &page);
        words->resize(40, 20);
        words->setText(u"Words that need many lines in so little room"_s);
        page.show();
        QVERIFY(words->height() > 60);
        words->resize(800, words->height());
        QVERIFY(words->height() < 30);
    }

    void everythingThatTakesFocusHasAName()
    {
        PictureSource pictures({}, {});
        QWidget page;
        QVBoxLayout layout(&page);
        layout.addWidget(new Chip(u"Vegan"_s));
        layout.addWidget(new SearchField(u"Search"_s));
        layout.addWidget(new Switch(u"Sound"_s));
        layout.addWidget(makeIconButton(u"more", u"More"_s, &page));
        layout.addWidget(makeButton(u"Plan my week"_s, ButtonRole::Primary, &page));
        auto *segments = new Segmented;
        segments->addSegment(0, {}, u"grid", u"Grid"_s);
        segments->addSegment(1, {}, u"list", u"List"_s);
        layout.addWidget(segments);
        layout.addWidget(new Panel(u"Shelf"_s));
        auto *empty = new EmptyState(pictures, u"food/potatoes"_s, u"Nothing yet"_s, u"Add something."_s);
        empty->addAction(u"Add"_s, u"add");
        layout.addWidget(empty);
        page.show();
        int met = 0;
        for (QWidget *widget : page.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus)
                continue;
            ++met;
            QVERIFY2(!spoken(widget).isEmpty(), widget->metaObject()->className());
        }
        QVERIFY(met >= 8);
    }

    void interactiveThingsAreLargeEnough()
    {
        Chip chip(u"A"_s);
        Switch sound(u"Sound"_s);
        const std::unique_ptr<QToolButton> icon(makeIconButton(u"more", u"More"_s, nullptr));
        for (QWidget *widget : std::initializer_list<QWidget *>{&chip, &sound, icon.get()}) {
            QVERIFY(widget->sizeHint().width() >= 24);
            QVERIFY(widget->sizeHint().height() >= 24);
        }
    }

    void chipSaysItsCountAndKeepsItsWidth()
    {
        Chip chip(u"Can cook now"_s, u"pantry");
        chip.setCount(12);
        QCOMPARE(spoken(&chip), u"Can cook now, 12"_s);
        const QSize off = chip.sizeHint();
        chip.setChecked(true);
        QCOMPARE(chip.sizeHint(), off);
    }

    void chipClosesByMouseAndKey()
    {
        Chip chip(u"Vegan"_s);
        chip.setClosable(true);
        chip.resize(chip.sizeHint());
        chip.show();
        QSignalSpy closed(&chip, &Chip::closed);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, {chip.width() - 16, chip.height() / 2});
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(closed.count(), 2);
        QVERIFY(!chip.isChecked());
        QTest::mouseClick(&chip, Qt::LeftButton, {}, {12, chip.height() / 2});
        QVERIFY(chip.isChecked());
    }

    void segmentsAreOneChoice()
    {
        Segmented segments;
        segments.addSegment(7, u"Week"_s);
        segments.addSegment(9, u"Month"_s);
        QCOMPARE(segments.current(), 7);
        QSignalSpy chosen(&segments, &Segmented::chosen);
        segments.setCurrent(9);
        QCOMPARE(chosen.count(), 0);
        segments.show();
        QTest::mouseClick(segments.findChildren<QAbstractButton *>().at(0), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(segments.current(), 7);
    }

    void escapeEmptiesTheSearchFirst()
    {
        SearchField field(u"Search"_s);
        field.setText(u"pasta"_s);
        QSignalSpy edited(&field, &QLineEdit::textEdited);
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
        QCOMPARE(edited.count(), 1);
    }

    void flowBreaksRowsAndMirrors()
    {
        QWidget page;
        auto *flow = new FlowLayout(&page);
        for (int i = 0; i < 3; ++i) {
            auto *box = new QWidget;
            box->setFixedSize(100, 20);
            flow->addWidget(box);
        }
        QCOMPARE(flow->heightForWidth(400), 20);
        QCOMPARE(flow->heightForWidth(220), 48);
        page.resize(220, 60);
        page.show();
        QCOMPARE(flow->itemAt(0)->geometry(), QRect(0, 0, 100, 20));
        QCOMPARE(flow->itemAt(2)->geometry(), QRect(0, 28, 100, 20));
        page.setLayoutDirection(Qt::RightToLeft);
        flow->activate();
        flow->setGeometry(page.rect());
        QCOMPARE(flow->itemAt(0)->geometry(), QRect(120, 0, 100, 20));
    }

    void textSizeMakesControlsHigher()
    {
        const std::unique_ptr<QPushButton> button(makeButton(u"Add"_s, ButtonRole::Secondary, nullptr));
        QCOMPARE(button->sizeHint().height(), 32);
        button->show();
        Theme::current().setTextSize(150);
        QTRY_COMPARE(button->sizeHint().height(), 48); // the application hands fonts on with its events
    }

    void ringShowsAtTheKeyboardOnly()
    {
        QWidget page;
        QVBoxLayout layout(&page);
        auto *first = makeButton(u"First"_s, ButtonRole::Primary, &page);
        auto *second = makeButton(u"Second"_s, ButtonRole::Secondary, &page);
        layout.addWidget(first);
        layout.addWidget(second);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto ringed = [&]() -> QWidget * {
            for (const QFocusFrame *frame : page.findChildren<QFocusFrame *>())
                if (frame->isVisible())
                    return frame->widget();
            return nullptr;
        };
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(ringed(), nullptr);
        QTest::keyClick(&page, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        QTRY_COMPARE(ringed(), second);
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(ringed(), nullptr);
    }

    void panelClosesByButtonAndEscape()
    {
        Panel panel(u"Shelf"_s);
        QSignalSpy closed(&panel, &Panel::closeRequested);
        QTest::keyClick(&panel, Qt::Key_Escape);
        QTest::mouseClick(panel.findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(closed.count(), 2);
    }

    void badgeIsReadAsItsText()
    {
        Badge badge(u"Expired 1 day"_s, Tone::Danger, u"warning");
        QCOMPARE(spoken(&badge), u"Expired 1 day"_s);
        badge.setState(u"2 days"_s, Tone::Soon, u"expiring");
        QCOMPARE(spoken(&badge), u"2 days"_s);
    }
};

QTEST_MAIN(TestControls)
#include "test_controls.moc"
