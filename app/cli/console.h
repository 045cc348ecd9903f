// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

namespace kjc::cli {

// The two streams of a command. Answers go to stdout, everything else to stderr, both as UTF-8 and in English: scripts and
// bug reports read them.
class Console
{
public:
    void setQuiet(bool quiet) { m_quiet = quiet; }

    void print(const QString &line);
    void print(const QJsonObject &object); // compact, on a line of its own
    void printRaw(const QByteArray &bytes);
    // False when stdout did not take all that was printed: a full disk, a closed pipe.
    bool flush();

    void note(const QString &line); // what is good to know; not said when quiet
    void problem(const QString &line);
    // Names what failed (a file, a line); empty where that is plain.
    void problem(const QString &what, const Error &error);
    // A bar on a terminal; nothing otherwise. `done` of `total` things; gone when they are equal.
    void progress(qsizetype done, qsizetype total);

private:
    void say(const QString &line);

    bool m_quiet = false;
    bool m_barShown = false;
};

} // namespace kjc::cli
