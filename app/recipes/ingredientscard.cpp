// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/ingredientscard.h"

#include "app/common/badge.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/stepper.h"
#include "app/common/text.h"
#include "app/recipes/iconlabel.h"
#include "app/recipes/layouts.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr double kMostServings = 99;

IngredientsCard::IngredientsCard(QWidget *parent)
    : Card(parent),
      m_servingsLabel(new Text({}, Type::Body, Role::TextSecondary, this)),
      m_servings(new Stepper(this)),
      m_rows(new QVBoxLayout),
      m_note(new QWidget(this)),
      m_noteText(paragraph({}, Type::Caption, Role::TextSecondary, m_note))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::lg, space::xl, space::lg);
    layout->setSpacing(space::sm);
    layout->addWidget(new Text(tr("Ingredients"), Type::Title2, Role::Text, this));
    auto *line = new QHBoxLayout;
    line->addWidget(m_servingsLabel, 1);
    line->addWidget(m_servings);
    layout->addLayout(line);
    layout->addSpacing(space::xs);
    layout->addWidget(new Hairline(this));
    m_rows->setSpacing(0);
    layout->addLayout(m_rows);
    auto *note = new QHBoxLayout(m_note);
    note->setContentsMargins(0, space::xs, 0, 0);
    note->setSpacing(space::sm);
    note->addWidget(new IconLabel(u"info", size::iconMeta, Role::TextMuted, m_note), 0, Qt::AlignTop);
    note->addWidget(m_noteText, 1);
    layout->addWidget(m_note);
    m_note->hide();
    m_servings->setRange(1, kMostServings);
    connect(m_servings, &Stepper::valueEdited, this, [this] {
        rebuild();
        Q_EMIT scaleChanged();
    });
    connect(&Theme::current(), &Theme::changed, this, &IngredientsCard::rebuild);
}

void IngredientsCard::setRecipe(const Recipe &recipe)
{
    const bool same = !recipe.id.isNull() && recipe.id == m_recipe.id && recipe.servings == m_recipe.servings;
    m_recipe = recipe;
    const bool forPeople = recipe.servings.has_value() && *recipe.servings > Fraction(0);
    //: How many times the recipe is made, when it does not say for how many it is
    const QString label = forPeople ? tr("Servings") : tr("Times the recipe");
    m_servingsLabel->setText(label);
    m_servings->setAccessibleName(label);
    if (!same) {
        m_checked.clear();
        m_states.clear();
        m_servings->setValue(forPeople ? recipe.servings->toDouble() : 1);
    }
    rebuild();
}

void IngredientsCard::setStates(std::vector<LineState> states, const QDate &today)
{
    if (states == m_states && today == m_today)
        return;
    m_states = std::move(states);
    m_today = today;
    rebuild();
}

Fraction IngredientsCard::scale() const
{
    const Fraction chosen = Fraction::fromDouble(m_servings->value());
    const bool forPeople = m_recipe.servings.has_value() && *m_recipe.servings > Fraction(0);
    return forPeople ? chosen / *m_recipe.servings : chosen;
}

void IngredientsCard::stepServings(int steps)
{
    m_servings->stepBy(steps);
}

void IngredientsCard::rebuild()
{
    clearLayout(m_rows);
    const QFontMetrics strong(Theme::current().font(Type::BodyStrong));
    int amountWidth = 0;
    for (const IngredientLine &line : m_recipe.ingredients)
        if (!line.parsed.name.isEmpty())
            amountWidth = qMax(amountWidth, strong.horizontalAdvance(amountText(scaled(line, scale()), locale())) + 2);
    if (m_recipe.ingredients.empty()) {
        m_rows->addSpacing(space::sm);
        m_rows->addWidget(paragraph(tr("This recipe has no ingredients."), Type::Body, Role::TextMuted, this));
    }
    QString section;
    for (size_t i = 0; i < m_recipe.ingredients.size(); ++i) {
        const IngredientLine &line = m_recipe.ingredients[i];
        if (line.section != section && !line.section.isEmpty()) {
            m_rows->addSpacing(space::md);
            m_rows->addWidget(paragraph(line.section, Type::Label, Role::TextSecondary, this));
        }
        section = line.section;
        m_rows->addWidget(row(i, amountWidth));
    }
    showRounding();
}

