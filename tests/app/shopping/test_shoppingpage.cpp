// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pictures.h"
#include "app/common/prompts.h"
#include "app/common/theme.h"
#include "app/shopping/aislecard.h"
#include "app/shopping/itempopover.h"
#include "app/shopping/shoppingpage.h"
#include "tests/support/samplekitchen.h"
#include "tests/support/screenchecks.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestShoppingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everythingTheKeyboardReachesHasAName();
    void aScreenReaderFindsEveryItemOfEveryCard();
    void spaceTicksAndTheRowGoesToTheEnd();
    void arrowsGoFromCardToCard();
    void aTypedLineIsAdded();
    void enterOpensAnItemAndItsAmountCanBeChanged();
    void deleteRemovesAnItem();
    void theLetterHidesWhatIsDone();
    void theKeysCopyTheList();
    void aPdfIsWritten();
    void doneItemsMoveToThePantry();

private:
    [[nodiscard]] std::vector<ShoppingItem> items();
    [[nodiscard]] ShoppingItem loaded(ShoppingItemId id);
    [[nodiscard]] AisleList *firstList() const;
    [[nodiscard]] ShoppingRow currentRow() const;

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<PictureSource> m_pictures;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<ShoppingPage> m_page;
    ShoppingListId m_list;
};

void TestShoppingPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
}

void TestShoppingPage::init()
{
    m_library = std::make_unique<TestLibrary>();
    const SampleKitchen kitchen(*m_library);
    m_list = m_library->shopping.make(QDate(2026, 2, 9), QDate(2026, 2, 15)).result().value();
    m_pictures = std::make_unique<PictureSource>(QString(), QString());
    m_services.reset(new Services{.store = m_library->store,
                                  .clock = m_library->clock,
                                  .pictures = *m_pictures,
                                  .locale = QLocale(),
                                  .fetchPage = {}});
    m_page = std::make_unique<ShoppingPage>(*m_services);
    m_page->resize(1272, 900);
    m_page->activate();
    m_page->show();
    QTRY_VERIFY(firstList());
    firstList()->setFocus();
    firstList()->setCurrentIndex(firstList()->rows().index(0, 0));
}

void TestShoppingPage::cleanup()
{
    m_page.reset();
    m_services.reset();
    m_pictures.reset();
    m_library.reset();
}

std::vector<ShoppingItem> TestShoppingPage::items()
{
    return m_library->shopping.view(m_list).result().value().items;
}

ShoppingItem TestShoppingPage::loaded(ShoppingItemId id)
{
    for (const ShoppingItem &item : items())
        if (item.id == id)
            return item;
    return {};
}

AisleList *TestShoppingPage::firstList() const
{
    return m_page->findChild<AisleList *>();
}

ShoppingRow TestShoppingPage::currentRow() const
{
    return *firstList()->rows().rowAt(firstList()->currentIndex());
}

void TestShoppingPage::everythingTheKeyboardReachesHasAName()
{
    m_page->toggleSidePanel();
    QCOMPARE(namelessWidgets(*m_page), QStringList());
}

// Every row is there, none too many, and each says itself.
void TestShoppingPage::aScreenReaderFindsEveryItemOfEveryCard()
{
    QTest::failOnWarning(QRegularExpression(u"QAccessible"_s));
    for (AisleList *list : m_page->findChildren<AisleList *>()) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(list);
        QCOMPARE(spoken->childCount(), list->rows().rowCount());
        for (int i = 0; i < spoken->childCount(); ++i) {
            QVERIFY(spoken->child(i));
            QCOMPARE(spoken->child(i)->text(QAccessible::Name),
                     list->rows().index(i, 0).data(Qt::AccessibleTextRole).toString());
        }
    }
}

void TestShoppingPage::spaceTicksAndTheRowGoesToTheEnd()
{
    const ShoppingItemId item = currentRow().item.id;
    QTest::keyClick(firstList(), Qt::Key_Space);
    QTRY_VERIFY(loaded(item).ticked);
    const GroupRows &rows = firstList()->rows();
    QTRY_COMPARE(rows.rowAt(rows.index(rows.rowCount() - 1, 0))->item.id, item);
}

