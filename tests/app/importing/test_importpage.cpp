// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pictures.h"
#include "app/common/prompts.h"
#include "app/common/services.h"
#include "app/common/theme.h"
#include "app/importing/importmodel.h"
#include "app/importing/importpage.h"
#include "core/media/photofolder.h"
#include "core/store/recipestore.h"
#include "tests/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSoup = "---\ntitle: Garlic soup\nservings: 2\n---\nFry the @garlic{4%cloves} and add @water{1%l}.\n";

struct Screens : TestLibrary {
    QTemporaryDir profile;
    PictureSource pictures{profile.path(), {}};
    FetchedPage page;
    std::optional<Error> fetchError;
    Services services{store,  clock,    pictures,  QLocale(QLocale::English, QLocale::UnitedKingdom), plan, recipes,
                      pantry, shopping, household, [this](const QUrl &url) { return fetch(url); }};

    QFuture<Result<FetchedPage>> fetch(const QUrl &url)
    {
        QPromise<Result<FetchedPage>> promise;
        promise.start();
        page.url = url;
        promise.addResult(fetchError ? Result<FetchedPage>(*fetchError) : Result<FetchedPage>(page));
        promise.finish();
        return promise.future();
    }
    int count()
    {
        return store.read([](Connection &connection) { return recipestore::count(connection); }).result().value();
    }
};

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

QPushButton *button(QWidget &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>())
        if (button->text().contains(text))
            return button;
    return nullptr;
}

} // namespace

class TestImportPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void filesAreCheckedBeforeTheyAreSaved();
    void aFolderPassesOverWhatIsNoRecipe();
    void picturesBesideRecipesComeAlong_data();
    void picturesBesideRecipesComeAlong();
    void aPictureThatCannotBeReadIsLeftOut();
    void aDocumentNamesNoFileOfThisComputer();
    void knownRecipesAreMarked();
    void pastedTextIsRead();
    void pastedWordsAreARecipeWithAWarning();
    void pagesAreFetched();
    void aPageThatCannotBeFetchedSaysWhy();
    void anAddressIsNeeded();
};

void TestImportPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
}

void TestImportPage::filesAreCheckedBeforeTheyAreSaved()
{
    Screens library;
    QTemporaryDir folder;
    write(folder.filePath(u"soup.cook"_s), kSoup);
    ImportPage page(library.services);
    QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy checking(&page, &ImportPage::checking);
    QSignalSpy imported(&page, &ImportPage::imported);
    page.show();
    prompts::answerNextFiles({folder.filePath(u"soup.cook"_s), folder.filePath(u"gone.json"_s)});
    page.startWithFiles();
    QVERIFY(checking.wait());
    QCOMPARE(prompts::takeAsked().size(), 1);
    QCOMPARE(page.model().rowCount(), 1);
    QCOMPARE(library.count(), 0);
    auto *failures = page.findChild<QListWidget *>();
    QCOMPARE(failures->count(), 1);
    QVERIFY(failures->item(0)->text().contains(u"gone.json"_s));
    QVERIFY(page.model().setData(page.model().index(0), u"Sopa de ajo"_s, ImportModel::TitleRole));
    button(page, u"Save"_s)->click();
    QVERIFY(imported.wait());
    QCOMPARE(library.count(), 1);
    const RecipeId id = imported.first().first().value<QList<RecipeId>>().first();
    const auto original = library.store.read([id](Connection &c) { return recipestore::original(c, id); }).result();
    QCOMPARE(original.value(), kSoup);
    QVERIFY(library.store.undo().result().ok());
    QCOMPARE(library.count(), 0);
}

void TestImportPage::aFolderPassesOverWhatIsNoRecipe()
{
    Screens library;
    QTemporaryDir folder;
    write(folder.filePath(u"soup.cook"_s), kSoup);
    write(folder.filePath(u"photo.png"_s), "\x89PNG\r\n\x1a\n not really");
    ImportPage page(library.services);
    QSignalSpy checking(&page, &ImportPage::checking);
    page.show();
    page.startWithFiles({folder.path()});
    QVERIFY(checking.wait());
    QCOMPARE(page.model().rowCount(), 1);
    QCOMPARE(page.findChild<QListWidget *>()->count(), 0);
}

void TestImportPage::picturesBesideRecipesComeAlong_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QByteArray>("recipe");
    QTest::newRow("of the same name") << u"soup.png"_s << kSoup;
    QTest::newRow("named in the recipe") << u"garlic.png"_s
                                         << QByteArray(kSoup).replace("servings", "image: garlic.png\nservings");
}

void TestImportPage::picturesBesideRecipesComeAlong()
{
    QFETCH(QString, picture);
    QFETCH(QByteArray, recipe);
    Screens library;
    QTemporaryDir folder;
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(folder.filePath(picture)));
    write(folder.filePath(u"soup.cook"_s), recipe);
    ImportPage page(library.services);
    QSignalSpy checking(&page, &ImportPage::checking);
    QSignalSpy imported(&page, &ImportPage::imported);
    page.show();
    page.startWithFiles({folder.path()});
    QVERIFY(checking.wait());
    button(page, u"Save"_s)->click();
    QVERIFY(imported.wait());
    const RecipeId id = imported.first().first().value<QList<RecipeId>>().first();
    const Recipe saved =
        library.store.read([id](Connection &connection) { return recipestore::load(connection, id); }).result().value();
    QVERIFY(PhotoFolder(library.profile.path()).read(saved.picture).ok());
    QVERIFY(saved.imageUrl.isEmpty());
}

