// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/unitnames.h"

namespace kjc {

using namespace Qt::StringLiterals;

UnitNames readUnitNames(const char16_t *lines)
{
    UnitNames names;
    const QStringList entries = QString::fromUtf16(lines).split(u';', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const QString forms = entry.section(u':', 1).trimmed();
        const QString one = forms.section(u'|', 0, 0);
        const QString many = forms.contains(u'|') ? forms.section(u'|', 1) : one;
        names.insert(entry.section(u':', 0, 0).trimmed(), UnitName{one, many});
    }
    return names;
}

QString unitName(const QString &unitId, const Fraction &amount, const QLocale &locale)
{
    if (unitId.isEmpty())
        return {};
    const UnitNames &names = locale.language() == QLocale::Spanish ? spanishUnitNames() : englishUnitNames();
    const auto found = names.constFind(unitId);
    if (found == names.cend())
        return unitId;
    return amount > 1 || amount.isZero() ? found->many : found->one;
}

} // namespace kjc
