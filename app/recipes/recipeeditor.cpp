// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/recipeeditor.h"

#include "app/common/button.h"
#include "app/common/chip.h"
#include "app/common/prompts.h"
#include "app/common/stepper.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/recipes/ingredientsedit.h"
#include "app/recipes/picturechoice.h"
#include "app/recipes/recipetext.h"
#include "app/recipes/tagsinput.h"
#include "core/store/recipesearch.h"
#include "core/store/recipestore.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kMostTags = 500;

void RecipeEditor::edit(RecipeId recipe)
{
    loadTags();
    if (recipe.isNull())
        return editDraft({});
    const auto task = [recipe](Connection &connection) { return recipestore::load(connection, recipe); };
    setEnabled(false);
    whenDone(m_services.store.read(task), this, [this](const Result<Recipe> &loaded) {
        setEnabled(true);
        if (loaded) {
            fill(loaded.value());
            return;
        }
        Q_EMIT problem(loaded.error());
        Q_EMIT backRequested();
    });
}

void RecipeEditor::editDraft(const Recipe &recipe)
{
    Recipe fresh = recipe;
    if (fresh.title.isEmpty() && fresh.ingredients.empty())
        fresh.language = m_services.locale.name().section(u'_', 0, 0);
    fill(fresh);
}

void RecipeEditor::loadTags()
{
    const auto task = [](Connection &connection) { return recipesearch::tags(connection, kMostTags); };
    whenDone(m_services.store.read(task), this, [this](const Result<std::vector<TagCount>> &tags) {
        QStringList known;
        if (tags)
            for (const TagCount &count : tags.value())
                known.append(count.tag);
        m_tags->setKnown(known);
    });
}

void RecipeEditor::fill(const Recipe &recipe)
{
    m_recipe = recipe;
    m_saveWhenSettled = false;
    m_heading->setText(recipe.id.isNull() ? tr("New recipe") : tr("Edit recipe"));
    m_title->setText(recipe.title);
    m_description->setPlainText(recipe.description);
    m_servings->setValue(recipe.servings ? recipe.servings->toDouble() : 0);
    m_yield->setText(recipe.yieldText);
    m_prep->setValue(recipe.prepMinutes.value_or(0));
    m_cook->setValue(recipe.cookMinutes.value_or(0));
    m_total->setValue(recipe.totalMinutes.value_or(0));
    m_tags->setTags(recipe.tags);
    for (const auto &[key, chip] : m_meals)
        chip->setChecked(recipe.meals.contains(key));
    m_picture->setPicture(recipe.picture, recipe.title);
    m_picture->setWeb(QUrl(recipe.imageUrl), m_services.fetchPage);
    m_ingredients->setLanguage(recipe.language);
    m_ingredients->setPlainText(ingredientsToText(recipe.ingredients));
    m_steps->setPlainText(stepsToText(recipe.steps));
    m_notes->setPlainText(recipe.notes);
    m_sourceName->setText(recipe.sourceName);
    m_sourceUrl->setText(recipe.sourceUrl);
    setError(m_title, false);
    m_titleError->hide();
    // Fields may show a little differently what was stored; only what a person changes counts as a change.
    m_recipe = draft();
    m_title->setFocus();
}

static std::optional<int> minutesIn(const Stepper &stepper)
{
    const int minutes = qRound(stepper.value());
    return minutes > 0 ? std::optional(minutes) : std::nullopt;
}

Recipe RecipeEditor::draft() const
{
    Recipe recipe = m_recipe;
    recipe.title = m_title->text().simplified();
    recipe.description = m_description->toPlainText().trimmed();
    // A number the stepper cannot show exactly stays as it is until a person changes it.
    const bool sameServings = recipe.servings && recipe.servings->toDouble() == m_servings->value();
    if (!sameServings)
        recipe.servings =
            m_servings->value() > 0 ? std::optional(Fraction::fromDouble(m_servings->value())) : std::nullopt;
    recipe.yieldText = m_yield->text().simplified();
    recipe.prepMinutes = minutesIn(*m_prep);
    recipe.cookMinutes = minutesIn(*m_cook);
    recipe.totalMinutes = minutesIn(*m_total);
    recipe.tags = m_tags->tags();
    recipe.meals.clear();
    for (const auto &[key, chip] : m_meals)
        if (chip->isChecked())
            recipe.meals.append(key);
    recipe.picture = m_picture->picture();
    recipe.ingredients = ingredientsFromText(m_ingredients->toPlainText(), m_recipe.ingredients);
    recipe.steps = stepsFromText(m_steps->toPlainText(), m_recipe.steps);
    recipe.notes = m_notes->toPlainText().trimmed();
    recipe.sourceName = m_sourceName->text().simplified();
    recipe.sourceUrl = m_sourceUrl->text().simplified();
    return recipe;
}

bool RecipeEditor::isDirty() const
{
    return m_picture->isBusy() || draft() != m_recipe;
}

void RecipeEditor::showTitleError()
{
    setError(m_title, true);
    m_titleError->setText(tr("Give the recipe a title, so that it can be found again."));
    m_titleError->show();
    m_title->setFocus();
}

void RecipeEditor::save()
{
    if (m_saving || !isEnabled())
        return;
    const Recipe recipe = draft();
    if (recipe.title.isEmpty())
        return showTitleError();
    m_saveWhenSettled = m_picture->isBusy();
    if (m_saveWhenSettled)
        return;
    m_saving = true;
    m_save->setEnabled(false);
    whenDone(m_services.recipes.save(recipe), this, [this, recipe](const Result<RecipeId> &id) {
        m_saving = false;
        m_save->setEnabled(true);
        if (!id) {
            Q_EMIT problem(id.error());
            return;
        }
        m_recipe = recipe;
        Q_EMIT saved(id.value());
    });
}

void RecipeEditor::askToLeave(const std::function<void()> &leave)
{
    const prompts::Question question{tr("Leave without saving?"), tr("What you changed here is not saved yet."),
                                     tr("Leave"), tr("Keep writing"), true};
    prompts::ask(this, question, [this, leave](bool yes) {
        m_leaving = yes;
        if (yes)
            leave();
    });
}

bool RecipeEditor::mayLeave(const std::function<void()> &leave)
{
    if (m_leaving || !isDirty())
        return true;
    askToLeave(leave);
    return false;
}

void RecipeEditor::cancel()
{
    if (mayLeave([this] { Q_EMIT backRequested(); }))
        Q_EMIT backRequested();
}

void RecipeEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save))
        return save();
    if (event->key() == Qt::Key_Escape)
        return cancel();
    Page::keyPressEvent(event);
}

} // namespace kjc
