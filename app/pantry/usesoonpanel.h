// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/panel.h"
#include "app/pantry/pantrycontents.h"

class QVBoxLayout;

namespace kjc {

class PictureSource;

// What must be used first, with the planned meals that do so, and what is running low.
class UseSoonPanel : public Panel
{
    Q_OBJECT
public:
    // `pictures` outlives this.
    explicit UseSoonPanel(PictureSource &pictures, QWidget *parent = nullptr);

    void setContents(const PantryContents &contents, const QDate &today);

Q_SIGNALS:
    void recipeRequested(kjc::RecipeId recipe);
    void removalRequested(const kjc::PantryEntry &entry);
    void editRequested(const kjc::PantryEntry &entry);
    void shoppingRequested(const kjc::PantryEntry &entry);

private:
    void rebuild();
    void addSoon(QVBoxLayout *rows, const std::vector<PantryEntry> &soon);
    void addEntry(QVBoxLayout *rows, const PantryEntry &entry);
    void addUse(QVBoxLayout *rows, const PlannedUse &use);
    void addChoices(QVBoxLayout *rows, const PantryEntry &entry);
    void addLow(QVBoxLayout *rows, const std::vector<PantryEntry> &low);
    [[nodiscard]] QString summary(const std::vector<PantryEntry> &soon) const;

    PictureSource &m_pictures;
    QDate m_today;
    std::vector<PantryEntry> m_soon;
    std::vector<PantryEntry> m_low;
};

} // namespace kjc
