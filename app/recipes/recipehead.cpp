// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/recipehead.h"

#include "app/common/button.h"
#include "app/common/chip.h"
#include "app/common/flowlayout.h"
#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/text.h"
#include "app/recipes/iconlabel.h"
#include "app/recipes/layouts.h"
#include "app/recipes/ratingstars.h"
#include "core/food/quantityformat.h"

#include <QUrl>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

RecipeHead::RecipeHead(QWidget *parent)
    : QWidget(parent),
      m_title(paragraph({}, Type::Display, Role::Text, this)),
      m_description(paragraph({}, Type::Body, Role::TextSecondary, this)),
      m_tags(new FlowLayout(nullptr, space::sm)),
      m_facts(new FlowLayout(nullptr, space::md)),
      m_stars(new RatingStars(this)),
      m_source(new Text({}, Type::Caption, Role::TextSecondary, this)),
      m_buy(makeButton({}, ButtonRole::Secondary, this, u"shopping"))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::md);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_title);
    layout->addWidget(m_description);
    auto *rating = new QHBoxLayout;
    rating->setSpacing(space::md);
    rating->addWidget(m_stars);
    rating->addWidget(m_source, 1);
    layout->addLayout(rating);
    layout->addLayout(m_tags);
    layout->addSpacing(space::xs);
    layout->addLayout(m_facts);
    layout->addSpacing(space::xs);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    QPushButton *plan = makeButton(tr("Add to plan"), ButtonRole::Primary, this, u"plan");
    setControlSize(plan, ControlSize::Large);
    setControlSize(m_buy, ControlSize::Large);
    buttons->addWidget(plan);
    buttons->addWidget(m_buy);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(1);
    m_source->setTextFormat(Qt::RichText);
    m_source->setOpenExternalLinks(true);
    m_source->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_buy->hide();
    connect(plan, &QPushButton::clicked, this, &RecipeHead::planAsked);
    connect(m_buy, &QPushButton::clicked, this, &RecipeHead::buyAsked);
    connect(m_stars, &RatingStars::rated, this, &RecipeHead::rated);
}

void RecipeHead::setRecipe(const Recipe &recipe)
{
    m_recipe = recipe;
    m_title->setText(recipe.title);
    m_description->setText(recipe.description);
    m_description->setVisible(!recipe.description.isEmpty());
    m_stars->setRating(recipe.rating);
    showSource();
    showTags();
    showFacts();
}

void RecipeHead::setStates(const std::vector<LineState> &states)
{
    m_needed = 0;
    m_inStock = 0;
    for (const LineState &state : states) {
        m_needed += state.stock != LineStock::NotNeeded;
        m_inStock += state.stock == LineStock::InStock || state.stock == LineStock::Unsure;
    }
    const int missing = m_needed - m_inStock;
    m_buy->setVisible(missing > 0);
    //: Puts the ingredients that are not at home on the shopping list
    m_buy->setText(tr("Buy %n missing", nullptr, missing));
    showFacts();
}

void RecipeHead::showSource()
{
    const QUrl url(m_recipe.sourceUrl);
    const bool web = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    const QString name = m_recipe.sourceName.isEmpty() ? url.host() : m_recipe.sourceName;
    const QString colour = color(Role::AccentText).name();
    QStringList parts;
    if (!m_recipe.author.isEmpty())
        //: %1 is who wrote the recipe
        parts.append(tr("By %1").arg(m_recipe.author.toHtmlEscaped()));
    if (web)
        parts.append(u"<a style=\"color:%1\" href=\"%2\">%3</a>"_s.arg(
            colour, QString::fromLatin1(url.toEncoded()).toHtmlEscaped(), name.toHtmlEscaped()));
    else if (!name.isEmpty())
        //: %1 is the book or the person a recipe is from
        parts.append(tr("From %1").arg(name.toHtmlEscaped()));
    m_source->setText(parts.join(u" · "_s));
}

void RecipeHead::showTags()
{
    clearLayout(m_tags);
    for (const QString &tag : std::as_const(m_recipe.tags)) {
        auto *chip = new Chip(tag, {}, this);
        //: %1 is a tag
        chip->setToolTip(tr("Show all recipes with “%1”").arg(tag));
        m_tags->addWidget(chip);
        chip->show();
        connect(chip, &Chip::clicked, this, [this, tag] { Q_EMIT tagChosen(tag); });
    }
}

void RecipeHead::showFacts()
{
    clearLayout(m_facts);
    const auto add = [this](QStringView icon, const QString &value, const QString &caption) {
        auto *fact = new Fact(icon, value, caption, this);
        m_facts->addWidget(fact);
        fact->show();
    };
    if (const auto minutes = minutesOf(m_recipe)) {
        const bool handsOn = m_recipe.prepMinutes && *m_recipe.prepMinutes > 0 && *m_recipe.prepMinutes < *minutes;
        add(u"clock", format::minutes(*minutes),
            //: %1 is how long a person works on the dish: "20 min hands-on"
            handsOn ? tr("%1 hands-on").arg(format::minutes(*m_recipe.prepMinutes)) : tr("in all"));
    }
    if (m_recipe.servings)
        add(u"people", formatAmount(*m_recipe.servings, format::locale(), FractionStyle::Vulgar),
            //: Below a number
            tr("servings"));
    else if (!m_recipe.yieldText.isEmpty())
        //: Below an amount: "12 cookies"
        add(u"servings", m_recipe.yieldText, tr("makes"));
    const QString energy = m_recipe.nutrition.value(u"calories"_s);
    if (!energy.isEmpty())
        add(u"energy", energy, tr("per serving"));
    if (m_needed > 0)
        //: How many of a recipe's ingredients are at home: "5 of 6"
        add(u"pantry", tr("%1 of %2").arg(locale().toString(m_inStock), locale().toString(m_needed)),
            tr("ingredients in stock"));
}

} // namespace kjc
