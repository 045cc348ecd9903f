// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/aiaccess.h"

#include "app/cli/waitfor.h"

#include <QLocale>

namespace kjc::cli {

using namespace Qt::StringLiterals;

AiAccess::AiAccess(const Context &context, std::unique_ptr<Library> opened)
    : library(std::move(opened)),
      service({library->store, library->clock, library->ids, library->random, context.dataFolder, systemKeychain(),
               QLocale::system().bcp47Name()})
{
}

// What the service asked of the store refers to the service.
AiAccess::~AiAccess()
{
    library->store.read([](Connection &) { return Result<Done>(Done{}); }).waitForFinished();
}

std::unique_ptr<AiAccess> AiAccess::open(Context &context)
{
    auto library = Library::open(context);
    if (!library)
        return nullptr;
    std::unique_ptr<AiAccess> access(new AiAccess(context, std::move(library)));
    const Result<VaultState> opened = waitFor(access->service.open());
    if (!opened) {
        context.console.problem(u"the assistant's settings"_s, opened.error());
        return nullptr;
    }
    if (opened.value() != VaultState::Ready)
        context.console.note(u"no keychain answers here: keys of providers are not known"_s);
    return access;
}

} // namespace kjc::cli
