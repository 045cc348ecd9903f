// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/page.h"
#include "app/common/services.h"

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace kjc {

class Chip;
class IngredientsEdit;
class PictureChoice;
class Stepper;
class TagsInput;
class Text;

// Writes a recipe down, or changes one. Nothing is stored before Save; leaving with changes asks.
class RecipeEditor : public Page
{
    Q_OBJECT
public:
    explicit RecipeEditor(Services &services, QWidget *parent = nullptr); // `services` outlive this

    void edit(RecipeId recipe);           // null: a new one
    void editDraft(const Recipe &recipe); // a new one that is filled in already
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] Recipe draft() const; // as the fields are now
    void save();
    void cancel(); // asks when there are changes, then backRequested()

    void setCompact(bool compact) override;
    bool mayLeave(const std::function<void()> &leave) override;

Q_SIGNALS:
    void saved(kjc::RecipeId recipe);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void askToLeave(const std::function<void()> &leave);
    bool m_leaving = false; // the person agreed to lose the changes
    QWidget *makeHeader();
    QWidget *makeBody();
    QWidget *makeAbout();
    QWidget *makeNumbers();
    QWidget *makeMeals();
    QWidget *makeIngredients();
    QWidget *makeSteps();
    QWidget *makeMore();
    void fill(const Recipe &recipe);
    void showTitleError();
    void loadTags();

    Services &m_services;
    Recipe m_recipe; // as loaded
    bool m_saving = false;
    bool m_saveWhenSettled = false; // Save was pressed while a photo was being read
    Text *m_heading;
    QPushButton *m_save;
    QWidget *m_about;
    QLineEdit *m_title;
    Text *m_titleError;
    QPlainTextEdit *m_description;
    Stepper *m_servings;
    QLineEdit *m_yield;
    Stepper *m_prep;
    Stepper *m_cook;
    Stepper *m_total;
    TagsInput *m_tags;
    std::vector<std::pair<QString, Chip *>> m_meals; // key of a slot
    PictureChoice *m_picture;
    IngredientsEdit *m_ingredients;
    QPlainTextEdit *m_steps;
    QPlainTextEdit *m_notes;
    QLineEdit *m_sourceName;
    QLineEdit *m_sourceUrl;
};

} // namespace kjc
