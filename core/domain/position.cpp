// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/position.h"

namespace kjc::position {

using namespace Qt::StringLiterals;

static constexpr auto kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"_L1;
static constexpr int kBase = 62;

static int digitAt(const QString &text, qsizetype i, int beyond)
{
    return i < text.size() ? int(QString(kDigits).indexOf(text[i])) : beyond;
}

QString between(const QString &before, const QString &after)
{
    Q_ASSERT(before.isEmpty() || after.isEmpty() || before < after);
    QString result;
    bool open = after.isEmpty(); // nothing above limits us any more
    for (qsizetype i = 0;; ++i) {
        const int low = digitAt(before, i, 0);
        const int high = open ? kBase : digitAt(after, i, 0);
        if (high - low > 1)
            return result + kDigits[(low + high) / 2];
        result += kDigits[low];
        if (high > low)
            open = true;
    }
}

QString at(int n)
{
    QString result(4, u'0');
    for (int i = 2, rest = n; i >= 0; --i, rest /= kBase)
        result[i] = kDigits[rest % kBase];
    result[3] = u'V'; // the middle: room on both sides
    return result;
}

} // namespace kjc::position
