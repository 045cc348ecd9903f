// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/base/profilefolder.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    using namespace Qt::StringLiterals;
    const QCoreApplication application(argc, argv);
    kjc::cli::Context context;
    context.dataFolder = kjc::defaultProfileFolder();
    const kjc::cli::Call call{u"kjc"_s, u"The meal planner on a command line."_s, application.arguments().mid(1)};
    const kjc::cli::Exit exit = kjc::cli::runOneOf(context, call, kjc::cli::commands());
    if (!context.console.flush()) {
        context.console.problem(u"not everything could be printed"_s);
        return int(kjc::cli::Exit::Nothing);
    }
    return int(exit);
}
