// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the recipe screens with the sample library: gallery_recipes <folder> [part of a name] writes one PNG per scene.
#include "app/common/pictures.h"
#include "app/common/searchfield.h"
#include "app/common/services.h"
#include "app/common/stepper.h"
#include "app/common/theme.h"
#include "app/importing/importpage.h"
#include "app/recipes/picturechoice.h"
#include "app/recipes/recipeeditor.h"
#include "app/recipes/recipegridview.h"
#include "app/recipes/recipepage.h"
#include "app/recipes/recipespage.h"
#include "core/recipe/formats/registry.h"
#include "core/store/recipestore.h"
#include "tests/support/testlibrary.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>

#include <cstdio>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWide(1272, 900);  // what the rail leaves of 1440 × 900
constexpr QSize kNarrow(964, 700); // and of 1024 × 700

void settle(int milliseconds = 400)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

std::vector<ImportedRecipe> sampleRecipes()
{
    std::vector<ImportedRecipe> recipes;
    const QDir folder(QStringLiteral(KJC_SOURCE_DIR "/resources/samples"));
    for (const QString &name : folder.entryList({u"*.cook"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto batch = formats::read({file.readAll(), name, {}});
        if (batch)
            recipes.insert(recipes.end(), batch.value().recipes.begin(), batch.value().recipes.end());
    }
    return recipes;
}

template <typename T>
void must(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(logForm(result.error())));
}

// Something like a photo of a plate on a table, taken upright.
QImage photo()
{
    QImage image(1500, 2000, QImage::Format_RGB32);
    QLinearGradient table(0, 0, 1500, 2000);
    table.setColorAt(0, QColor(146, 106, 72));
    table.setColorAt(1, QColor(92, 62, 42));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(image.rect(), table);
    painter.setPen(Qt::NoPen);
    const std::pair<QColor, int> rings[] = {
        {QColor(238, 232, 220), 640}, {QColor(252, 248, 240), 600}, {QColor(122, 58, 30), 440}};
    for (const auto &[colour, radius] : rings) {
        painter.setBrush(colour);
        painter.drawEllipse(QPoint(750, 1000), radius, radius);
    }
    for (int i = 0; i < 60; ++i) {
        painter.setBrush(QColor::fromHsv((i * 47) % 60, 190, 150 + (i * 13) % 90));
        painter.drawEllipse(QPoint(750 + (i * 97) % 560 - 280, 1000 + (i * 61) % 560 - 280), 46, 34);
    }
    return image;
}

struct Gallery : TestLibrary {
    QTemporaryDir profile;
    PictureSource pictures{profile.path(), {}};
    Services services{
        store,  clock,    pictures,  QLocale(QLocale::English, QLocale::UnitedKingdom),          plan, recipes,
        pantry, shopping, household, [](const QUrl &) { return QFuture<Result<FetchedPage>>(); }};
    QDir folder;
    QString only;

    void fill()
    {
        must(recipes.import(sampleRecipes()).result());
        for (const QString &line :
             {u"6 eggs exp 13/2"_s, u"2 kg potatoes"_s, u"3 onions"_s, u"1 l olive oil"_s, u"500 g spinach exp 13/2"_s,
              u"2 lemons"_s, u"1 kg rice"_s, u"2 heads garlic"_s, u"400 g chickpeas"_s, u"1 l milk"_s,
              u"500 g rolled oats"_s, u"4 tomatoes"_s, u"250 g mushrooms exp 12/2"_s, u"1 kg plain flour"_s,
              u"2 apples"_s, u"100 g walnuts"_s, u"1 jar honey"_s, u"6 carrots"_s, u"250 g butter"_s})
            stock(line);
        Recipe ours = longOne();
        ours.picture = pictures.keepImage(photo()).result().value();
        must(recipes.save(ours).result());
        for (const QString &title : {u"Tortilla de patatas"_s, u"Banana pancakes"_s})
            if (const RecipeId id = idOf(title); !id.isNull())
                must(recipes.setFavourite(id, true).result());
    }

    // A title that no card has room for, sections, a source, nutrition and a rating.
    Recipe longOne()
    {
        Recipe recipe;
        recipe.title =
            u"Grandmother’s slow-braised Sunday beef with root vegetables, pearl barley and a very long name"_s;
        recipe.description = u"Start the day before. It is worth it."_s;
        recipe.servings = Fraction(5);
        recipe.prepMinutes = 35;
        recipe.totalMinutes = 250;
        recipe.language = u"en"_s;
        recipe.tags = {u"slow"_s, u"winter"_s, u"Sunday"_s};
        recipe.sourceUrl = u"https://example.org/recipes/beef"_s;
        recipe.author = u"Carmen"_s;
        recipe.rating = 4;
        recipe.notes = u"Less salt next time."_s;
        recipe.nutrition = {{u"calories"_s, u"640 kcal"_s},       {u"fatContent"_s, u"27 g"_s},
                            {u"saturatedFatContent"_s, u"9 g"_s}, {u"carbohydrateContent"_s, u"52 g"_s},
                            {u"sugarContent"_s, u"11 g"_s},       {u"proteinContent"_s, u"44 g"_s}};
        const std::pair<QString, QString> lines[] = {{u"For the stew"_s, u"1.2 kg beef shin, in large chunks"_s},
                                                     {u"For the stew"_s, u"3 carrots, peeled"_s},
                                                     {u"For the stew"_s, u"2 large onions, finely chopped"_s},
                                                     {u"For the stew"_s, u"salt and pepper"_s},
                                                     {u"For the barley"_s, u"1 ½ cups pearl barley"_s},
                                                     {u"For the barley"_s, u"2-3 eggs, soft-boiled (optional)"_s}};
        for (const auto &[section, text] : lines)
            recipe.ingredients.push_back({{}, section, text, parseIngredient(text, u"en"_s)});
        recipe.steps.push_back({{}, {}, u"Brown the beef in batches for 10 to 12 minutes and set it aside."_s});
        recipe.steps.push_back({{}, {}, u"Soften the onions for 15 min, return the beef and braise for 3 hours."_s});
        return recipe;
    }

    RecipeId idOf(const QString &title)
    {
        RecipeFilter filter;
        filter.text = title;
        const auto found = store.read([=](Connection &c) { return recipesearch::find(c, filter, {}, 0, 1); }).result();
        return found && !found.value().empty() ? found.value().front().id : RecipeId();
    }

    void shoot(const QString &name, QSize size, const std::function<Page *()> &make,
               const std::function<void(Page *)> &act = {})
    {
        if (!name.contains(only))
            return;
        std::unique_ptr<Page> page(make());
        page->resize(size);
        page->setCompact(size.width() < 1000);
        page->show();
        page->activate();
        settle();
        if (act) {
            act(page.get());
            settle();
        }
        QPixmap pixmap(page->size());
        page->render(&pixmap);
        for (QMenu *menu : page->findChildren<QMenu *>()) {
            if (!menu->isVisible())
                continue;
            QPainter painter(&pixmap);
            painter.drawPixmap(page->mapFromGlobal(menu->pos()), menu->grab());
        }
        if (!pixmap.save(folder.filePath(QString(name + u".png"_s))))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(name));
    }

    Page *browser() { return new RecipesPage(services); }
    Page *editor(const QString &title)
    {
        auto *editor = new RecipeEditor(services);
        editor->edit(title.isEmpty() ? RecipeId() : idOf(title));
        return editor;
    }
    Page *page(const QString &title)
    {
        auto *page = new RecipePage(services);
        page->showRecipe(idOf(title));
        return page;
    }
};

