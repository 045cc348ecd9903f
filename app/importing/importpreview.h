// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

#include <QScrollArea>

class QLineEdit;
class QVBoxLayout;

namespace kjc {

class Text;

// One recipe that was read, to be checked before it is saved; its title can be changed here.
class ImportPreview : public QScrollArea
{
    Q_OBJECT
public:
    explicit ImportPreview(QWidget *parent = nullptr);

    void setRecipe(const ImportedRecipe &recipe, bool duplicate);
    void clear();

Q_SIGNALS:
    void titleEdited(const QString &title);

private:
    Text *addWords(const QString &text, bool strong = false);
    void addBadge(const QString &sentence, bool warning);
    void addIngredients(const Recipe &recipe);
    void addSteps(const Recipe &recipe);

    QWidget *m_content;
    QLineEdit *m_title;
    QVBoxLayout *m_rows;
};

} // namespace kjc
