// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/page.h"
#include "app/common/services.h"
#include "app/recipes/linestate.h"

class QGridLayout;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace kjc {

class EmptyState;
class IngredientsCard;
class NotesCard;
class NutritionCard;
class PictureBox;
class RecipeHead;
class StepsList;
class Text;
struct GivenPhoto;

// One recipe to read: what it needs for as many people as wanted, what of it is at home, how it is made. Follows the library.
class RecipePage : public Page
{
    Q_OBJECT
public:
    explicit RecipePage(Services &services, QWidget *parent = nullptr); // `services` outlive this

    void showRecipe(RecipeId recipe);
    [[nodiscard]] RecipeId recipe() const { return m_id; }
    void setSingleLetterKeys(bool on) { m_letters = on; } // P, B, E and F

    bool print() override;
    void setCompact(bool compact) override;

Q_SIGNALS:
    void tagRequested(const QString &tag); // show the recipes that carry it

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Loaded {
        Recipe recipe;
        std::vector<PantryStock> stock;
    };
    QWidget *makeHeader();
    QWidget *makeBody();
    void addMoreMenu(QToolButton *more);
    void connectParts();
    void arrange();
    void load();
    void showLoaded(const Result<Loaded> &loaded);
    void showStock();
    void follow(const ChangeSet &changes);
    void showFavourite();
    void toggleFavourite();
    void buy();
    void copyText();
    void showOriginal();
    void exportAs(const QString &suffix);
    void remove();
    void addPhoto(const GivenPhoto &photo);
    template <typename T>
    void report(const QFuture<Result<T>> &future);

    Services &m_services;
    RecipeId m_id;
    Recipe m_recipe;
    std::vector<PantryStock> m_stock;
    std::vector<LineState> m_states;
    bool m_compact = false;
    bool m_letters = true;
    Text *m_crumb;
    QToolButton *m_heart;
    QList<QWidget *> m_tools; // of the header, for a recipe only
    QStackedWidget *m_stack;
    EmptyState *m_gone;
    QScrollArea *m_scroll;
    QGridLayout *m_grid;
    PictureBox *m_picture;
    RecipeHead *m_head;
    QWidget *m_left;
    IngredientsCard *m_ingredients;
    NotesCard *m_notes;
    StepsList *m_steps;
    NutritionCard *m_nutrition;
};

} // namespace kjc
