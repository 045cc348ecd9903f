// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importpage.h"

#include "app/common/button.h"
#include "app/common/emptystate.h"
#include "app/common/messages.h"
#include "app/common/prompts.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/importing/importmodel.h"
#include "app/importing/importpictures.h"
#include "app/importing/importpreview.h"
#include "core/store/recipestore.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace kjc {

using namespace Qt::StringLiterals;

void ImportPage::activate()
{
    if (m_address && m_stack->currentIndex() == int(Stage::Choose))
        m_address->setFocus();
}

void ImportPage::setStage(Stage stage)
{
    m_stack->setCurrentIndex(int(stage));
    m_save->setVisible(stage == Stage::Check);
    m_found->setVisible(stage == Stage::Check);
}

void ImportPage::startAgain()
{
    ++m_run;
    *m_stop = true;
    m_reading = false;
    m_addressError->hide();
    setStage(Stage::Choose);
}

void ImportPage::startWithAddress(const QString &address)
{
    startAgain();
    if (!m_address)
        return;
    m_address->setText(address);
    m_address->setFocus();
    if (!address.isEmpty())
        fetch();
}

void ImportPage::startWithText()
{
    startAgain();
    m_text->setFocus();
}

void ImportPage::startWithFiles(const QStringList &paths)
{
    startAgain();
    if (paths.isEmpty()) {
        //: File types; keep the patterns
        const prompts::FilePick pick{
            tr("Import recipes"),
            tr("Recipes (*.html *.htm *.json *.cook *.txt *.md *.gz *.zip *.tar *.tgz);;All files (*)"),
            {}};
        prompts::openFiles(this, pick, [this](const QStringList &files) { startWithFiles(files); });
        return;
    }
    m_stop = std::make_shared<std::atomic<bool>>(false);
    read(importing::readFiles(paths, m_stop), tr("Reading %n file(s)…", nullptr, int(paths.size())));
}

void ImportPage::pickFolder()
{
    prompts::openFolder(this, {tr("Import a folder"), {}, {}},
                        [this](const QString &folder) { startWithFiles({folder}); });
}

void ImportPage::fetch()
{
    QString typed = m_address->text().trimmed();
    if (!typed.contains(u"://"_s))
        typed.prepend(u"https://"_s);
    const QUrl url(typed, QUrl::StrictMode);
    const bool web =
        url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
    setError(m_address, !web);
    m_addressError->setVisible(!web);
    if (!web) {
        m_addressError->setText(tr("This is not a web address yet. It looks like https://example.org/recipe."));
        return;
    }
    const int run = ++m_run;
    m_reading = true;
    //: %1 is the name of a web site
    m_readingWhat->setText(tr("Fetching the page from %1…").arg(url.host()));
    setStage(Stage::Reading);
    whenDone(m_services.fetchPage(url), this, [this, run, url](const Result<FetchedPage> &page) {
        if (run != m_run)
            return;
        if (page) {
            read(importing::readPage(page.value()), m_readingWhat->text());
            return;
        }
        Error error = page.error();
        if (error.place.isEmpty())
            error.place = url.toDisplayString();
        take({{}, {error}});
    });
}

void ImportPage::read(const QFuture<ImportBatch> &batch, const QString &what)
{
    const int run = ++m_run;
    m_reading = true;
    m_readingWhat->setText(what);
    setStage(Stage::Reading);
    whenDone(batch, this, [this, run](const ImportBatch &result) {
        if (run == m_run)
            take(result);
    });
}

// What is in the library already is looked up before anything is shown, so that nothing changes under the person's eyes.
void ImportPage::take(const ImportBatch &batch)
{
    const auto task = [batch](Connection &connection) -> Result<std::vector<bool>> {
        std::vector<bool> known;
        for (const ImportedRecipe &imported : batch.recipes) {
            KJC_TRY_ASSIGN(duplicate, recipestore::duplicateOf(connection, imported.recipe));
            known.push_back(!duplicate.isNull());
        }
        return known;
    };
    whenDone(m_services.store.read(task), this, [this, run = m_run, batch](const Result<std::vector<bool>> &known) {
        if (run != m_run)
            return;
        m_reading = false;
        if (!known)
            Q_EMIT problem(known.error());
        showBatch(batch, known ? known.value() : std::vector<bool>());
    });
}

void ImportPage::showBatch(const ImportBatch &batch, const std::vector<bool> &duplicates)
{
    m_model->setRecipes(batch.recipes, duplicates);
    showFailures(batch.failures);
    if (batch.recipes.empty()) {
        const Error error = batch.failures.empty() ? Error{Error::Kind::Empty, {}, {}} : batch.failures.front();
        const messages::Message message = messages::forUser(error, messages::Doing::Importing);
        m_nothing->setWords(message.title, message.text);
        setStage(Stage::Nothing);
        Q_EMIT checking();
        return;
    }
    const int count = int(batch.recipes.size());
    const int failed = int(batch.failures.size());
    const QString found = tr("%n recipe(s) found", nullptr, count);
    m_found->setText(failed == 0 ? found : QString(found + u" · "_s + tr("%n could not be read", nullptr, failed)));
    setStage(Stage::Check);
    m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus();
    showCurrent();
    showWanted();
    Q_EMIT checking();
}

void ImportPage::showFailures(const std::vector<Error> &failures)
{
    m_failures->clear();
    for (const Error &error : failures)
        m_failures->addItem(messages::forUser(error, messages::Doing::Importing).title);
    m_failures->setVisible(!failures.empty());
    m_failuresTitle->setVisible(!failures.empty());
}

void ImportPage::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        m_preview->setRecipe(m_model->at(current.row()), m_model->isDuplicate(current.row()));
    else
        m_preview->clear();
}

void ImportPage::showWanted()
{
    const int wanted = m_model->wanted();
    m_save->setText(tr("Save %n recipe(s)", nullptr, wanted));
    m_save->setEnabled(wanted > 0);
    m_all->setText(wanted == m_model->rowCount() ? tr("Choose none") : tr("Choose all"));
}

void ImportPage::save()
{
    m_save->setEnabled(false);
    importing::keepPictures(m_services.pictures, this, m_model->wantedRecipes(),
                            [this](const std::vector<ImportedRecipe> &recipes, int left) {
                                if (left > 0)
                                    Q_EMIT notice(
                                        tr("%n picture(s) could not be read and were left out.", nullptr, left));
                                saveAll(recipes);
                            });
}

void ImportPage::saveAll(const std::vector<ImportedRecipe> &recipes)
{
    // What a person chose is saved, also where there is one like it.
    whenDone(m_services.recipes.import(recipes, false), this, [this](const Result<ImportOutcome> &done) {
        showWanted();
        if (!done) {
            Q_EMIT problem(done.error());
            return;
        }
        startAgain();
        m_text->clear();
        if (m_address)
            m_address->clear();
        Q_EMIT imported(done.value().saved);
    });
}

void ImportPage::goBack()
{
    if (m_stack->currentIndex() == int(Stage::Choose))
        Q_EMIT backRequested();
    else
        startAgain();
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    QStringList files;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    event->setAccepted(true);
    if (!files.isEmpty())
        startWithFiles(files);
    else if (m_address && !urls.isEmpty())
        startWithAddress(urls.first().toString());
    else
        event->setAccepted(false);
}

void ImportPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return goBack();
    if (event->matches(QKeySequence::Save) && m_stack->currentIndex() == int(Stage::Check) && m_save->isEnabled())
        return save();
    Page::keyPressEvent(event);
}

} // namespace kjc
