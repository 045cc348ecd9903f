// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/plannermime.h"

#include <QMimeData>
#include <QStringList>

namespace kjc::plannermime {

static const QString kType = QStringLiteral("application/x-kecarajocomer-meals");

std::unique_ptr<QMimeData> encode(const QList<PlannedMealId> &meals, const QStringList &titles)
{
    QStringList ids;
    for (const PlannedMealId &meal : meals)
        ids.append(meal.toString());
    auto mime = std::make_unique<QMimeData>();
    mime->setData(kType, ids.join(QLatin1Char('\n')).toUtf8());
    mime->setText(titles.join(QLatin1Char('\n')));
    return mime;
}

QList<PlannedMealId> decode(const QMimeData *mime)
{
    QList<PlannedMealId> meals;
    if (!mime || !mime->hasFormat(kType))
        return meals;
    for (const QString &line : QString::fromUtf8(mime->data(kType)).split(QLatin1Char('\n')))
        if (const PlannedMealId id = PlannedMealId::fromString(line); !id.isNull())
            meals.append(id);
    return meals;
}

} // namespace kjc::plannermime
