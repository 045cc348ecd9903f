// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the recipe editor and where they stand.
#include "app/common/button.h"
#include "app/common/chip.h"
#include "app/common/flowlayout.h"
#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/stepper.h"
#include "app/common/text.h"
#include "app/common/textarea.h"
#include "app/recipes/card.h"
#include "app/recipes/ingredientsedit.h"
#include "app/recipes/layouts.h"
#include "app/recipes/picturechoice.h"
#include "app/recipes/recipeeditor.h"
#include "app/recipes/recipefilters.h"
#include "app/recipes/tagsinput.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr int kAboutWide = 392;
static constexpr int kAboutCompact = 332;
static constexpr int kMostMinutes = 7 * 24 * 60;
static constexpr int kMinuteStep = 5;

RecipeEditor::RecipeEditor(Services &services, QWidget *parent) : Page(parent), m_services(services)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(makeBody(), 1);
    connect(m_title, &QLineEdit::textEdited, this, [this] {
        setError(m_title, false);
        m_titleError->hide();
    });
    // A text field keeps Ctrl+S for nobody, but does not pass it on either.
    auto *saveKey = new QShortcut(QKeySequence::Save, this);
    saveKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saveKey, &QShortcut::activated, this, &RecipeEditor::save);
    auto *photos = new PhotoEntry(this);
    connect(photos, &PhotoEntry::given, m_picture, &PictureChoice::give);
    connect(photos, &PhotoEntry::hovering, m_picture, &PictureChoice::setInviting);
    connect(m_picture, &PictureChoice::settled, this, [this](bool taken) {
        if (std::exchange(m_saveWhenSettled, false) && taken)
            save();
    });
}

QWidget *RecipeEditor::makeHeader()
{
    auto *header = new QWidget(this);
    header->setFixedHeight(Theme::current().scaled(size::headerHeight));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(space::page, 0, space::page, 0);
    layout->setSpacing(space::sm);
    m_heading = new Text(tr("New recipe"), Type::Title1, Role::Text, header);
    layout->addWidget(m_heading, 1);
    QPushButton *cancel = makeButton(tr("Cancel"), ButtonRole::Secondary, header);
    m_save = makeButton(tr("Save"), ButtonRole::Primary, header, u"check");
    m_save->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    layout->addWidget(cancel);
    layout->addWidget(m_save);
    connect(cancel, &QPushButton::clicked, this, &RecipeEditor::cancel);
    connect(m_save, &QPushButton::clicked, this, &RecipeEditor::save);
    return header;
}

QWidget *RecipeEditor::makeBody()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new ScrolledContent(scroll);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(space::page, space::xs, space::page, space::xxl);
    columns->setSpacing(space::lg);
    m_about = makeAbout();
    auto *left = new QVBoxLayout;
    left->addWidget(m_about);
    left->addStretch(1);
    columns->addLayout(left);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::lg);
    right->addWidget(makeIngredients(), 5);
    right->addWidget(makeSteps(), 5);
    right->addWidget(makeMore(), 0);
    columns->addLayout(right, 1);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    setCompact(false);
    return scroll;
}

void RecipeEditor::setCompact(bool compact)
{
    m_about->setFixedWidth(Theme::current().scaled(compact ? kAboutCompact : kAboutWide));
}

// A label above its field, which carries the same name for a screen reader.
static void addField(QVBoxLayout *layout, const QString &name, QWidget *field, const QString &hint = {})
{
    auto *label = new Text(name, Type::Label, Role::TextSecondary, field->parentWidget());
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(name);
    layout->addWidget(label);
    if (!hint.isEmpty())
        layout->addWidget(paragraph(hint, Type::Caption, Role::TextMuted, field->parentWidget()));
    layout->addWidget(field);
    layout->addSpacing(space::sm);
}

static TextArea *textField(QWidget *parent, int lines)
{
    auto *field = new TextArea(parent);
    field->setLeastLines(lines);
    return field;
}

static QVBoxLayout *cardLayout(QWidget *card)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::xl, space::lg, space::xl, space::lg);
    layout->setSpacing(space::xs);
    return layout;
}

QWidget *RecipeEditor::makeAbout()
{
    auto *card = new Card(this);
    QVBoxLayout *layout = cardLayout(card);
    m_title = new QLineEdit(card);
    m_titleError = paragraph({}, Type::Caption, Role::Danger, card);
    m_titleError->hide();
    addField(layout, tr("Title"), m_title);
    layout->insertWidget(2, m_titleError);
    m_description = textField(card, 3);
    m_description->setFixedHeight(m_description->minimumHeight());
    addField(layout, tr("Description"), m_description);
    m_picture = new PictureChoice(m_services.pictures, card);
    addField(layout, tr("Picture"), m_picture);
    layout->addWidget(makeNumbers());
    layout->addSpacing(space::sm);
    m_tags = new TagsInput(card);
    addField(layout, tr("Tags"), m_tags);
    addField(layout, tr("Suits"), makeMeals(), tr("None chosen means any meal."));
    return card;
}

