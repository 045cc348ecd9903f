// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/recipefilters.h"

#include "app/common/button.h"
#include "app/common/chip.h"
#include "app/common/flowlayout.h"
#include "app/common/metrics.h"
#include "app/common/segmented.h"
#include "app/common/slotnames.h"
#include "app/common/switch.h"
#include "app/common/text.h"
#include "app/recipes/card.h"
#include "app/recipes/layouts.h"
#include "core/domain/plan.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr int kColumnWide = 216;
static constexpr int kColumnCompact = 196;
static constexpr int kFirstTags = 6;
static constexpr int kMinutes[] = {15, 30, 60};
static const QStringList kMeals{u"breakfast"_s, u"lunch"_s, u"dinner"_s, u"snack"_s};

QString mealName(const QString &key)
{
    Slot slot;
    slot.key = key;
    return slotName(slot);
}

RecipeFilters::RecipeFilters(QWidget *parent)
    : QScrollArea(parent),
      m_column(new QWidget(this)),
      m_cookNow(new Switch(tr("Can cook now"), this)),
      m_minutes(new Segmented(this)),
      m_tagPart(new QWidget(this)),
      m_tagChips(new FlowLayout(nullptr, space::sm)),
      m_moreTags(makeButton(tr("More tags"), ButtonRole::Flat, this, u"expand"))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_column->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(m_column);
    // Room for focus rings at both sides.
    layout->setContentsMargins(space::xs, space::xs, space::md, space::lg);
    layout->setSpacing(space::sm);
    layout->addWidget(cookNowCard());
    auto *quick = new QWidget(m_column);
    auto *quickChips = new FlowLayout(quick, space::sm);
    //: A filter: only favourite recipes
    m_favourites = addChip(quickChips, tr("Favourites"), u"favourite");
    //: A filter: recipes that use food which expires soon
    m_useSoon = addChip(quickChips, tr("Use soon"), u"expiring");
    layout->addSpacing(space::xs);
    layout->addWidget(quick);
    addHeading(tr("Time, in minutes"));
    layout->addWidget(timeChoice());
    addHeading(tr("Meal"));
    layout->addWidget(mealChoice());
    auto *tagColumn = new QVBoxLayout(m_tagPart);
    tagColumn->setContentsMargins({});
    tagColumn->setSpacing(space::sm);
    tagColumn->addSpacing(space::md);
    tagColumn->addWidget(new Text(tr("Tags"), Type::BodyStrong, Role::Text, m_tagPart));
    tagColumn->addLayout(m_tagChips);
    tagColumn->addWidget(m_moreTags, 0, Qt::AlignLeading);
    setControlSize(m_moreTags, ControlSize::Small);
    layout->addWidget(m_tagPart);
    layout->addStretch(1);
    setWidget(m_column);
    setCompact(false);
    showTags();
    connect(m_cookNow, &QAbstractButton::clicked, this, &RecipeFilters::changed);
    connect(m_favourites, &Chip::clicked, this, &RecipeFilters::changed);
    connect(m_useSoon, &Chip::clicked, this, &RecipeFilters::changed);
    connect(m_minutes, &Segmented::chosen, this, &RecipeFilters::changed);
    connect(m_moreTags, &QPushButton::clicked, this, [this] {
        m_allTags = !m_allTags;
        showTags();
    });
}

void RecipeFilters::setCompact(bool compact)
{
    // Never narrower than the longest words of the language: there is no scrolling sideways.
    const int least = m_column->minimumSizeHint().width() + metrics::space::sm;
    setFixedWidth(std::max(least, Theme::current().scaled(compact ? kColumnCompact : kColumnWide)));
}

QWidget *RecipeFilters::cookNowCard()
{
    auto *card = new Card(this);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(space::md, space::sm, space::md, space::sm);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(paragraph(m_cookNow->accessibleName(), Type::Card, Role::Text, card));
    words->addWidget(paragraph(tr("All in your pantry"), Type::Caption, Role::TextSecondary, card));
    layout->addLayout(words, 1);
    layout->addWidget(m_cookNow);
    return card;
}

