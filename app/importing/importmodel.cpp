// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importmodel.h"

#include <QCoreApplication>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString wordsFor(const ImportWarning &warning)
{
    if (warning.code == u"no-ingredients"_s)
        return Words::tr("No ingredients were found.");
    if (warning.code == u"no-title"_s)
        return Words::tr("No title was found. Give it a name.");
    if (warning.code == u"no-steps"_s)
        return Words::tr("No steps were found.");
    if (warning.code == u"bad-duration"_s)
        return Words::tr("A time could not be understood and was left out.");
    if (warning.code == u"repaired-json"_s)
        return Words::tr("The file had mistakes that were repaired. Check that nothing is missing.");
    if (warning.code == u"guessed-ingredients"_s)
        return Words::tr("The ingredients were found in plain text. Check them.");
    if (warning.code == u"guessed-steps"_s)
        return Words::tr("The steps were found in plain text. Check them.");
    if (warning.code == u"other-recipes"_s)
        return Words::tr("The page names other recipes, which were left out.");
    //: %1 is a place in a file: "line 12"
    return Words::tr("Something at %1 was not understood. Check the recipe.").arg(warning.place);
}

} // namespace

QStringList importProblems(const ImportedRecipe &recipe)
{
    QStringList problems;
    for (const ImportWarning &warning : recipe.warnings) {
        const QString words = wordsFor(warning);
        if (!problems.contains(words))
            problems.append(words);
    }
    return problems;
}

void ImportModel::setRecipes(std::vector<ImportedRecipe> recipes, const std::vector<bool> &duplicates)
{
    beginResetModel();
    m_rows.clear();
    for (size_t i = 0; i < recipes.size(); ++i) {
        const bool duplicate = i < duplicates.size() && duplicates[i];
        const bool wanted = !duplicate && !isBare(recipes[i]);
        m_rows.push_back({std::move(recipes[i]), wanted, duplicate});
    }
    endResetModel();
}

int ImportModel::wanted() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.wanted; }));
}

std::vector<ImportedRecipe> ImportModel::wantedRecipes() const
{
    std::vector<ImportedRecipe> recipes;
    for (const Row &row : m_rows)
        if (row.wanted)
            recipes.push_back(row.imported);
    return recipes;
}

void ImportModel::setAllWanted(bool wanted)
{
    for (Row &row : m_rows)
        row.wanted = wanted;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString ImportModel::summary(const Row &row) const
{
    const Recipe &recipe = row.imported.recipe;
    const QString ingredients = tr("%n ingredient(s)", nullptr, int(recipe.ingredients.size()));
    const QString steps = tr("%n step(s)", nullptr, int(recipe.steps.size()));
    return QString(ingredients + u" · "_s + steps);
}

QString ImportModel::spoken(const Row &row) const
{
    QStringList parts{row.imported.recipe.title, summary(row)};
    if (row.duplicate)
        parts.append(tr("already in your recipes"));
    parts.append(importProblems(row.imported));
    return parts.join(u", "_s);
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case TitleRole: return row.imported.recipe.title;
    case Qt::CheckStateRole: return row.wanted ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole: return spoken(row);
    case SummaryRole: return summary(row);
    case ProblemRole: return importProblems(row.imported).value(0);
    case DuplicateRole: return row.duplicate;
    default: return {};
    }
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Row &row = m_rows[size_t(index.row())];
    if (role == Qt::CheckStateRole)
        row.wanted = value.toInt() == Qt::Checked;
    else if (role == TitleRole && !value.toString().trimmed().isEmpty())
        row.imported.recipe.title = value.toString().simplified();
    else
        return false;
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : flags;
}

} // namespace kjc