// "–" for nothing said.
static Stepper *makeStepper(QWidget *parent, int most, int step, bool minutes)
{
    auto *stepper = new Stepper(parent);
    stepper->setRange(0, most);
    stepper->setStep(step);
    stepper->setFormat(
        [minutes](double value) {
            if (value <= 0)
                return u"–"_s;
            return minutes ? format::minutes(qRound(value)) : format::locale().toString(value, 'g', 6);
        },
        [](const QString &typed) -> std::optional<double> {
            bool ok = false;
            QString digits = typed;
            const double value = format::locale().toDouble(digits.remove(u"min"_s).trimmed(), &ok);
            return ok && value >= 0 ? std::optional(value) : std::nullopt;
        });
    return stepper;
}

QWidget *RecipeEditor::makeNumbers()
{
    auto *part = new QWidget(this);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(space::sm);
    m_servings = makeStepper(part, 99, 1, false);
    m_yield = new QLineEdit(part);
    //: An example of what a recipe makes
    m_yield->setPlaceholderText(tr("12 biscuits"));
    m_prep = makeStepper(part, kMostMinutes, kMinuteStep, true);
    m_cook = makeStepper(part, kMostMinutes, kMinuteStep, true);
    m_total = makeStepper(part, kMostMinutes, kMinuteStep, true);
    const std::pair<QString, QWidget *> rows[] = {{tr("Servings"), m_servings},
                                                  //: What a recipe makes, when it is not for a number of people
                                                  {tr("Makes"), m_yield},
                                                  {tr("Preparation"), m_prep},
                                                  {tr("Cooking"), m_cook},
                                                  {tr("Time in all"), m_total}};
    int row = 0;
    for (const auto &[name, field] : rows) {
        auto *label = new Text(name, Type::Body, Role::Text, part);
        label->setBuddy(field);
        field->setAccessibleName(name);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
    }
    grid->setColumnStretch(0, 1);
    return part;
}

QWidget *RecipeEditor::makeMeals()
{
    auto *part = new QWidget(this);
    auto *chips = new FlowLayout(part, space::sm);
    chips->setContentsMargins({});
    for (const QString &key : {u"breakfast"_s, u"lunch"_s, u"dinner"_s, u"snack"_s}) {
        auto *chip = new Chip(mealName(key), key, part);
        chip->setCheckable(true);
        chips->addWidget(chip);
        m_meals.emplace_back(key, chip);
    }
    return part;
}

QWidget *RecipeEditor::makeIngredients()
{
    auto *card = new Card(this);
    QVBoxLayout *layout = cardLayout(card);
    layout->addWidget(new Text(tr("Ingredients"), Type::Title2, Role::Text, card));
    layout->addWidget(
        paragraph(tr("One a line. A line that ends with a colon is a heading. Beside it: what we understood."),
                  Type::Caption, Role::TextMuted, card));
    layout->addSpacing(space::xs);
    m_ingredients = new IngredientsEdit(card);
    m_ingredients->setAccessibleName(tr("Ingredients"));
    m_ingredients->setLeastLines(10);
    //: An example of ingredients, one a line
    m_ingredients->setPlaceholderText(tr("500 g potatoes\n2 eggs, beaten\nFor the sauce:\n4 tomatoes"));
    layout->addWidget(m_ingredients, 1);
    return card;
}

QWidget *RecipeEditor::makeSteps()
{
    auto *card = new Card(this);
    QVBoxLayout *layout = cardLayout(card);
    layout->addWidget(new Text(tr("Steps"), Type::Title2, Role::Text, card));
    layout->addWidget(paragraph(tr("A blank line begins the next step."), Type::Caption, Role::TextMuted, card));
    layout->addSpacing(space::xs);
    m_steps = textField(card, 8);
    m_steps->setAccessibleName(tr("Steps"));
    layout->addWidget(m_steps, 1);
    return card;
}

QWidget *RecipeEditor::makeMore()
{
    auto *card = new Card(this);
    QVBoxLayout *layout = cardLayout(card);
    m_notes = textField(card, 2);
    m_notes->setFixedHeight(m_notes->minimumHeight());
    addField(layout, tr("Notes"), m_notes);
    auto *source = new QHBoxLayout;
    source->setSpacing(space::md);
    auto *name = new QVBoxLayout;
    auto *address = new QVBoxLayout;
    name->setSpacing(space::xs);
    address->setSpacing(space::xs);
    m_sourceName = new QLineEdit(card);
    m_sourceUrl = new QLineEdit(card);
    m_sourceUrl->setPlaceholderText(u"https://"_s);
    //: The book or person a recipe is from
    addField(name, tr("Source"), m_sourceName);
    addField(address, tr("Web address"), m_sourceUrl);
    source->addLayout(name, 2);
    source->addLayout(address, 3);
    layout->addLayout(source);
    return card;
}

} // namespace kjc
