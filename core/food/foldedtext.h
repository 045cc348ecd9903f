// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kjc {

// Lower case without accents, for comparing words: "Piñón" is "pinon". Apostrophes become the ASCII one. Pure.
QString foldText(QStringView text);

} // namespace kjc
