// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fraction.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace kjc {

// A piece of a step in Cooklang (https://cooklang.org/docs/spec).
struct CooklangItem {
    enum class Type { Text, Ingredient, Cookware, Timer };

    Type type = Type::Text;
    QString text;     // Text: the text itself; else the name, which a timer may lack
    QString alias;    // how the step calls it: "@white wine|wine{}"; empty when by its name
    QString quantity; // as written, without the braces; empty when not given
    QString units;
    QString note;                   // "(finely chopped)", without the parentheses
    QString modifiers;              // the marks of "@?", "@&", "@-", "@+"
    bool braces = false;            // written with {}
    std::optional<Fraction> amount; // `quantity` when that is a number: "2", "0.5", "1 / 2", "1 1/2"; never negative

    friend bool operator==(const CooklangItem &, const CooklangItem &) = default;
};

struct CooklangStep {
    QString section; // the "= heading" it stands under
    bool isNote = false;
    std::vector<CooklangItem> items; // neighbouring texts are one

    friend bool operator==(const CooklangStep &, const CooklangStep &) = default;
};

struct CooklangRecipe {
    QJsonObject metadata; // values are strings, arrays of strings or objects
    std::vector<CooklangStep> steps;

    friend bool operator==(const CooklangRecipe &, const CooklangRecipe &) = default;
};

// Every text is Cooklang, so this never fails: what looks like markup and is not stays text. Pure; safe from any thread.
CooklangRecipe parseCooklang(const QString &source);

// The number that `text` is by the rule for quantities: no leading zeros. Absent for words and ranges.
std::optional<Fraction> cooklangNumber(const QString &text);

} // namespace kjc
