// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

#include <QAbstractListModel>

namespace kjc {

// The recipes that were read, before any is saved: which are wanted, under what title, and what is odd about each.
class ImportModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        SummaryRole,   // "12 ingredients, 5 steps"
        ProblemRole,   // first problem in words; empty for none
        DuplicateRole, // bool: in the library already
    };

    using QAbstractListModel::QAbstractListModel;

    // All are wanted but those that are in the library already or hold nothing but a title. `duplicates`: one per recipe.
    void setRecipes(std::vector<ImportedRecipe> recipes, const std::vector<bool> &duplicates);
    [[nodiscard]] const ImportedRecipe &at(int row) const { return m_rows[size_t(row)].imported; }
    [[nodiscard]] bool isDuplicate(int row) const { return m_rows[size_t(row)].duplicate; }
    [[nodiscard]] int wanted() const;
    [[nodiscard]] std::vector<ImportedRecipe> wantedRecipes() const;
    void setAllWanted(bool wanted);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; // CheckStateRole, TitleRole
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        ImportedRecipe imported;
        bool wanted = true;
        bool duplicate = false;
    };
    [[nodiscard]] QString summary(const Row &row) const;
    [[nodiscard]] QString spoken(const Row &row) const;

    std::vector<Row> m_rows;
};

// What is odd about a recipe that was read, in words; one sentence per warning.
QStringList importProblems(const ImportedRecipe &recipe);

} // namespace kjc
