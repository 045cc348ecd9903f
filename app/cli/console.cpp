// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/common/messages.h"

#include <QJsonDocument>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace kjc::cli {

using namespace Qt::StringLiterals;

static constexpr qsizetype kBarWidth = 40;

static bool isTerminal()
{
#ifdef Q_OS_WIN
    static const bool terminal = _isatty(_fileno(stderr)) != 0;
#else
    static const bool terminal = isatty(fileno(stderr)) != 0;
#endif
    return terminal;
}

static void write(const QByteArray &bytes, FILE *stream)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

void Console::print(const QString &line)
{
    write(line.toUtf8() + '\n', stdout);
}

void Console::print(const QJsonObject &object)
{
    write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n', stdout);
}

void Console::printRaw(const QByteArray &bytes)
{
    write(bytes, stdout);
}

bool Console::flush()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void Console::say(const QString &line)
{
    if (m_barShown)
        write("\r\x1b[K", stderr);
    m_barShown = false;
    flush(); // on a terminal the two streams keep their order
    write(line.toUtf8() + '\n', stderr);
}

void Console::note(const QString &line)
{
    if (!m_quiet)
        say(line);
}

void Console::problem(const QString &line)
{
    say(u"kjc: "_s + line);
}

// What a person named and we cannot use is best told in the words of the place that refused it; the disk and the file have
// sentences of their own.
static bool speaksForItself(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::NotFound:
    case Error::Kind::Invalid:
    case Error::Kind::Parse:
    case Error::Kind::Unsupported:
    case Error::Kind::Empty:
    case Error::Kind::Network: return true;
    default: return false;
    }
}

void Console::problem(const QString &what, const Error &error)
{
    const QString title = messages::forUser({error.kind, {}, {}}).title;
    const QString named = what.isEmpty() ? QString() : what + u": "_s;
    const QString place = what.endsWith(error.place) ? QString() : error.place + u": "_s;
    const QString detail = error.detail.isEmpty() ? QString() : QString(place + error.detail);
    if (detail.isEmpty())
        problem(named + title);
    else
        problem(named + (speaksForItself(error.kind) ? detail : QString(title + u" ("_s + detail + u')')));
}

void Console::progress(qsizetype done, qsizetype total)
{
    if (m_quiet || total < 2 || !isTerminal())
        return;
    if (done >= total) {
        write("\r\x1b[K", stderr);
        m_barShown = false;
        return;
    }
    const qsizetype filled = kBarWidth * done / total;
    const QString bar =
        u"\r[%1%2] %3/%4"_s.arg(QString(filled, u'#'), QString(kBarWidth - filled, u' ')).arg(done).arg(total);
    write(bar.toUtf8(), stderr);
    m_barShown = true;
}

} // namespace kjc::cli