void TestImportPage::aPictureThatCannotBeReadIsLeftOut()
{
    Screens library;
    QTemporaryDir folder;
    write(folder.filePath(u"soup.jpg"_s), "no picture");
    write(folder.filePath(u"soup.cook"_s), kSoup);
    ImportPage page(library.services);
    QSignalSpy checking(&page, &ImportPage::checking);
    QSignalSpy imported(&page, &ImportPage::imported);
    QSignalSpy notice(&page, &Page::notice);
    page.show();
    page.startWithFiles({folder.path()});
    QVERIFY(checking.wait());
    button(page, u"Save"_s)->click();
    QVERIFY(imported.wait());
    QCOMPARE(notice.count(), 1);
    QCOMPARE(library.count(), 1);
}

void TestImportPage::aDocumentNamesNoFileOfThisComputer()
{
    Screens library;
    QTemporaryDir folder;
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(folder.filePath(u"private.png"_s)));
    const QByteArray address = QUrl::fromLocalFile(folder.filePath(u"private.png"_s)).toEncoded();
    library.page.bytes = "<html><head><script type='application/ld+json'>{\"@context\":\"https://schema.org\","
                         "\"@type\":\"Recipe\",\"name\":\"Soup\",\"image\":\"" +
                         address +
                         "\",\"recipeIngredient\":[\"1 onion\"],\"recipeInstructions\":\"Cook.\"}"
                         "</script></head><body></body></html>";
    ImportPage page(library.services);
    QSignalSpy checking(&page, &ImportPage::checking);
    page.show();
    page.startWithAddress(u"https://example.org/soup"_s);
    QVERIFY(checking.wait());
    QCOMPARE(page.model().rowCount(), 1);
    QVERIFY(page.model().at(0).recipe.imageUrl.isEmpty());
}

void TestImportPage::knownRecipesAreMarked()
{
    Screens library;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"soup.cook"_s);
    write(file, kSoup);
    ImportPage page(library.services);
    QSignalSpy checking(&page, &ImportPage::checking);
    QSignalSpy imported(&page, &ImportPage::imported);
    page.show();
    page.startWithFiles({file});
    QVERIFY(checking.wait());
    button(page, u"Save"_s)->click();
    QVERIFY(imported.wait());
    page.startWithFiles({file});
    QVERIFY(checking.wait());
    QVERIFY(page.model().isDuplicate(0));
    QCOMPARE(page.model().wanted(), 0);
    QVERIFY(!button(page, u"Save"_s)->isEnabled());
}

void TestImportPage::pastedTextIsRead()
{
    Screens library;
    ImportPage page(library.services);
    QSignalSpy checking(&page, &ImportPage::checking);
    page.show();
    page.startWithText();
    page.findChild<QPlainTextEdit *>()->setPlainText(QString::fromUtf8(kSoup));
    button(page, u"Read text"_s)->click();
    QVERIFY(checking.wait());
    QCOMPARE(page.model().rowCount(), 1);
    QCOMPARE(page.model().at(0).recipe.title, u"Garlic soup"_s);
}

// No list, no heading: whoever pastes it here means a recipe.
void TestImportPage::pastedWordsAreARecipeWithAWarning()
{
    Screens library;
    ImportPage page(library.services);
    QSignalSpy checking(&page, &ImportPage::checking);
    page.show();
    page.startWithText();
    page.findChild<QPlainTextEdit *>()->setPlainText(
        u"Pasta al ajo\n\nCuece 200 g de pasta en agua con sal y saltéala con dos dientes de ajo y aceite."_s);
    button(page, u"Read text"_s)->click();
    QVERIFY(checking.wait());
    QCOMPARE(page.model().rowCount(), 1);
    QCOMPARE(page.model().at(0).recipe.title, u"Pasta al ajo"_s);
    QVERIFY(importProblems(page.model().at(0)).contains(u"No ingredients were found."_s));
}

void TestImportPage::pagesAreFetched()
{
    Screens library;
    library.page.bytes =
        "<html><head><script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"Recipe\","
        "\"name\":\"Lentil stew\",\"recipeIngredient\":[\"250 g lentils\"],\"recipeInstructions\":\"Cook.\"}"
        "</script></head><body></body></html>";
    ImportPage page(library.services);
    QSignalSpy checking(&page, &ImportPage::checking);
    page.show();
    page.startWithAddress(u"example.org/stew"_s);
    QVERIFY(checking.wait());
    QCOMPARE(page.model().rowCount(), 1);
    QCOMPARE(page.model().at(0).recipe.title, u"Lentil stew"_s);
    QCOMPARE(library.page.url, QUrl(u"https://example.org/stew"_s));
}

void TestImportPage::aPageThatCannotBeFetchedSaysWhy()
{
    Screens library;
    library.fetchError = Error{Error::Kind::Network, u"no route"_s, {}};
    ImportPage page(library.services);
    QSignalSpy checking(&page, &ImportPage::checking);
    page.show();
    page.startWithAddress(u"https://example.org/stew"_s);
    QVERIFY(checking.wait());
    QCOMPARE(page.model().rowCount(), 0);
    QVERIFY(button(page, u"Try another way"_s)->isVisible());
}

void TestImportPage::anAddressIsNeeded()
{
    Screens library;
    ImportPage page(library.services);
    QSignalSpy checking(&page, &ImportPage::checking);
    page.show();
    page.startWithAddress(u"file:///etc/passwd"_s);
    QVERIFY(!checking.wait(50));
    QVERIFY(!page.isReading());
}

QTEST_MAIN(TestImportPage)
#include "test_importpage.moc"
