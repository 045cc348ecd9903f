// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/paint.h"
#include "sync/service/syncservice.h"

namespace kjc {

// What keeps a linked library from being in step until a person does something, and what that is.
struct Attention {
    enum class Action {
        SignIn,
        TryAgain,
        OpenKey,
        ChooseKeyPlace,
        Unlock,
        Decide,
        StopHere,
        OpenHousehold,
        ChoosePassphrase
    };

    Action action = Action::TryAgain;
    Tone tone = Tone::Soon;
    QString icon;
    QString title;
    QString text;
    QString verb; // of the one button; empty where a form below says what to do

    friend bool operator==(const Attention &, const Attention &) = default;
};

// The one that comes first, as the others depend on it; nothing while all is well or goes on by itself. Pure.
std::optional<Attention> attentionFor(const AccountStatus &status);

} // namespace kjc
