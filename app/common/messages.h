// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace kjc::messages {

// What a person was doing when it failed, so that the sentence can say what was kept.
enum class Doing { Anything, Saving, Loading, Importing, Exporting, Opening, Syncing, AddingPhoto };

struct Message {
    QString title; // what happened, a whole sentence
    QString text;  // what was kept and what to do; may be empty
    QString icon;  // name of an icon

    // For a toast.
    [[nodiscard]] QString oneLine() const;
};

// The only place that turns an Error into words. Never shows error.detail, which is for the log; may show error.place.
Message forUser(const Error &error, Doing doing = Doing::Anything);

} // namespace kjc::messages
