// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/mealsource.h"
#include "core/assistant/shareddata.h"
#include "core/base/result.h"

#include <QFuture>

#include <functional>

namespace kjc {

// One who can be asked for suggestions, as the panel shows it.
struct AssistantSource {
    enum class Lack { Nothing, Key, Consent, Model };

    QString id;   // "planner", "claude", …
    QString name; // as people know it: "Claude"
    MealSource *source = nullptr;
    bool isHere = false;        // on this computer: nothing leaves it
    Lack lacks = Lack::Nothing; // what keeps it from being asked
    QString model;              // empty for "planner"
    SharedData shared;          // what it is told
    // Word for word what would be sent; null where nothing is.
    std::function<QFuture<Result<QString>>(const DraftRequest &)> preview;

    [[nodiscard]] bool isReady() const { return source && lacks == Lack::Nothing; }
};

// The one that is always there.
inline const QString kBuiltInPlanner = QStringLiteral("planner");

} // namespace kjc
