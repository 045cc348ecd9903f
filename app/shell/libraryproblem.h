// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QWidget>

class QPushButton;

namespace kjc {

class Text;

// What is shown when the library cannot be opened: what happened, that nothing was changed, and the ways out.
class LibraryProblem : public QWidget
{
    Q_OBJECT
public:
    // `store` outlives this.
    LibraryProblem(Store &store, const Error &error, const QString &profileFolder, QWidget *parent = nullptr);

Q_SIGNALS:
    void solved(); // the library is open now
    void quitRequested();

private:
    void offerBackup(const QString &file);
    void restore(const QString &file);
    void chooseBackup();
    void salvage();
    void report(const Error &error);
    void setBusy(const QString &sentence);

    Store &m_store;
    QString m_folder;
    Text *m_progress;
    QList<QPushButton *> m_buttons;
};

} // namespace kjc