QWidget *IngredientsCard::row(size_t index, int amountWidth)
{
    const IngredientLine &line = m_recipe.ingredients[index];
    auto *row = new QWidget(this);
    row->setToolTip(line.text);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, space::sm, 0, space::sm);
    layout->setSpacing(space::sm);
    auto *check = new QCheckBox(row);
    check->setChecked(m_checked.contains(line.id));
    check->setAccessibleName(spoken(index));
    layout->addWidget(check, 0, Qt::AlignTop);
    const bool understood = !line.parsed.name.isEmpty();
    if (amountWidth > 0 && understood) {
        auto *amount = new Text(amountText(scaled(line, scale()), locale()), Type::BodyStrong, Role::Text, row);
        amount->setFixedWidth(amountWidth);
        amount->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
        layout->addWidget(amount, 0, Qt::AlignTop);
    }
    auto *words = paragraph(wordsBesideAmount(line), Type::Body, Role::Text, row);
    layout->addWidget(words, 1, Qt::AlignTop);
    if (QWidget *mark = stockMark(index, row))
        layout->addWidget(mark, 0, Qt::AlignTop);
    const auto shade = [words](bool done) { words->setRole(done ? Role::TextMuted : Role::Text); };
    shade(check->isChecked());
    connect(check, &QCheckBox::toggled, this, [this, shade, id = line.id](bool on) {
        shade(on);
        if (on)
            m_checked.insert(id);
        else
            m_checked.remove(id);
    });
    return row;
}

QWidget *IngredientsCard::stockMark(size_t index, QWidget *parent) const
{
    if (index >= m_states.size())
        return nullptr;
    const LineState &state = m_states[index];
    const bool home = state.stock == LineStock::InStock || state.stock == LineStock::Unsure;
    if (home && state.bestBefore.isValid()) {
        const bool past = state.bestBefore < m_today;
        return new Badge(format::bestBefore(state.bestBefore, m_today), past ? Tone::Danger : Tone::Soon,
                         past ? u"warning" : u"expiring", parent);
    }
    switch (state.stock) {
    case LineStock::InStock: {
        auto *mark = new IconText(u"check", tr("In stock"), Role::Fresh, parent);
        return mark;
    }
    case LineStock::Unsure: {
        auto *mark = new Badge(tr("At home"), Tone::Neutral, u"pantry", parent);
        mark->setToolTip(tr("It is in the pantry, but in amounts that cannot be compared."));
        return mark;
    }
    case LineStock::Short:
        if (state.missing)
            //: %1 is an amount of an ingredient that is not at home: "100 ml short"
            return new Badge(tr("%1 short").arg(format::amount(*state.missing)), Tone::Neutral, u"low", parent);
        return new Badge(tr("Not enough"), Tone::Neutral, u"low", parent);
    //: An ingredient that is not in the pantry
    case LineStock::Missing: return new Badge(tr("Missing"), Tone::Danger, u"shopping", parent);
    case LineStock::NotNeeded: break;
    }
    if (m_recipe.ingredients[index].parsed.optional)
        //: An ingredient that may be left out
        return new Text(tr("Optional"), Type::Caption, Role::TextMuted, parent);
    return nullptr;
}

QString IngredientsCard::spoken(size_t index) const
{
    const IngredientLine &line = m_recipe.ingredients[index];
    const QString amount = amountText(scaled(line, scale()), locale());
    QString words = wordsBesideAmount(line);
    if (!amount.isEmpty() && !line.parsed.name.isEmpty())
        words = QString(amount + u' ' + words);
    if (index >= m_states.size())
        return words;
    switch (m_states[index].stock) {
    //: For a screen reader: %1 is an ingredient
    case LineStock::InStock: return tr("%1, in stock").arg(words);
    case LineStock::Short: return tr("%1, not enough in stock").arg(words);
    case LineStock::Missing: return tr("%1, missing").arg(words);
    case LineStock::Unsure: return tr("%1, at home").arg(words);
    case LineStock::NotNeeded: break;
    }
    return words;
}

void IngredientsCard::showRounding()
{
    QStringList rounded;
    for (const IngredientLine &line : m_recipe.ingredients)
        if (scaled(line, scale()).rounded && !rounded.contains(line.parsed.name))
            rounded.append(line.parsed.name);
    //: %1 is a list of ingredients that come in whole pieces: "eggs and onions"
    m_noteText->setText(tr("Rounded to halves: %1.").arg(locale().createSeparatedList(rounded)));
    m_note->setVisible(!rounded.isEmpty());
}

} // namespace kjc
