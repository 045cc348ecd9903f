// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/nutritioncard.h"

#include "app/common/margins.h"
#include "app/common/metrics.h"
#include "app/common/text.h"
#include "app/recipes/layouts.h"

#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

NutritionCard::NutritionCard(QWidget *parent) : Card(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(space::lg, space::lg, space::lg, space::lg);
    m_rows->setSpacing(0);
    hide();
}

void NutritionCard::setNutrition(const QMap<QString, QString> &nutrition)
{
    clearLayout(m_rows);
    setVisible(!nutrition.isEmpty());
    if (nutrition.isEmpty())
        return;
    m_rows->addWidget(new Text(tr("Nutrition"), Type::Title2, Role::Text, this));
    const QString size = nutrition.value(u"servingSize"_s);
    //: %1 is the size of a serving: "260 g"
    const QString per = size.isEmpty() ? tr("Per serving") : tr("Per serving, %1").arg(size);
    m_rows->addWidget(paragraph(per, Type::Caption, Role::TextSecondary, this));
    m_rows->addSpacing(space::sm);
    struct Entry {
        QString key;
        QString name;
        bool part = false;
    };
    //: A part of fat or carbohydrate on a nutrition label
    const QString saturated = tr("of which saturated");
    const Entry entries[] = {{u"calories"_s, tr("Energy")},
                             {u"fatContent"_s, tr("Fat")},
                             {u"saturatedFatContent"_s, saturated, true},
                             {u"transFatContent"_s, tr("of which trans fat"), true},
                             {u"unsaturatedFatContent"_s, tr("of which unsaturated"), true},
                             {u"carbohydrateContent"_s, tr("Carbohydrate")},
                             {u"sugarContent"_s, tr("of which sugars"), true},
                             {u"fiberContent"_s, tr("Fibre")},
                             {u"proteinContent"_s, tr("Protein")},
                             {u"cholesterolContent"_s, tr("Cholesterol")},
                             {u"sodiumContent"_s, tr("Sodium")}};
    for (const Entry &entry : entries)
        if (nutrition.contains(entry.key))
            addRow(entry.name, nutrition.value(entry.key), entry.part);
}

void NutritionCard::addRow(const QString &name, const QString &value, bool part)
{
    m_rows->addWidget(new Hairline(this));
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(turnedMargins(part ? space::md : 0, space::xs + 1, 0, space::xs + 1));
    layout->addWidget(paragraph(name, Type::Label, part ? Role::TextSecondary : Role::Text, row), 1);
    layout->addWidget(new Text(value, Type::Label, Role::Text, row));
    m_rows->addWidget(row);
}

} // namespace kjc
