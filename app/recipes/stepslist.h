// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"

#include <QWidget>

class QVBoxLayout;

namespace kjc {

// The steps of a recipe, numbered, with the times in them emphasised.
class StepsList : public QWidget
{
    Q_OBJECT
public:
    explicit StepsList(QWidget *parent = nullptr);

    void setSteps(const std::vector<RecipeStep> &steps);

private:
    void rebuild();
    QWidget *row(int number, const RecipeStep &step);

    std::vector<RecipeStep> m_steps;
    QVBoxLayout *m_rows;
};

} // namespace kjc