void typeInto(Page *page, const QString &text)
{
    auto *field = page->findChild<SearchField *>();
    field->setFocus();
    field->setText(text);
    Q_EMIT field->textEdited(text);
}

void shootBrowser(Gallery &gallery, const QString &suffix)
{
    const auto make = [&] { return gallery.browser(); };
    gallery.shoot(u"recipes-"_s + suffix, kWide, make);
    gallery.shoot(u"recipes-found-"_s + suffix, kWide, make, [](Page *page) { typeInto(page, u"pa"_s); });
    gallery.shoot(u"recipes-menu-"_s + suffix, kWide, make, [](Page *page) {
        for (QPushButton *button : page->findChildren<QPushButton *>())
            if (button->menu() && button->text().contains(u"Import"_s))
                button->menu()->popup(button->mapToGlobal(button->rect().bottomLeft()));
    });
    gallery.shoot(u"recipes-list-"_s + suffix, kWide, make,
                  [](Page *page) { static_cast<RecipesPage *>(page)->setRecipeLayout(RecipeLayout::List); });
    gallery.shoot(u"recipes-1024-"_s + suffix, kNarrow, make);
    gallery.shoot(u"recipes-none-"_s + suffix, kWide, make, [](Page *page) { typeInto(page, u"zzz"_s); });
    gallery.shoot(u"recipes-selected-"_s + suffix, kWide, make, [](Page *page) {
        auto &view = static_cast<RecipesPage *>(page)->view();
        view.setFocus();
        view.setCurrentIndex(view.model()->index(1, 0));
    });
}

