// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/aierror.h"

#include <QList>

namespace kjc {

// What the window offers to do about a problem.
enum class AiRemedy { BuiltIn, Again, Settings };

struct AiProblemText {
    QString title; // what happened, a whole sentence
    QString text;  // what was kept and what to do
    QList<AiRemedy> remedies;

    friend bool operator==(const AiProblemText &, const AiProblemText &) = default;
};

// The only place that turns a problem of an assistant into words. `who`: its name; `kept`: suggestions that came before it.
AiProblemText aiProblemText(const AiError &error, const QString &who, int kept);
QString nameOf(AiRemedy remedy); // on its button

} // namespace kjc
