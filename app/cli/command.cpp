// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/commandline.h"

#include <algorithm>

namespace kjc::cli {

using namespace Qt::StringLiterals;

static QString listOf(std::span<const Command> commands)
{
    qsizetype width = 0;
    for (const Command &command : commands)
        width = std::max(width, command.name.size());
    QStringList lines{u"\nCommands:"_s};
    for (const Command &command : commands)
        lines.append(u"  "_s + QString(command.name).leftJustified(width + 2) + command.summary);
    return lines.join(u'\n');
}

Exit runOneOf(Context &context, const Call &call, std::span<const Command> commands)
{
    CommandLine line(context, call);
    line.addArgument(u"COMMAND …"_s, u"One of the commands below; each has a --help of its own."_s);
    line.m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    const bool isTop = !call.path.contains(u' ');
    if (isTop)
        line.addOption(u"version"_s, u"Shows the version."_s);
    if (const auto exit = line.parse()) {
        if (*exit == Exit::Done)
            context.console.print(listOf(commands));
        return *exit;
    }
    if (isTop && line.isSet(u"version"_s)) {
        context.console.print(u"kjc " KJC_VERSION ""_s);
        return Exit::Done;
    }
    const QStringList words = line.arguments();
    if (words.isEmpty())
        return line.wrong(u"a command is missing"_s);
    const auto found = std::ranges::find_if(commands, [&](const Command &c) { return c.name == words.first(); });
    if (found == commands.end())
        return line.wrong(u"there is no command '%1'"_s.arg(words.first()));
    return found->run(context, {call.path + u' ' + words.first(), found->summary, words.mid(1)});
}

} // namespace kjc::cli
