// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pictures.h"
#include "app/common/prompts.h"
#include "app/common/services.h"
#include "app/common/text.h"
#include "app/common/theme.h"
#include "app/recipes/picturebox.h"
#include "app/recipes/picturechoice.h"
#include "app/recipes/recipeeditor.h"
#include "app/recipes/recipepage.h"
#include "core/media/photofolder.h"
#include "core/store/recipestore.h"
#include "tests/support/testlibrary.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

QImage coloured(Qt::GlobalColor colour)
{
    QImage image(320, 200, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

struct Kitchen : TestLibrary {
    QTemporaryDir profile;
    PictureSource pictures{profile.filePath(u"pictures"_s), {}};
    FetchedPage web;
    QList<QUrl> fetched;
    Services services{store,  clock,    pictures,  QLocale(QLocale::English, QLocale::UnitedKingdom), plan, recipes,
                      pantry, shopping, household, [this](const QUrl &url) { return fetch(url); }};

    QFuture<Result<FetchedPage>> fetch(const QUrl &url)
    {
        QPromise<Result<FetchedPage>> promise;
        promise.start();
        fetched.append(url);
        promise.addResult(web);
        promise.finish();
        return promise.future();
    }

    Recipe load(RecipeId id)
    {
        return store.read([id](Connection &connection) { return recipestore::load(connection, id); }).result().value();
    }
    QString file(const QString &name, const QImage &image = coloured(Qt::darkGreen))
    {
        const QString path = profile.filePath(name);
        if (!image.save(path))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    QString brokenFile()
    {
        QFile out(profile.filePath(u"beach.heic"_s));
        if (!out.open(QIODevice::WriteOnly) || out.write("not a picture") < 0)
            qFatal("cannot write");
        return out.fileName();
    }
    [[nodiscard]] PhotoFolder folder() const { return PhotoFolder(profile.filePath(u"pictures"_s)); }
};

bool drop(QWidget *on, const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    QDropEvent dropped({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &dropped);
    return enter.isAccepted() && dropped.isAccepted();
}

bool says(const QWidget &widget, const QString &words)
{
    const auto texts = widget.findChildren<Text *>();
    return std::any_of(texts.cbegin(), texts.cend(), [&](const Text *text) { return text->text().contains(words); });
}

} // namespace

class TestRecipePhoto : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
    }
    void aPickedPhotoIsKeptAndSaved();
    void saveWaitsForThePhoto();
    void aBadFileChangesNothingAndIsNamed();
    void whatCannotBeReadHoldsTheSaveBack();
    void aPhotoDroppedOnAFieldIsNotWords();
    void aPastedPictureIsTaken();
    void pastedWordsStayWords();
    void theLastOfTwoPhotosCounts();
    void theCurrentPhotoCanBeRemoved();
    void aPhotoDroppedOnThePageIsOneUndoStep();
    void aBadFileOnThePageIsNamed();
    void aPictureFromTheWebIsFetchedOnlyWhenAsked();
    void namesNeverLeadOutOfTheFolder();
    void aPhotoThatArrivesIsShown();
};

void TestRecipePhoto::aPickedPhotoIsKeptAndSaved()
{
    Kitchen kitchen;
    const RecipeId id = kitchen.addRecipe(u"Soup"_s, {u"1 onion"_s});
    RecipeEditor editor(kitchen.services);
    QSignalSpy saved(&editor, &RecipeEditor::saved);
    editor.show();
    editor.edit(id);
    QTRY_VERIFY(editor.isEnabled());
    auto *choice = editor.findChild<PictureChoice *>();
    prompts::answerNextFiles({kitchen.file(u"soup.png"_s)});
    QSignalSpy settled(choice, &PictureChoice::settled);
    for (QPushButton *button : choice->findChildren<QPushButton *>())
        if (button->text() == u"Add photo"_s)
            button->click();
    prompts::takeAsked();
    QVERIFY(settled.wait());
    QVERIFY(editor.isDirty());
    QVERIFY(PhotoFolder::isName(choice->picture()));
    editor.save();
    QVERIFY(saved.wait());
    QCOMPARE(kitchen.load(id).picture, choice->picture());
    QVERIFY(kitchen.folder().read(choice->picture()).ok());
    QVERIFY(kitchen.store.undo().result().ok());
    QCOMPARE(kitchen.load(id).picture, QString());
    QVERIFY(kitchen.store.redo().result().ok());
    QCOMPARE(kitchen.load(id).picture, choice->picture());
}

void TestRecipePhoto::saveWaitsForThePhoto()
{
    Kitchen kitchen;
    RecipeEditor editor(kitchen.services);
    QSignalSpy saved(&editor, &RecipeEditor::saved);
    editor.show();
    editor.edit({});
    editor.findChild<QLineEdit *>()->setText(u"Cake"_s);
    editor.findChild<PictureChoice *>()->give({kitchen.file(u"cake.jpg"_s), {}});
    QVERIFY(editor.isDirty());
    editor.save();
    QVERIFY(saved.wait());
    QVERIFY(PhotoFolder::isName(kitchen.load(saved.first().first().value<RecipeId>()).picture));
}

void TestRecipePhoto::aBadFileChangesNothingAndIsNamed()
{
    Kitchen kitchen;
    RecipeEditor editor(kitchen.services);
    editor.show();
    Recipe draft;
    draft.title = u"Paella"_s;
    draft.picture = u"food/paella"_s;
    editor.editDraft(draft);
    auto *choice = editor.findChild<PictureChoice *>();
    QSignalSpy settled(choice, &PictureChoice::settled);
    choice->give({kitchen.brokenFile(), {}});
    QVERIFY(settled.wait());
    QVERIFY(says(editor, u"beach.heic"_s));
    QVERIFY(says(editor, u"keeps the picture it has"_s));
    QCOMPARE(choice->picture(), u"food/paella"_s);
    QVERIFY(!editor.isDirty());
    choice->give({kitchen.profile.filePath(u"gone.jpg"_s), {}});
    QVERIFY(settled.wait());
    QVERIFY(says(editor, u"gone.jpg"_s));
}

void TestRecipePhoto::whatCannotBeReadHoldsTheSaveBack()
{
    Kitchen kitchen;
    RecipeEditor editor(kitchen.services);
    QSignalSpy saved(&editor, &RecipeEditor::saved);
    editor.show();
    editor.edit({});
    editor.findChild<QLineEdit *>()->setText(u"Cake"_s);
    auto *choice = editor.findChild<PictureChoice *>();
    QSignalSpy settled(choice, &PictureChoice::settled);
    choice->give({kitchen.brokenFile(), {}});
    editor.save();
    QVERIFY(settled.wait());
    QVERIFY(!saved.wait(50));
    editor.save();
    QVERIFY(saved.wait());
}

void TestRecipePhoto::aPhotoDroppedOnAFieldIsNotWords()
{
    Kitchen kitchen;
    RecipeEditor editor(kitchen.services);
    editor.show();
    editor.edit({});
    auto *choice = editor.findChild<PictureChoice *>();
    QSignalSpy settled(choice, &PictureChoice::settled);
    auto *field = editor.findChild<QPlainTextEdit *>();
    QVERIFY(drop(field->viewport(), kitchen.file(u"soup.jpg"_s)));
    QVERIFY(settled.wait());
    QVERIFY(PhotoFolder::isName(choice->picture()));
    QVERIFY(field->toPlainText().isEmpty());
}

void TestRecipePhoto::aPastedPictureIsTaken()
{
    Kitchen kitchen;
    RecipeEditor editor(kitchen.services);
    editor.show();
    editor.edit({});
    auto *choice = editor.findChild<PictureChoice *>();
    QSignalSpy settled(choice, &PictureChoice::settled);
    QGuiApplication::clipboard()->setImage(coloured(Qt::darkRed));
    QTest::keyClick(editor.findChild<QLineEdit *>(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(settled.wait());
    QVERIFY(PhotoFolder::isName(choice->picture()));
}

void TestRecipePhoto::pastedWordsStayWords()
{
    Kitchen kitchen;
    RecipeEditor editor(kitchen.services);
    editor.show();
    editor.edit({});
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(u"Cake"_s);
    data->setImageData(coloured(Qt::darkRed));
    QGuiApplication::clipboard()->setMimeData(data);
    auto *title = editor.findChild<QLineEdit *>();
    QTest::keyClick(title, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(title->text(), u"Cake"_s);
    QVERIFY(!editor.findChild<PictureChoice *>()->isBusy());
}

void TestRecipePhoto::theLastOfTwoPhotosCounts()
{
    Kitchen kitchen;
    PictureChoice choice(kitchen.pictures);
    choice.give({kitchen.file(u"first.png"_s, coloured(Qt::red)), {}});
    choice.give({kitchen.file(u"second.png"_s, coloured(Qt::blue)), {}});
    QTRY_VERIFY(!choice.isBusy());
    const QByteArray photo = kitchen.folder().read(choice.picture()).value();
    QVERIFY(QImage::fromData(photo).pixelColor(100, 100).blue() > 200);
}

void TestRecipePhoto::theCurrentPhotoCanBeRemoved()
{
    Kitchen kitchen;
    PictureChoice choice(kitchen.pictures);
    choice.show();
    choice.give({kitchen.file(u"first.png"_s), {}});
    QTRY_VERIFY(!choice.picture().isEmpty());
    const QString name = choice.picture();
    for (QPushButton *button : choice.findChildren<QPushButton *>())
        if (button->text() == u"Remove"_s)
            button->click();
    QVERIFY(choice.picture().isEmpty());
    QVERIFY(kitchen.folder().has(name)); // undo may want it
}

void TestRecipePhoto::aPhotoDroppedOnThePageIsOneUndoStep()
{
    Kitchen kitchen;
    const RecipeId id = kitchen.addRecipe(u"Soup"_s, {u"1 onion"_s});
    RecipePage page(kitchen.services);
    page.show();
    page.showRecipe(id);
    auto *box = page.findChild<PictureBox *>();
    QTRY_COMPARE(box->accessibleName(), u"Picture of Soup"_s);
    QVERIFY(drop(&page, kitchen.file(u"soup.jpg"_s)));
    QTRY_VERIFY(PhotoFolder::isName(box->picture()));
    QCOMPARE(kitchen.load(id).picture, box->picture());
    QVERIFY(kitchen.store.undo().result().ok());
    QTRY_VERIFY(box->picture().isEmpty());
    QVERIFY(!drop(&page, kitchen.profile.filePath(u"soup.cook"_s))); // no picture: for somebody else
}

void TestRecipePhoto::aBadFileOnThePageIsNamed()
{
    Kitchen kitchen;
    const RecipeId id = kitchen.addRecipe(u"Soup"_s, {u"1 onion"_s});
    RecipePage page(kitchen.services);
    QSignalSpy notice(&page, &Page::notice);
    page.show();
    page.showRecipe(id);
    QTRY_COMPARE(page.findChild<PictureBox *>()->accessibleName(), u"Picture of Soup"_s);
    QVERIFY(drop(&page, kitchen.brokenFile()));
    QVERIFY(notice.wait());
    QVERIFY(notice.first().first().toString().contains(u"beach.heic"_s));
    QCOMPARE(kitchen.load(id).picture, QString());
}

void TestRecipePhoto::aPictureFromTheWebIsFetchedOnlyWhenAsked()
{
    Kitchen kitchen;
    QBuffer buffer(&kitchen.web.bytes);
    QVERIFY(coloured(Qt::darkGreen).save(&buffer, "jpeg"));
    RecipeEditor editor(kitchen.services);
    editor.show();
    Recipe draft;
    draft.title = u"Soup"_s;
    draft.imageUrl = u"https://example.org/soup.jpg"_s;
    editor.editDraft(draft);
    auto *choice = editor.findChild<PictureChoice *>();
    QSignalSpy settled(choice, &PictureChoice::settled);
    const auto press = [&] {
        for (QPushButton *button : choice->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == u"From example.org"_s)
                button->click();
    };
    QVERIFY(kitchen.fetched.isEmpty());
    kitchen.web.bytes.swap(draft.original); // an empty answer
    press();
    QVERIFY(settled.wait());
    QVERIFY(says(editor, u"keeps the picture it has"_s));
    kitchen.web.bytes.swap(draft.original);
    press();
    QVERIFY(settled.wait());
    QVERIFY(PhotoFolder::isName(choice->picture()));
    QCOMPARE(kitchen.fetched, QList<QUrl>(2, QUrl(draft.imageUrl)));
    press(); // no longer offered
    QCOMPARE(kitchen.fetched.size(), 2);
}

void TestRecipePhoto::namesNeverLeadOutOfTheFolder()
{
    Kitchen kitchen;
    const QString outside = kitchen.file(u"outside.jpg"_s);
    const auto shown = [&](const QString &name) {
        return kitchen.pictures.pictureNow({name, u"Soup"_s, {64, 64}, 1, {}, false}).toImage();
    };
    const QImage tile = shown({});
    for (const QString &name : {outside, u"../outside.jpg"_s, u"\\\\server\\share\\x.jpg"_s, u"C:x.jpg"_s, u".."_s})
        QCOMPARE(shown(name), tile);
}

void TestRecipePhoto::aPhotoThatArrivesIsShown()
{
    Kitchen kitchen;
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    QVERIFY(coloured(Qt::darkGreen).save(&buffer, "jpeg"));
    const QString name = PhotoFolder::nameOf(jpeg);
    const PictureRequest request{name, u"Soup"_s, {64, 64}, 1, {}, false};
    const QImage tile = kitchen.pictures.pictureNow(request).toImage();
    QVERIFY(kitchen.folder().save(jpeg).ok());
    QSignalSpy ready(&kitchen.pictures, &PictureSource::ready);
    kitchen.pictures.photoArrived(name);
    QVERIFY(ready.wait());
    const QImage photo = kitchen.pictures.pictureNow(request).toImage();
    QVERIFY(photo != tile);
    QVERIFY(qAbs(photo.pixelColor(32, 32).green() - QColor(Qt::darkGreen).green()) < 8);
}

QTEST_MAIN(TestRecipePhoto)
#include "test_recipephoto.moc"