void TestShoppingPage::arrowsGoFromCardToCard()
{
    const auto lists = m_page->findChildren<AisleList *>();
    QVERIFY(lists.size() > 2);
    const int rows = lists[0]->rows().rowCount();
    for (int i = 0; i < rows; ++i)
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Down);
    QCOMPARE(m_page->focusWidget(), lists[1]);
    QTest::keyClick(lists[1], Qt::Key_Up);
    QCOMPARE(m_page->focusWidget(), lists[0]);
    QTest::keyClick(lists[0], m_page->isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    QVERIFY(m_page->focusWidget() != lists[0]);
}

void TestShoppingPage::aTypedLineIsAdded()
{
    QTest::keyClick(m_page.get(), Qt::Key_L, Qt::ControlModifier);
    auto *line = m_page->findChild<QLineEdit *>();
    QTest::keyClicks(line, u"6 eggs"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(std::ranges::any_of(items(), [](const ShoppingItem &i) { return i.byHand && i.name == u"eggs"; }));
    QTRY_VERIFY(line->text().isEmpty());
}

void TestShoppingPage::enterOpensAnItemAndItsAmountCanBeChanged()
{
    const ShoppingItemId item = currentRow().item.id;
    QTest::keyClick(firstList(), Qt::Key_Return);
    QPointer<ItemPopover> popover = m_page->findChild<ItemPopover *>();
    QVERIFY(popover);
    QCOMPARE(namelessWidgets(*popover), QStringList());
    auto *amount = popover->findChild<QLineEdit *>();
    QTest::keyClicks(amount, u"7"_s);
    QTest::keyClick(amount, Qt::Key_Return);
    QTRY_VERIFY(loaded(item).editedQuantity.has_value());
    QCOMPARE(loaded(item).editedQuantity->amount, Fraction(7));
    QTRY_VERIFY(!popover);
}

void TestShoppingPage::deleteRemovesAnItem()
{
    const ShoppingItemId item = currentRow().item.id;
    QTest::keyClick(firstList(), Qt::Key_Delete);
    QTRY_VERIFY(std::ranges::none_of(items(), [&](const ShoppingItem &i) { return i.id == item; }));
}

void TestShoppingPage::theLetterHidesWhatIsDone()
{
    const ShoppingItemId item = currentRow().item.id;
    m_library->shopping.setTicked({item}, true).waitForFinished();
    const GroupRows &shown = firstList()->rows();
    const auto *model = qobject_cast<const ShoppingModel *>(shown.sourceModel());
    QTRY_COMPARE(model->done(), 1);
    const int rows = shown.rowCount();
    QTest::keyClick(firstList(), Qt::Key_H);
    QCOMPARE(shown.rowCount(), rows - 1);
    m_page->setSingleLetterKeys(false);
    QTest::keyClick(firstList(), Qt::Key_H);
    QCOMPARE(shown.rowCount(), rows - 1);
}

void TestShoppingPage::theKeysCopyTheList()
{
    QSignalSpy said(m_page.get(), &Page::notice);
    QTest::keyClick(m_page.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(said.size(), 1);
    QVERIFY(QGuiApplication::clipboard()->text().contains(items().front().name));
}

void TestShoppingPage::aPdfIsWritten()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"list.pdf"_s);
    prompts::answerNextFiles({file});
    QSignalSpy said(m_page.get(), &Page::notice);
    m_page->toggleSidePanel();
    for (auto *button : m_page->findChildren<QAbstractButton *>())
        if (button->text() == u"PDF")
            button->click();
    QTRY_COMPARE(said.size(), 1);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5).startsWith("%PDF"));
}

void TestShoppingPage::doneItemsMoveToThePantry()
{
    const ShoppingItem item = currentRow().item;
    m_library->shopping.setTicked({item.id}, true).waitForFinished();
    QPushButton *move = nullptr;
    for (auto *button : m_page->findChildren<QPushButton *>())
        if (button->text() == u"Move done items to pantry")
            move = button;
    QVERIFY(move);
    QTRY_VERIFY(move->isEnabled());
    move->click();
    const auto inPantry = [&] {
        const auto stock =
            m_library->store.read([](Connection &connection) { return pantrystore::stock(connection); }).result();
        return std::ranges::any_of(stock.value(), [&](const PantryStock &s) { return s.lot.foodKey == item.foodKey; });
    };
    QTRY_VERIFY(inPantry());
}

QTEST_MAIN(TestShoppingPage)
#include "test_shoppingpage.moc"
