// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

// Questions and file pickers. Nothing here waits: the answer comes to a function, on the GUI thread, and never after
// `parent` is gone. A test answers in advance, in the order of asking, and no window is shown.
namespace kjc::prompts {

struct Question {
    QString question; // "Delete “Tortilla de patatas”?"
    QString explanation;
    QString verb;     // "Delete recipe"
    QString safeVerb; // "Keep it": the default, and what Esc does
    bool destructive = false;
};

// answered(true) when the person chose `verb`.
void ask(QWidget *parent, const Question &question, std::function<void(bool)> answered);
// One button that closes it.
void tell(QWidget *parent, const QString &title, const QString &text);

struct FilePick {
    QString title;
    QString filter;     // as for QFileDialog: "Recipes (*.json *.txt);;All files (*)"
    QString suggestion; // file name or path offered; empty for the last folder
};

// Each calls chosen() with what was picked; never with nothing: a cancelled picker calls nobody.
void openFiles(QWidget *parent, const FilePick &pick, std::function<void(QStringList)> chosen);
void saveFile(QWidget *parent, const FilePick &pick, std::function<void(QString)> chosen);
void openFolder(QWidget *parent, const FilePick &pick, std::function<void(QString)> chosen);

// For tests. Answers given in advance are used one per question; an empty list of files is a cancelled picker.
void answerNext(bool yes);
void answerNextFiles(const QStringList &files);
// What was asked and answered in advance since the last call, oldest first.
QStringList takeAsked();

} // namespace kjc::prompts
