// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// Words that titles, lines and tags of generated recipes are made of, the usual ones first.
namespace kjc::dishwords {

const QStringList &manners();      // "creamy", "al horno"
const QStringList &dishes();       // "soup", "croquetas"
const QStringList &places();       // "Basque"
const QStringList &tags();         // "dinner", "freezer"
const QStringList &units();        // "g", "tbsp"
const QStringList &preparations(); // "finely chopped"

} // namespace kjc::dishwords
