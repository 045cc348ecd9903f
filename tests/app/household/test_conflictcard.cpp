// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme.h"
#include "app/household/conflictcard.h"
#include "core/store/lostwords.h"
#include "core/store/recipestore.h"
#include "tests/app/household/screenaccess.h"
#include "tests/support/screenchecks.h"
#include "tests/support/testlibrary.h"

#include <QTranslator>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

// Two versions of somebody's words, and the ways to decide.
class TestConflictCard : public QObject
{
    Q_OBJECT

    QTranslator m_english;
    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<ConflictCards> m_cards;
    RecipeId m_recipe;

    static ServerRow rowAt(RecipeId recipe, qint64 seq, const QString &notes, const Stamp &stamp)
    {
        return {u"recipe"_s,
                recipe.uuid(),
                seq,
                {{{u"title"_s, u"Paella"_s}, {u"notes"_s, notes}},
                 {{u"title"_s, Stamp{1, 1, 7}.toString()}, {u"notes"_s, stamp.toString()}},
                 {}}};
    }
    // Ours lost to another device's.
    void disagree(const QString &began, const QString &ours, const QString &theirs)
    {
        const qint64 now = m_library->clock.nowMs();
        const auto work = [=, this](Writer &writer) -> Result<Done> {
            KJC_TRY(baserows::apply(writer, {rowAt(m_recipe, 1, began, {now - 9000, 0, 7})}));
            const SaidWords said{u"recipe"_s, m_recipe.uuid(), u"notes"_s, ours, Stamp{now - 5000, 0, 8}.toString(),
                                 began};
            KJC_TRY(baserows::apply(writer, {rowAt(m_recipe, 2, theirs, {now - 3000, 0, 7})}));
            return lostwords::settle(writer, {said}, now);
        };
        const auto done = m_library->store.transact({}, work, Origin::Remote).result();
        QVERIFY(done);
        m_cards->load();
        QTRY_VERIFY(m_cards->isVisible());
    }
    QString notes()
    {
        return m_library->store.read([this](Connection &connection) { return recipestore::load(connection, m_recipe); })
            .result()
            .value()
            .notes;
    }
    void press(const QString &text)
    {
        QPushButton *found = button(*m_cards, text);
        QVERIFY(found);
        found->click();
        QTRY_VERIFY(!m_cards->isVisible());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY(m_english.load(u":/i18n/app_en.qm"_s));
        QCoreApplication::installTranslator(&m_english);
        Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
    }
    void init()
    {
        m_library = std::make_unique<TestLibrary>();
        m_recipe = m_library->addRecipe(u"Paella"_s, {});
        m_cards = std::make_unique<ConflictCards>(m_library->store, m_library->clock);
        m_cards->resize(900, 300);
    }
    void cleanup()
    {
        m_cards.reset();
        m_library.reset();
    }

    void bothAreShownWithWhatDiffersMarked()
    {
        disagree(u"400 g rice"_s, u"600 g rice"_s, u"300 g rice"_s);
        QVERIFY(says(*m_cards, u"was edited on two devices"_s));
        QVERIFY(says(*m_cards, u">600</span> g rice"_s));
        QVERIFY(says(*m_cards, u">300</span> g rice"_s));
        QVERIFY(!button(*m_cards, u"Merge both"_s));
        QCOMPARE(namelessWidgets(*m_cards), QStringList());
    }
    void wordsAreShownAsTheyAre()
    {
        disagree(u"rice"_s, u"<b>rice</b>"_s, u"rice & salt"_s);
        QVERIFY(says(*m_cards, u"&lt;b&gt;rice&lt;/b&gt;"_s));
    }
    void keepingOursWritesThem()
    {
        disagree(u"400 g rice"_s, u"600 g rice"_s, u"300 g rice"_s);
        QCOMPARE(notes(), u"300 g rice"_s);
        press(u"Keep this one"_s);
        QCOMPARE(notes(), u"600 g rice"_s);
    }
    void mergingTakesBoth()
    {
        disagree(u"400 g rice"_s, u"600 g rice"_s, u"400 g brown rice"_s);
        press(u"Merge both"_s);
        QCOMPARE(notes(), u"600 g brown rice"_s);
    }
    void keepingBothMakesASecondRecipe()
    {
        disagree(u"400 g rice"_s, u"600 g rice"_s, u"300 g rice"_s);
        press(u"Keep both"_s);
        QCOMPARE(notes(), u"300 g rice"_s);
        const auto count = [](Connection &connection) { return recipestore::count(connection); };
        QCOMPARE(m_library->store.read(count).result().value(), 2);
    }
};

QTEST_MAIN(TestConflictCard)
#include "test_conflictcard.moc"
