// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

CommandLine::CommandLine(Context &context, const Call &call) : m_context(context), m_call(call)
{
    m_parser.setApplicationDescription(call.summary);
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Shows this help."_s});
    addOption(u"data"_s, u"Folder of the profile (or KJC_DATA_DIR)."_s, u"DIR"_s);
    addOption(u"json"_s, u"Prints machine output."_s);
    addOption(u"quiet"_s, u"Says nothing but failures."_s);
}

void CommandLine::addOption(const QString &name, const QString &description, const QString &valueName)
{
    m_parser.addOption({name, description, valueName});
}

void CommandLine::addHiddenOption(const QString &name)
{
    QCommandLineOption option(name);
    option.setFlags(QCommandLineOption::HiddenFromHelp);
    m_parser.addOption(option);
}

void CommandLine::addArgument(const QString &syntax, const QString &description)
{
    m_syntax.append(syntax);
    m_parser.addPositionalArgument(syntax, description, syntax);
}

QString CommandLine::helpText() const
{
    // QCommandLineParser names the program's file; a command is better named as it is typed.
    const QString usage = QStringList{u"Usage:"_s, m_call.path, u"[options]"_s, m_syntax.join(u' ')}.join(u' ');
    QString text = m_parser.helpText();
    text.replace(0, text.indexOf(u'\n'), usage.trimmed());
    return text.trimmed();
}

Exit CommandLine::wrong(const QString &problem)
{
    m_context.console.problem(problem);
    m_context.console.problem(u"see '%1 --help'"_s.arg(m_call.path));
    return Exit::Usage;
}

std::optional<Exit> CommandLine::parse()
{
    const bool understood = m_parser.parse(QStringList{m_call.path} + m_call.arguments);
    if (m_parser.isSet(u"help"_s)) {
        m_context.console.print(helpText());
        return Exit::Done;
    }
    if (!understood)
        return wrong(m_parser.errorText());
    if (m_parser.isSet(u"data"_s))
        m_context.dataFolder = m_parser.value(u"data"_s);
    if (m_parser.isSet(u"json"_s))
        m_context.json = true;
    if (m_parser.isSet(u"quiet"_s))
        m_context.console.setQuiet(true);
    return std::nullopt;
}

std::optional<Exit> CommandLine::read(qsizetype fewest, qsizetype most)
{
    if (const auto exit = parse())
        return exit;
    const qsizetype given = arguments().size();
    if (given < fewest)
        return wrong(u"something is missing: "_s + m_syntax.join(u' '));
    if (given > most)
        return wrong(u"unexpected: "_s + arguments().mid(most).join(u' '));
    return std::nullopt;
}

std::optional<qint64> CommandLine::number(const QString &option, qint64 fallback, qint64 least) const
{
    if (!isSet(option))
        return fallback;
    bool ok = false;
    const qint64 number = value(option).toLongLong(&ok);
    return ok && number >= least ? std::optional(number) : std::nullopt;
}

} // namespace kjc::cli
