// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/prompts.h"

#include "app/common/dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QQueue>

#include <optional>

namespace kjc::prompts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Prompts)
};

struct Prepared {
    QQueue<bool> answers;
    QQueue<QStringList> files;
    QStringList asked;
};

Prepared &prepared()
{
    static Prepared instance;
    return instance;
}

template <typename T>
std::optional<T> takePrepared(QQueue<T> &queue, const QString &asked)
{
    if (queue.isEmpty())
        return std::nullopt;
    prepared().asked.append(asked);
    return queue.dequeue();
}

void pickFiles(QWidget *parent, const FilePick &pick, QFileDialog::FileMode mode, QFileDialog::AcceptMode accept,
               std::function<void(QStringList)> chosen)
{
    if (const auto files = takePrepared(prepared().files, pick.title)) {
        if (!files->isEmpty())
            chosen(*files);
        return;
    }
    auto *dialog = new QFileDialog(parent, pick.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setAcceptMode(accept);
    if (mode == QFileDialog::Directory)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    else
        dialog->setNameFilters(pick.filter.split(QStringLiteral(";;"), Qt::SkipEmptyParts));
    if (!pick.suggestion.isEmpty())
        dialog->selectFile(pick.suggestion);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                     [chosen = std::move(chosen)](const QStringList &files) {
                         if (!files.isEmpty())
                             chosen(files);
                     });
    dialog->open();
}

} // namespace

void ask(QWidget *parent, const Question &question, std::function<void(bool)> answered)
{
    if (const auto answer = takePrepared(prepared().answers, question.question))
        return answered(*answer);
    auto *dialog = new Dialog(question.question, question.explanation, parent);
    dialog->setSafeChoice(question.safeVerb);
    dialog->addChoice(question.verb, question.destructive ? ButtonRole::Destructive : ButtonRole::Primary);
    QObject::connect(dialog, &QDialog::finished, parent,
                     [answered = std::move(answered)](int result) { answered(result == QDialog::Accepted); });
    dialog->open();
}

void tell(QWidget *parent, const QString &title, const QString &text)
{
    if (takePrepared(prepared().answers, title))
        return;
    auto *dialog = new Dialog(title, text, parent);
    dialog->setSafeChoice(Words::tr("Close"));
    dialog->open();
}

void openFiles(QWidget *parent, const FilePick &pick, std::function<void(QStringList)> chosen)
{
    pickFiles(parent, pick, QFileDialog::ExistingFiles, QFileDialog::AcceptOpen, std::move(chosen));
}

void saveFile(QWidget *parent, const FilePick &pick, std::function<void(QString)> chosen)
{
    pickFiles(parent, pick, QFileDialog::AnyFile, QFileDialog::AcceptSave,
              [chosen = std::move(chosen)](const QStringList &files) { chosen(files.first()); });
}

void openFolder(QWidget *parent, const FilePick &pick, std::function<void(QString)> chosen)
{
    pickFiles(parent, pick, QFileDialog::Directory, QFileDialog::AcceptOpen,
              [chosen = std::move(chosen)](const QStringList &files) { chosen(files.first()); });
}

void answerNext(bool yes)
{
    prepared().answers.enqueue(yes);
}

void answerNextFiles(const QStringList &files)
{
    prepared().files.enqueue(files);
}

QStringList takeAsked()
{
    return std::exchange(prepared().asked, {});
}

} // namespace kjc::prompts
