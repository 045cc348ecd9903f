// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importpreview.h"

#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/text.h"
#include "app/importing/importmodel.h"
#include "core/recipe/scaling.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr int kMostLines = 200; // shown of each list; all are saved

ImportPreview::ImportPreview(QWidget *parent)
    : QScrollArea(parent),
      m_content(new QWidget(this)),
      m_title(new QLineEdit(m_content)),
      m_rows(new QVBoxLayout)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(space::xl, space::md, space::xl, space::xl);
    layout->setSpacing(space::md);
    auto *label = new Text(tr("Title"), Type::Label, Role::TextSecondary, m_content);
    label->setBuddy(m_title);
    m_title->setAccessibleName(tr("Title"));
    layout->addWidget(label);
    layout->addWidget(m_title);
    m_rows->setSpacing(space::sm);
    layout->addLayout(m_rows);
    layout->addStretch(1);
    setWidget(m_content);
    m_content->setAutoFillBackground(false); // the area lies on a surface; setWidget() would paint over it
    connect(m_title, &QLineEdit::textEdited, this, &ImportPreview::titleEdited);
    m_content->hide();
}

void ImportPreview::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_content->hide();
}

void ImportPreview::setRecipe(const ImportedRecipe &imported, bool duplicate)
{
    clear();
    m_content->show();
    const Recipe &recipe = imported.recipe;
    if (m_title->text().simplified() != recipe.title)
        m_title->setText(recipe.title);
    if (duplicate)
        addBadge(tr("This recipe is already in your library. Choosing it saves a second one."), false);
    for (const QString &problem : importProblems(imported))
        addBadge(problem, true);
    QStringList facts;
    if (const auto minutes = minutesOf(recipe))
        facts.append(format::minutes(*minutes));
    if (recipe.servings)
        facts.append(tr("%n serving(s)", nullptr, qRound(recipe.servings->toDouble())));
    facts.append(recipe.tags);
    if (!facts.isEmpty())
        addWords(facts.join(u" · "_s));
    if (!recipe.description.isEmpty())
        addWords(recipe.description);
    addIngredients(recipe);
    addSteps(recipe);
}

Text *ImportPreview::addWords(const QString &text, bool strong)
{
    auto *words = new Text({}, strong ? Type::Title2 : Type::Body, Role::Text, m_content);
    words->wrapped()->setText(text);
    m_rows->addWidget(words);
    words->show();
    return words;
}

void ImportPreview::addBadge(const QString &sentence, bool warning)
{
    auto *row = new QWidget(m_content);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(space::sm);
    auto *icon = new QLabel(row);
    const int side = Theme::current().scaled(size::iconSm);
    icon->setPixmap(iconPixmap(warning ? u"warning" : u"info", side, color(warning ? Role::SoonMark : Role::Info),
                               devicePixelRatioF()));
    layout->addWidget(icon, 0, Qt::AlignTop);
    auto *words = new Text({}, Type::Label, warning ? Role::Soon : Role::Info, row);
    words->wrapped()->setText(sentence);
    layout->addWidget(words, 1);
    m_rows->addWidget(row);
    row->show();
}

void ImportPreview::addIngredients(const Recipe &recipe)
{
    if (recipe.ingredients.empty())
        return;
    addWords(tr("Ingredients"), true);
    QString section;
    for (size_t i = 0; i < recipe.ingredients.size() && i < kMostLines; ++i) {
        const IngredientLine &line = recipe.ingredients[i];
        if (line.section != section && !line.section.isEmpty())
            addWords(line.section)->setType(Type::BodyStrong);
        section = line.section;
        Text *words = addWords(line.text);
        const QString amount = amountText(scaled(line, Fraction(1)), format::locale());
        if (!amount.isEmpty() && !line.parsed.name.isEmpty())
            //: What was understood of an ingredient line: %1 is an amount, %2 the rest
            words->setToolTip(tr("Understood as %1 %2").arg(amount, wordsBesideAmount(line)));
    }
}

void ImportPreview::addSteps(const Recipe &recipe)
{
    if (recipe.steps.empty())
        return;
    addWords(tr("Steps"), true);
    QString section;
    for (size_t i = 0; i < recipe.steps.size() && i < kMostLines; ++i) {
        const RecipeStep &step = recipe.steps[i];
        if (step.section != section && !step.section.isEmpty())
            addWords(step.section)->setType(Type::BodyStrong);
        section = step.section;
        addWords(QString(format::locale().toString(int(i) + 1) + u". "_s + step.text));
    }
}

} // namespace kjc
