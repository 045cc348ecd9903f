// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/libraryproblem.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/prompts.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "core/store/backup.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;

LibraryProblem::LibraryProblem(Store &store, const Error &error, const QString &profileFolder, QWidget *parent)
    : QWidget(parent),
      m_store(store),
      m_folder(profileFolder)
{
    const messages::Message message = messages::forUser(error, messages::Doing::Opening);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::space::page, metrics::space::page, metrics::space::page, metrics::space::page);
    column->setSpacing(metrics::space::md);
    column->addStretch(1);
    auto *icon = new QLabel(this);
    icon->setPixmap(iconPixmap(u"warning", 40, color(Role::SoonMark), devicePixelRatioF()));
    for (QLabel *label :
         {icon, static_cast<QLabel *>(new Text(message.title, Type::Title1, Role::Text, this)),
          static_cast<QLabel *>((new Text(message.text, Type::Body, Role::TextSecondary, this))->wrapped())}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    m_progress = (new Text({}, Type::Body, Role::TextSecondary, this))->wrapped();
    m_progress->setAlignment(Qt::AlignCenter);
    const QStringList copies = backup::datedIn(Store::backupFolder(profileFolder));
    if (!copies.isEmpty())
        offerBackup(copies.first());
    const auto add = [&](const QString &text, QStringView name, auto slot) {
        QPushButton *button = makeButton(text, ButtonRole::Secondary, this, name);
        connect(button, &QPushButton::clicked, this, slot);
        m_buttons.append(button);
    };
    add(tr("Restore another backup…"), u"file", &LibraryProblem::chooseBackup);
    if (error.kind == Error::Kind::FileDamaged)
        add(tr("Save what can be read…"), u"import", &LibraryProblem::salvage);
    add(tr("Show the folder"), u"expand", [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    add(tr("Quit"), u"close", &LibraryProblem::quitRequested);
    for (QPushButton *button : std::as_const(m_buttons))
        column->addWidget(button, 0, Qt::AlignHCenter);
    column->addWidget(m_progress);
    column->addStretch(1);
}

void LibraryProblem::offerBackup(const QString &file)
{
    const QString when = QLocale().toString(QFileInfo(file).lastModified(), QLocale::ShortFormat);
    //: Button; %1 is a date and time
    QPushButton *button = makeButton(tr("Restore the backup of %1").arg(when), ButtonRole::Primary, this, u"undo");
    connect(button, &QPushButton::clicked, this, [this, file] { restore(file); });
    m_buttons.append(button);
}

void LibraryProblem::setBusy(const QString &sentence)
{
    m_progress->setText(sentence);
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(false);
}

void LibraryProblem::report(const Error &error)
{
    m_progress->setText(messages::forUser(error, messages::Doing::Opening).oneLine());
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(true);
}

void LibraryProblem::restore(const QString &file)
{
    setBusy(tr("Restoring…"));
    whenDone(m_store.restoreFrom(file), this, [this](const Result<OpenReport> &restored) {
        if (restored)
            Q_EMIT solved();
        else
            report(restored.error());
    });
}

void LibraryProblem::chooseBackup()
{
    prompts::openFiles(this,
                       {tr("Restore a backup"), tr("Backups (*.sqlite);;All files (*)"), Store::backupFolder(m_folder)},
                       [this](const QStringList &files) {
                           if (!files.isEmpty())
                               restore(files.first());
                       });
}

// Into a file of its own, which is then put in the library's place: the damaged one stays beside it.
void LibraryProblem::salvage()
{
    setBusy(tr("Reading what can be read…"));
    const QString target = m_folder + u"/salvaged.sqlite"_s;
    QFile::remove(target);
    whenDone(m_store.salvageTo(target), this, [this, target](const Result<qint64> &rows) {
        if (rows)
            restore(target);
        else
            report(rows.error());
    });
}

} // namespace kjc
