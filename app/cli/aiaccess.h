// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/library.h"
#include "sync/ai/assistantservice.h"

namespace kjc::cli {

// The library of a profile together with its assistant. Main thread.
class AiAccess
{
public:
    // Null when library or settings cannot be read, which was told then. `context` outlives this.
    static std::unique_ptr<AiAccess> open(Context &context);
    ~AiAccess();
    Q_DISABLE_COPY_MOVE(AiAccess)

    std::unique_ptr<Library> library;
    AssistantService service;

private:
    AiAccess(const Context &context, std::unique_ptr<Library> opened);
};

} // namespace kjc::cli
