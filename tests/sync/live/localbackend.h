// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/project.h"

#include <QJsonObject>
#include <QProcess>

#include <memory>

namespace kjc {

// The local Supabase of tests/backend with our migrations, in a process of its own and on data of its own.
class LocalBackend
{
public:
    // What is missing here to run it: Node, its modules or PostgreSQL. Empty when nothing is.
    static QString missing();
    // Null when the start failed; what the server said about it is on this process's stderr. REQUIRES: nothing is missing.
    static std::unique_ptr<LocalBackend> start();
    ~LocalBackend();

    [[nodiscard]] const SupabaseProject &project() const { return m_project; }

private:
    LocalBackend() = default;

    QProcess m_process;
    SupabaseProject m_project;
};

} // namespace kjc
