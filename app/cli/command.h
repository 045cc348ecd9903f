// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

#include <QStringList>

#include <span>

namespace kjc::cli {

// What the shell gets. Part of the contract of scripts: never change one.
enum class Exit {
    Done = 0,
    SomeFailed = 1, // the rest is done; each failure was named on stderr
    Usage = 2,
    Nothing = 3, // nothing could be done
};

// What holds for every command: where the library lies and how to speak.
struct Context {
    Console console;
    QString dataFolder; // of the profile
    bool json = false;
};

// One command as it was called: what stood behind its name.
struct Call {
    QString path;    // "kjc plan fill"
    QString summary; // of the command
    QStringList arguments;
};

struct Command {
    QLatin1StringView name;
    QLatin1StringView summary;
    Exit (*run)(Context &, const Call &);
};

// Reads the general options, then runs the one of `commands` that is named first.
Exit runOneOf(Context &context, const Call &call, std::span<const Command> commands);

} // namespace kjc::cli
