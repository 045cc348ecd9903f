// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/stamp.h"

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kMsDigits = 12, kCounterDigits = 4, kDeviceDigits = 8;

static QString hex(quint64 value, int digits)
{
    return QString::number(value, 16).rightJustified(digits, u'0');
}

QString Stamp::toString() const
{
    return hex(quint64(ms), kMsDigits) + hex(counter, kCounterDigits) + hex(device, kDeviceDigits);
}

static bool isLowerHex(QStringView text)
{
    for (const QChar c : text)
        if (!(c >= u'0' && c <= u'9') && !(c >= u'a' && c <= u'f'))
            return false;
    return true;
}

std::optional<Stamp> Stamp::fromString(QStringView text)
{
    if (text.size() != kMsDigits + kCounterDigits + kDeviceDigits || !isLowerHex(text))
        return std::nullopt;
    return Stamp{text.left(kMsDigits).toLongLong(nullptr, 16),
                 text.mid(kMsDigits, kCounterDigits).toUShort(nullptr, 16),
                 text.mid(kMsDigits + kCounterDigits).toUInt(nullptr, 16)};
}

} // namespace kjc