void RecipeFilters::addHeading(const QString &text)
{
    auto *layout = static_cast<QVBoxLayout *>(m_column->layout());
    layout->addSpacing(space::md);
    layout->addWidget(new Text(text, Type::BodyStrong, Role::Text, m_column));
}

QWidget *RecipeFilters::timeChoice()
{
    //: A filter on cooking time: any
    m_minutes->addSegment(0, tr("Any"));
    for (const int most : kMinutes)
        m_minutes->addSegment(most, locale().toString(most), {}, tr("At most %n minute(s)", nullptr, most));
    m_minutes->setAccessibleName(tr("Time, in minutes"));
    return m_minutes;
}

Chip *RecipeFilters::addChip(QLayout *layout, const QString &text, QStringView icon)
{
    auto *chip = new Chip(text, icon, m_column);
    chip->setCheckable(true);
    layout->addWidget(chip);
    return chip;
}

// One at a time; choosing it again takes the choice back.
QWidget *RecipeFilters::mealChoice()
{
    auto *part = new QWidget(m_column);
    auto *chips = new FlowLayout(part, space::sm);
    for (const QString &key : kMeals) {
        Chip *chip = addChip(chips, mealName(key), key);
        m_meals.emplace_back(key, chip);
        connect(chip, &Chip::clicked, this, [this, chip] {
            for (const auto &[otherKey, other] : m_meals)
                if (other != chip)
                    other->setChecked(false);
            Q_EMIT changed();
        });
    }
    return part;
}

RecipeFilter RecipeFilters::applied(RecipeFilter filter) const
{
    filter.favourites = m_favourites->isChecked();
    filter.useSoon = m_useSoon->isChecked();
    filter.mostMissing = m_cookNow->isChecked() ? std::optional(0) : std::nullopt;
    const int most = m_minutes->current();
    filter.mostMinutes = most > 0 ? std::optional(most) : std::nullopt;
    filter.meal.clear();
    for (const auto &[key, chip] : m_meals)
        if (chip->isChecked())
            filter.meal = key;
    filter.tags = m_filter.tags;
    return filter;
}

void RecipeFilters::setFilter(const RecipeFilter &filter)
{
    m_filter = filter;
    showChoices();
    showTags();
}

void RecipeFilters::showChoices()
{
    m_cookNow->setChecked(m_filter.mostMissing == 0);
    m_favourites->setChecked(m_filter.favourites);
    m_useSoon->setChecked(m_filter.useSoon);
    m_minutes->setCurrent(m_filter.mostMinutes.value_or(0));
    for (const auto &[key, chip] : m_meals)
        chip->setChecked(key == m_filter.meal);
}

void RecipeFilters::setTags(const std::vector<TagCount> &counts)
{
    m_tags = counts;
    showTags();
}

void RecipeFilters::showTags()
{
    while (QLayoutItem *item = m_tagChips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const qsizetype most = m_allTags ? qsizetype(m_tags.size()) : qMin<qsizetype>(kFirstTags, qsizetype(m_tags.size()));
    QList<TagCount> shown(m_tags.begin(), m_tags.begin() + most);
    for (const QString &tag : std::as_const(m_filter.tags))
        if (std::none_of(shown.cbegin(), shown.cend(), [&](const TagCount &count) { return count.tag == tag; }))
            shown.append(TagCount{tag, 0});
    for (const TagCount &count : std::as_const(shown)) {
        Chip *chip = addChip(m_tagChips, count.tag);
        chip->setChecked(m_filter.tags.contains(count.tag));
        if (count.recipes > 0)
            chip->setCount(count.recipes);
        connect(chip, &Chip::clicked, this, [this, tag = count.tag](bool on) {
            m_filter.tags.removeAll(tag);
            if (on)
                m_filter.tags.append(tag);
            Q_EMIT changed();
        });
        chip->show();
    }
    m_tagPart->setVisible(!shown.isEmpty());
    m_moreTags->setVisible(int(m_tags.size()) > kFirstTags);
    m_moreTags->setText(m_allTags ? tr("Fewer tags") : tr("More tags"));
}

} // namespace kjc