void shootRecipe(Gallery &gallery, const QString &suffix)
{
    gallery.shoot(u"recipe-"_s + suffix, kWide, [&] { return gallery.page(u"tortilla de patatas"_s); });
    gallery.shoot(u"recipe-1024-"_s + suffix, kNarrow, [&] { return gallery.page(u"spanakopita"_s); });
    gallery.shoot(
        u"recipe-scaled-"_s + suffix, kWide, [&] { return gallery.page(u"long"_s); },
        [](Page *page) { page->findChild<Stepper *>()->stepBy(1); });
    gallery.shoot(u"recipe-gone-"_s + suffix, kNarrow, [&] { return gallery.page(u"zzzz"_s); });
}

void shootEditor(Gallery &gallery, const QString &suffix)
{
    gallery.shoot(u"editor-"_s + suffix, kWide, [&] { return gallery.editor(u"long"_s); });
    const auto choice = [](Page *page) { return page->findChild<PictureChoice *>(); };
    gallery.shoot(
        u"editor-badphoto-"_s + suffix, kNarrow, [&] { return gallery.editor(u"tortilla de patatas"_s); },
        [&](Page *page) {
            choice(page)->give({QStringLiteral(KJC_SOURCE_DIR "/README.md"), {}});
        });
    gallery.shoot(
        u"editor-drop-"_s + suffix, kNarrow, [&] { return gallery.editor(u"long"_s); },
        [&](Page *page) { choice(page)->setInviting(true); });
    gallery.shoot(
        u"editor-new-"_s + suffix, kNarrow, [&] { return gallery.editor({}); },
        [](Page *page) { static_cast<RecipeEditor *>(page)->save(); });
}

void shootImport(Gallery &gallery, const QString &suffix)
{
    const auto make = [&] { return new ImportPage(gallery.services); };
    const auto files = [](Page *page) {
        const QString samples = QStringLiteral(KJC_SOURCE_DIR "/resources/samples");
        const QString noRecipe = QStringLiteral(KJC_SOURCE_DIR "/README.md");
        static_cast<ImportPage *>(page)->startWithFiles({samples, noRecipe, u"/nowhere/cake.json"_s});
    };
    gallery.shoot(u"import-choose-"_s + suffix, kWide, make);
    gallery.shoot(u"import-check-"_s + suffix, kWide, make, files);
    gallery.shoot(u"import-check-1024-"_s + suffix, kNarrow, make, files);
    gallery.shoot(u"import-nothing-"_s + suffix, kNarrow, make,
                  [](Page *page) { static_cast<ImportPage *>(page)->startWithFiles({u"/nowhere/cake.json"_s}); });
}

void shootAll(Gallery &gallery, const QString &suffix)
{
    shootBrowser(gallery, suffix);
    shootRecipe(gallery, suffix);
    shootEditor(gallery, suffix);
    shootImport(gallery, suffix);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: gallery_recipes <folder> [part of a name]\n", stderr);
        return 2;
    }
    QTranslator english; // holds the plural forms
    if (english.load(QStringLiteral(":/i18n/app_en.qm")))
        QCoreApplication::installTranslator(&english);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme &theme = Theme::install(app, Scheme::Light);
    theme.setReducedMotion(true);
    Gallery gallery;
    gallery.folder = QDir(arguments.at(1));
    gallery.only = arguments.value(2);
    if (!QDir().mkpath(gallery.folder.path()))
        return 1;
    gallery.shoot(u"recipes-empty-light"_s, kWide, [&] { return gallery.browser(); });
    gallery.fill();
    shootAll(gallery, u"light"_s);
    theme.setScheme(Scheme::Dark);
    shootAll(gallery, u"dark"_s);
    theme.setScheme(Scheme::Light);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    shootAll(gallery, u"rtl"_s);
    return 0;
}
