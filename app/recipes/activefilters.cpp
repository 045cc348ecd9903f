// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/activefilters.h"

#include "app/common/button.h"
#include "app/common/chip.h"
#include "app/common/flowlayout.h"
#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/text.h"
#include "app/recipes/recipefilters.h"

namespace kjc {

static RecipeFilter onlyTextAndSort(const RecipeFilter &filter)
{
    RecipeFilter bare;
    bare.text = filter.text;
    bare.sort = filter.sort;
    return bare;
}

bool narrows(const RecipeFilter &filter)
{
    return filter != onlyTextAndSort(filter);
}

ActiveFilters::ActiveFilters(QWidget *parent) : QWidget(parent), m_chips(new FlowLayout(this, metrics::space::sm))
{
    m_chips->setContentsMargins(metrics::space::sm, 0, metrics::space::sm, metrics::space::xs);
    hide();
}

void ActiveFilters::setFilter(const RecipeFilter &filter)
{
    if (onlyTextAndSort(m_filter) != m_filter && m_filter == filter)
        return;
    m_filter = filter;
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(narrows(filter));
    if (isHidden())
        return;
    addAll();
}

void ActiveFilters::addAll()
{
    auto *label = new Text(tr("Filtered by"), Type::Label, Role::TextSecondary, this);
    label->setMinimumHeight(Theme::current().scaled(metrics::size::chip));
    m_chips->addWidget(label);
    const auto without = [this](auto change) {
        RecipeFilter left = m_filter;
        change(left);
        return left;
    };
    if (m_filter.mostMissing)
        add(tr("Can cook now"), without([](RecipeFilter &f) { f.mostMissing.reset(); }));
    if (m_filter.favourites)
        add(tr("Favourites"), without([](RecipeFilter &f) { f.favourites = false; }));
    if (m_filter.useSoon)
        add(tr("Use soon"), without([](RecipeFilter &f) { f.useSoon = false; }));
    if (m_filter.mostMinutes)
        //: A filter on cooking time: %1 is a duration
        add(tr("Up to %1").arg(format::minutes(*m_filter.mostMinutes)),
            without([](RecipeFilter &f) { f.mostMinutes.reset(); }));
    if (!m_filter.meal.isEmpty())
        add(mealName(m_filter.meal), without([](RecipeFilter &f) { f.meal.clear(); }));
    for (const QString &tag : std::as_const(m_filter.tags))
        add(tag, without([&](RecipeFilter &f) { f.tags.removeAll(tag); }));
    QPushButton *clear = makeButton(tr("Clear filters"), ButtonRole::Flat, this);
    setControlSize(clear, ControlSize::Small);
    connect(clear, &QPushButton::clicked, this, [this] { Q_EMIT changed(onlyTextAndSort(m_filter)); });
    m_chips->addWidget(clear);
    for (QWidget *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        child->show();
}

void ActiveFilters::add(const QString &text, const RecipeFilter &without)
{
    auto *chip = new Chip(text, {}, this);
    chip->setCheckable(true);
    chip->setChecked(true);
    chip->setClosable(true);
    const auto take = [this, without] { Q_EMIT changed(without); };
    connect(chip, &Chip::closed, this, take);
    connect(chip, &Chip::clicked, this, take);
    m_chips->addWidget(chip);
}

} // namespace kjc
