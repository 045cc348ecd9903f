// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputlines.h"

#include <QFile>

#include <cstdio>
#include <iostream>
#include <string>

namespace kjc::cli {

std::optional<QString> nextInputLine()
{
    // Not QFile::readLine: it waits for a full block when input is a pipe.
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return QString::fromUtf8(line.data(), qsizetype(line.size()));
}

QByteArray allInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return input.readAll();
}

} // namespace kjc::cli
