// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/ingredientjson.h"
#include "app/cli/inputlines.h"
#include "core/food/ingredientparser.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

Exit runParseIngredients(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addOption(u"lang"_s, u"Language of the lines, as in 'en' or 'es-MX'; guessed from each line without it."_s,
                   u"LANG"_s);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const QString language = line.value(u"lang"_s);
    while (const auto text = nextInputLine()) {
        context.console.print(toJson(*text, parseIngredient(*text, language)));
        if (!context.console.flush()) // whoever feeds line after line waits for each answer
            return Exit::Nothing;
    }
    return Exit::Done;
}

} // namespace kjc::cli
