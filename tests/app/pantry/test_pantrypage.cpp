// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/pantry/pantrypage.h"
#include "app/pantry/pantryview.h"
#include "app/pantry/quickaddcard.h"
#include "core/store/shoppingstore.h"
#include "tests/support/samplekitchen.h"
#include "tests/support/screenchecks.h"

#include <QLineEdit>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestPantryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everythingTheKeyboardReachesHasAName();
    void aTypedLineBecomesALot();
    void aDateThatDoesNotExistKeepsTheLine();
    void plusAndMinusStepTheAmount();
    void aTypedAmountIsACorrection();
    void deleteRemovesAndUndoBringsItBack();
    void theLetterPutsItOnTheShoppingList();
    void lettersRestWhenSwitchedOff();
    void leftFoldsAndAReloadKeepsItFolded();

private:
    [[nodiscard]] std::vector<PantryStock> stock();
    [[nodiscard]] std::optional<PantryStock> lotNamed(const QString &name);
    void choose(const QString &name);

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<PictureSource> m_pictures;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<PantryPage> m_page;
    PantryView *m_view = nullptr;
};

void TestPantryPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
}

void TestPantryPage::init()
{
    m_library = std::make_unique<TestLibrary>();
    const SampleKitchen kitchen(*m_library);
    m_pictures = std::make_unique<PictureSource>(QString(), QString());
    m_services.reset(new Services{.store = m_library->store,
                                  .clock = m_library->clock,
                                  .pictures = *m_pictures,
                                  .locale = QLocale(),
                                  .fetchPage = {}});
    m_page = std::make_unique<PantryPage>(*m_services);
    m_page->resize(1272, 900);
    m_page->activate();
    m_page->show();
    m_view = m_page->findChild<PantryView *>();
    QTRY_VERIFY(m_view->model()->rowCount() > 0);
    m_view->setFocus();
}

void TestPantryPage::cleanup()
{
    m_page.reset();
    m_services.reset();
    m_pictures.reset();
    m_library.reset();
}

std::vector<PantryStock> TestPantryPage::stock()
{
    return m_library->store.read([](Connection &connection) { return pantrystore::stock(connection); })
        .result()
        .value();
}

std::optional<PantryStock> TestPantryPage::lotNamed(const QString &name)
{
    for (const PantryStock &entry : stock())
        if (entry.lot.name == name)
            return entry;
    return std::nullopt;
}

void TestPantryPage::choose(const QString &name)
{
    auto *model = qobject_cast<PantryModel *>(m_view->model());
    QTRY_VERIFY(model->indexOf(lotNamed(name)->lot.id).isValid());
    m_view->setCurrentIndex(model->indexOf(lotNamed(name)->lot.id));
}

void TestPantryPage::everythingTheKeyboardReachesHasAName()
{
    m_page->findChild<QuickAddCard *>()->setLine(u"2 kg flour exp 12/03"_s);
    QCOMPARE(namelessWidgets(*m_page), QStringList());
}

void TestPantryPage::aTypedLineBecomesALot()
{
    QTest::keyClick(m_page.get(), Qt::Key_L, Qt::ControlModifier);
    auto *card = m_page->findChild<QuickAddCard *>();
    auto *line = card->findChild<QLineEdit *>();
    QTest::keyClicks(line, u"2 kg sugar exp 12/03"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(lotNamed(u"sugar"_s).has_value());
    QCOMPARE(lotNamed(u"sugar"_s)->lot.bestBefore, QDate(2026, 3, 12));
    QTRY_VERIFY(line->text().isEmpty());
}

void TestPantryPage::aDateThatDoesNotExistKeepsTheLine()
{
    const size_t before = stock().size();
    auto *card = m_page->findChild<QuickAddCard *>();
    auto *line = card->findChild<QLineEdit *>();
    QTest::keyClicks(line, u"2 kg sugar exp 12/13"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::qWait(50);
    QCOMPARE(line->text(), u"2 kg sugar exp 12/13"_s);
    QVERIFY(line->accessibleDescription().contains(u"13"));
    QCOMPARE(stock().size(), before);
}

void TestPantryPage::plusAndMinusStepTheAmount()
{
    choose(u"spinach"_s);
    QTest::keyClick(m_view, Qt::Key_Minus);
    QTRY_COMPARE(lotNamed(u"spinach"_s)->amount, Fraction(200));
    QTRY_COMPARE(m_view->currentEntry()->stock.amount, Fraction(200));
    QTest::keyClick(m_view, Qt::Key_Plus);
    QTRY_COMPARE(lotNamed(u"spinach"_s)->amount, Fraction(250));
}

void TestPantryPage::aTypedAmountIsACorrection()
{
    choose(u"spinach"_s);
    QTest::keyClick(m_view, Qt::Key_Return);
    auto *editor = m_view->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"0.4 kg"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(lotNamed(u"spinach"_s)->amount, Fraction(400));
}

void TestPantryPage::deleteRemovesAndUndoBringsItBack()
{
    choose(u"spinach"_s);
    QTest::keyClick(m_view, Qt::Key_Delete);
    QTRY_VERIFY(!lotNamed(u"spinach"_s));
    m_library->store.undo().waitForFinished();
    QTRY_VERIFY(lotNamed(u"spinach"_s).has_value());
    QCOMPARE(lotNamed(u"spinach"_s)->amount, Fraction(250));
}

void TestPantryPage::theLetterPutsItOnTheShoppingList()
{
    choose(u"spinach"_s);
    QTest::keyClick(m_view, Qt::Key_S);
    const auto onList = [this] {
        return m_library->store
            .read([](Connection &connection) -> Result<bool> {
                KJC_TRY_ASSIGN(lists, shoppingstore::lists(connection));
                for (const ShoppingList &list : lists) {
                    KJC_TRY_ASSIGN(items, shoppingstore::items(connection, list.id));
                    for (const ShoppingItem &item : items)
                        if (item.byHand && item.name == u"spinach")
                            return true;
                }
                return false;
            })
            .result()
            .value();
    };
    QTRY_VERIFY(onList());
}

void TestPantryPage::lettersRestWhenSwitchedOff()
{
    choose(u"spinach"_s);
    m_page->setSingleLetterKeys(false);
    QTest::keyClick(m_view, Qt::Key_S);
    QTest::qWait(50);
    const auto lists =
        m_library->store.read([](Connection &connection) { return shoppingstore::lists(connection); }).result().value();
    QVERIFY(lists.empty());
}

void TestPantryPage::leftFoldsAndAReloadKeepsItFolded()
{
    const QModelIndex fridge = m_view->model()->index(0, 0);
    m_view->setCurrentIndex(fridge);
    QVERIFY(m_view->isExpanded(fridge));
    QTest::keyClick(m_view, m_view->isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    QVERIFY(!m_view->isExpanded(fridge));
    m_library->stock(u"4 yogurts"_s);
    QTRY_COMPARE(fridge.model()->rowCount(fridge), 7);
    QVERIFY(!m_view->isExpanded(fridge));
}

QTEST_MAIN(TestPantryPage)
#include "test_pantrypage.moc"
