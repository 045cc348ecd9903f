// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/foldedtext.h"

#include <algorithm>

namespace kjc {

static QString foldAccents(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const bool apostrophe = c == u'\u2019' || c == u'\u2018' || c == u'\u00b4';
        folded += apostrophe ? QChar(u'\'') : c.toLower();
    }
    return folded;
}

QString foldText(QStringView text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    return ascii ? text.toString().toLower() : foldAccents(text);
}

} // namespace kjc
