// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QTextDocument;

namespace kjc::printing {

// Text as HTML that cannot be taken for markup, with its line breaks.
QString escaped(const QString &text);

// A document in the program's font, black on white, laid out in the program's direction. `body` is HTML of the subset that
// QTextDocument knows; classes: "meta" (small, grey), "amount" (strong).
std::unique_ptr<QTextDocument> documentOf(const QString &title, const QString &body);

} // namespace kjc::printing
