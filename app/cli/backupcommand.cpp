// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/library.h"
#include "core/store/backup.h"

#include <QDir>
#include <QFileInfo>

namespace kjc::cli {

using namespace Qt::StringLiterals;

static Exit exitAfter(Context &context, const QString &file, const Result<Done> &done, const QString &told)
{
    if (!done) {
        context.console.problem(file, done.error());
        return Exit::Nothing;
    }
    context.console.note(told);
    return Exit::Done;
}

Exit runBackup(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"FILE"_s, u"Where the copy goes; an older one there is replaced."_s);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const auto library = Library::open(context);
    if (!library)
        return Exit::Nothing;
    const QString file = QFileInfo(line.arguments().first()).absoluteFilePath();
    return exitAfter(context, file, library->store.backupTo(file).result(), u"the library was copied to "_s + file);
}

Exit runRestore(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"FILE"_s, u"A copy made by backup. Close the window first."_s);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const QString file = QFileInfo(line.arguments().first()).absoluteFilePath();
    const QString library = Store::libraryFile(context.dataFolder);
    if (!QDir().mkpath(context.dataFolder)) {
        context.console.problem(context.dataFolder, {Error::Kind::Io, u"cannot make the folder"_s, {}});
        return Exit::Nothing;
    }
    return exitAfter(context, file, backup::restore(file, library, SystemClock().now()),
                     u"the library is as in %1; what was there lies beside it"_s.arg(file));
}

} // namespace kjc::cli
