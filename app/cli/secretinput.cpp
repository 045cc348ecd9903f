// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"

#include "app/cli/inputlines.h"

#include <array>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace kjc::cli {

using namespace Qt::StringLiterals;

namespace {

// While it lives, the terminal shows nothing of what is typed; also when the program is interrupted it shows again.
#ifdef Q_OS_WIN
class HiddenTyping
{
public:
    static bool isTerminal() { return _isatty(_fileno(stdin)) != 0; }
    HiddenTyping()
    {
        GetConsoleMode(m_input, &m_before);
        SetConsoleMode(m_input, m_before & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~HiddenTyping() { SetConsoleMode(m_input, m_before); }
    Q_DISABLE_COPY_MOVE(HiddenTyping)

private:
    HANDLE m_input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD m_before = 0;
};
#else
class HiddenTyping
{
public:
    static bool isTerminal() { return isatty(STDIN_FILENO) != 0; }
    HiddenTyping()
    {
        tcgetattr(STDIN_FILENO, &s_before);
        for (size_t i = 0; i < kSignals.size(); ++i)
            m_handlers.at(i) = std::signal(kSignals.at(i), &showAgain);
        termios hidden = s_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &s_before);
        for (size_t i = 0; i < kSignals.size(); ++i)
            std::signal(kSignals.at(i), m_handlers.at(i));
    }
    Q_DISABLE_COPY_MOVE(HiddenTyping)

private:
    static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

    static void showAgain(int signal)
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &s_before);
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    }

    static inline termios s_before{};
    std::array<void (*)(int), kSignals.size()> m_handlers{};
};
#endif

} // namespace

static void prompt(const QString &what)
{
    const QByteArray bytes = QString(what + u": "_s).toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

static std::optional<QString> typedSecret(const QString &what)
{
    std::optional<QString> typed;
    {
        const HiddenTyping hidden;
        prompt(what);
        typed = nextInputLine();
    }
    std::fputc('\n', stderr); // the one that was typed did not show either
    return typed;
}

std::optional<QString> askSecret(Console &console, const QString &what)
{
    const std::optional<QString> secret = HiddenTyping::isTerminal() ? typedSecret(what) : nextInputLine();
    if (secret && !secret->isEmpty())
        return secret;
    console.problem(what + u": nothing came from the terminal or stdin"_s);
    return std::nullopt;
}

std::optional<QString> askNewSecret(Console &console, const QString &what)
{
    const std::optional<QString> secret = askSecret(console, what);
    if (!secret || !HiddenTyping::isTerminal())
        return secret;
    if (askSecret(console, u"The same again"_s) == secret)
        return secret;
    console.problem(u"these were not the same"_s);
    return std::nullopt;
}

} // namespace kjc::cli
