// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/cooklangjson.h"
#include "app/cli/inputlines.h"

namespace kjc::cli {

Exit runCooklang(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    context.console.print(toJson(parseCooklang(QString::fromUtf8(allInput()))));
    return Exit::Done;
}

} // namespace kjc::cli
