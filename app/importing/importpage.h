// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/page.h"
#include "app/common/services.h"
#include "app/importing/importreader.h"

#include <QPointer>

class QLineEdit;
class QListView;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace kjc {

class EmptyState;
class ImportModel;
class ImportPreview;
class Text;

// Brings recipes in from the web, from files or from pasted text: choose where from, check what was read, save what is wanted.
// Nothing is stored before that, and one undo takes it all back.
class ImportPage : public Page
{
    Q_OBJECT
public:
    explicit ImportPage(Services &services, QWidget *parent = nullptr); // `services` outlive this

    void startAgain(); // shows where recipes can come from
    void startWithAddress(const QString &address = {});
    void startWithText();
    void startWithFiles(const QStringList &paths = {}); // empty: asks for them

    void activate() override;
    [[nodiscard]] ImportModel &model() { return *m_model; }
    [[nodiscard]] bool isReading() const { return m_reading; }

Q_SIGNALS:
    // Saved; the page is ready for the next import and has nothing more to show.
    void imported(const QList<kjc::RecipeId> &recipes);
    void checking(); // what was read is on the screen

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Stage { Choose, Reading, Check, Nothing };
    QWidget *makeHeader();
    QWidget *makeChoose();
    QWidget *makeReading();
    QWidget *makeCheck();
    void setStage(Stage stage);
    void fetch();
    void pickFolder();
    void read(const QFuture<ImportBatch> &batch, const QString &what);
    void take(const ImportBatch &batch);
    void showBatch(const ImportBatch &batch, const std::vector<bool> &duplicates);
    void showFailures(const std::vector<Error> &failures);
    void showCurrent();
    void showWanted();
    void save();
    void saveAll(const std::vector<ImportedRecipe> &recipes);
    void goBack();

    Services &m_services;
    ImportModel *m_model;
    importing::Stop m_stop;
    int m_run = 0; // answers of earlier readings are dropped
    bool m_reading = false;
    Text *m_found;
    QPushButton *m_save;
    QStackedWidget *m_stack;
    QLineEdit *m_address = nullptr;
    Text *m_addressError;
    QPlainTextEdit *m_text;
    Text *m_readingWhat;
    QListView *m_list;
    QPushButton *m_all;
    QListWidget *m_failures;
    Text *m_failuresTitle;
    ImportPreview *m_preview;
    EmptyState *m_nothing;
};

} // namespace kjc
