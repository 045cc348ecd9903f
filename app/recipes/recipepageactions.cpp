// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the recipe on the page, apart from reading it.
#include "app/common/button.h"
#include "app/common/dialog.h"
#include "app/common/icons.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/pictures.h"
#include "app/common/prompts.h"
#include "app/common/textarea.h"
#include "app/common/whendone.h"
#include "app/printing/printout.h"
#include "app/printing/recipedocument.h"
#include "app/recipes/buymissing.h"
#include "app/recipes/ingredientscard.h"
#include "app/recipes/photoentry.h"
#include "app/recipes/recipepage.h"
#include "core/recipe/formats/cooklangwriter.h"
#include "core/recipe/formats/schemaorgwriter.h"
#include "core/store/recipestore.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QRegularExpression>
#include <QTextDocument>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMostShown = 200'000; // characters of an original; more would make the dialog slow
static constexpr QSize kPrintedPicture(440, 283);

void RecipePage::addMoreMenu(QToolButton *more)
{
    auto *menu = new QMenu(more);
    menu->addAction(themeIcon(u"print"), tr("Print…"), this, [this] { print(); });
    QMenu *save = menu->addMenu(themeIcon(u"share"), tr("Export"));
    save->addAction(tr("PDF…"), this, [this] { exportAs(u"pdf"_s); });
    save->addAction(tr("Cooklang…"), this, [this] { exportAs(u"cook"_s); });
    save->addAction(tr("JSON (schema.org)…"), this, [this] { exportAs(u"json"_s); });
    menu->addAction(themeIcon(u"add"), tr("Photo…"), this,
                    [this] { pickPhoto(this, [this](const GivenPhoto &photo) { addPhoto(photo); }); });
    //: Shows the text or page a recipe was imported from
    menu->addAction(themeIcon(u"file"), tr("Original"), this, &RecipePage::showOriginal);
    menu->addSeparator();
    menu->addAction(themeIcon(u"trash"), tr("Delete recipe"), this, &RecipePage::remove);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        for (QAction *action : menu->actions())
            if (action->text() == tr("Original"))
                action->setEnabled(!m_recipe.originalFormat.isEmpty());
    });
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
}

static QImage printedPicture(PictureSource &pictures, const Recipe &recipe)
{
    if (recipe.picture.isEmpty())
        return {};
    return pictures.pictureNow({recipe.picture, recipe.title, kPrintedPicture, 2, {}, false}).toImage();
}

bool RecipePage::print()
{
    if (m_recipe.id.isNull())
        return false;
    printing::printRecipe(m_recipe, m_ingredients->scale(), printedPicture(m_services.pictures, m_recipe), this);
    return true;
}

void RecipePage::copyText()
{
    QGuiApplication::clipboard()->setText(printing::recipeAsText(m_recipe, m_ingredients->scale()));
    //: %1 is the title of a recipe
    Q_EMIT notice(tr("Copied %1 as text.").arg(m_recipe.title));
}

void RecipePage::buy()
{
    const QStringList lines = linesToBuy(m_recipe, m_states, m_services.locale);
    if (lines.isEmpty())
        return;
    buyMissing(m_services, this, lines, [this](const Result<int> &bought) {
        if (bought)
            Q_EMIT notice(tr("Put %n item(s) on this week’s shopping list.", nullptr, bought.value()));
        else
            Q_EMIT problem(bought.error());
    });
}

// Of the recipe that is shown now, whichever is shown when the photo has been read.
void RecipePage::addPhoto(const GivenPhoto &photo)
{
    const RecipeId id = m_recipe.id;
    if (id.isNull())
        return;
    whenDone(keepPhoto(m_services.pictures, photo), this, [this, id](const Result<QString> &name) {
        if (!name) {
            Q_EMIT notice(messages::forUser(name.error(), messages::Doing::AddingPhoto).oneLine());
            return;
        }
        whenDone(m_services.recipes.setPicture(id, name.value()), this, [this](const Result<ChangeSet> &changed) {
            if (!changed)
                Q_EMIT problem(changed.error());
        });
    });
}

void RecipePage::remove()
{
    const auto removed = m_services.recipes.remove({m_id});
    whenDone(removed, this, [this](const Result<ChangeSet> &result) {
        if (result)
            Q_EMIT backRequested();
        else
            Q_EMIT problem(result.error());
    });
}

void RecipePage::showOriginal()
{
    const auto task = [id = m_id](Connection &connection) { return recipestore::original(connection, id); };
    whenDone(m_services.store.read(task), this, [this](const Result<QByteArray> &original) {
        if (!original) {
            Q_EMIT problem(original.error());
            return;
        }
        auto *text = new TextArea;
        text->setReadOnly(true);
        text->setPlainText(QString::fromUtf8(original.value()).left(kMostShown));
        text->setMinimumSize(metrics::size::dialogWidth, 360);
        text->setAccessibleName(tr("Original"));
        auto *dialog = new Dialog(tr("Original"), tr("What this recipe was imported from, unchanged."), this);
        dialog->setContent(text);
        dialog->setSafeChoice(tr("Close"));
        dialog->open();
    });
}

// A title as a file name that every system takes.
static QString fileNameOf(const QString &title, const QString &suffix)
{
    static const QRegularExpression refused(u"[\\\\/:*?\"<>|\\x{0}-\\x{1f}]+"_s);
    QString name = title;
    name = name.replace(refused, u" "_s).simplified().left(80);
    return QString((name.isEmpty() ? u"recipe"_s : name) + u'.' + suffix);
}

void RecipePage::exportAs(const QString &suffix)
{
    const QString filter = suffix == u"pdf"_s    ? tr("PDF (*.pdf)")
                           : suffix == u"cook"_s ? tr("Cooklang (*.cook)")
                                                 : tr("JSON (*.json)");
    const prompts::FilePick pick{tr("Export recipe"), filter, fileNameOf(m_recipe.title, suffix)};
    prompts::saveFile(this, pick, [this, suffix](const QString &chosen) {
        const QString file = QFileInfo(chosen).suffix().isEmpty() ? QString(chosen + u'.' + suffix) : chosen;
        QByteArray bytes;
        if (suffix == u"pdf"_s)
            bytes = printing::pdfOf(*printing::recipeDocument(m_recipe, m_ingredients->scale(),
                                                              printedPicture(m_services.pictures, m_recipe)),
                                    printing::Paper::Portrait);
        else
            bytes = suffix == u"cook"_s ? formats::toCooklang(m_recipe) : formats::toSchemaOrg(m_recipe);
        whenDone(printing::writeFile(file, bytes), this, [this, file](const Result<Done> &written) {
            if (written)
                //: %1 is a file
                Q_EMIT notice(tr("Saved as %1.").arg(QFileInfo(file).fileName()));
            else
                Q_EMIT problem(written.error());
        });
    });
}

} // namespace kjc
