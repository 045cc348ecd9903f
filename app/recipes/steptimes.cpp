// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/steptimes.h"

#include <QRegularExpression>

namespace kjc {

using namespace Qt::StringLiterals;

static const QRegularExpression &pattern()
{
    static const QString number = u"\\d+(?:[.,]\\d+)?[½¼¾⅓⅔]?|[½¼¾⅓⅔]"_s;
    static const QString unit = u"seconds?|secs?|segundos?|minutes?|minutos?|mins?|minuten|hours?|hrs?|horas?|heures?|"
                                "stunden?|days?|d[ií]as?|h|s"_s;
    static const QRegularExpression times(
        u"(?<![\\d\\p{L}])(?:%1)(?:\\s*(?:-|–|to|or|and|a|o|y)\\s*(?:%1))?\\s*(?:%2)(?![\\p{L}\\d])"_s.arg(number,
                                                                                                           unit),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return times;
}

std::vector<TextSpan> timesIn(const QString &step)
{
    std::vector<TextSpan> spans;
    auto matches = pattern().globalMatch(step);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        spans.push_back({int(match.capturedStart()), int(match.capturedLength())});
    }
    return spans;
}

} // namespace kjc
