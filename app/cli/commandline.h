// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QCommandLineParser>

#include <limits>
#include <optional>

namespace kjc::cli {

// The options and arguments of one command; the general options are understood behind its name, too.
class CommandLine
{
public:
    // Both outlive this.
    CommandLine(Context &context, const Call &call);

    // `valueName` empty: a switch.
    void addOption(const QString &name, const QString &description, const QString &valueName = {});
    void addHiddenOption(const QString &name);
    // `syntax` as the usage shows it: "FILE", "[ID…]".
    void addArgument(const QString &syntax, const QString &description);

    // Whether there are as many arguments as said, and every option is known. Absent when the command may go on; otherwise help
    // was printed or the problem named, and the command ends with that code.
    std::optional<Exit> read(qsizetype fewest, qsizetype most = std::numeric_limits<qsizetype>::max());

    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    // Of an option that may be given more than once.
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    [[nodiscard]] QStringList arguments() const { return m_parser.positionalArguments(); }
    // A number of at least `least`; `fallback` when the option is not given; absent when it is no such number.
    [[nodiscard]] std::optional<qint64> number(const QString &option, qint64 fallback, qint64 least = 0) const;

    // Names what was wrong with the call and where to read more.
    Exit wrong(const QString &problem);
    [[nodiscard]] QString helpText() const;

private:
    friend Exit runOneOf(Context &, const Call &, std::span<const Command>);
    std::optional<Exit> parse();

    Context &m_context;
    const Call &m_call;
    QCommandLineParser m_parser;
    QStringList m_syntax;
};

} // namespace kjc::cli
