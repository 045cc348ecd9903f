// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/recipedocument.h"

#include "app/common/format.h"
#include "app/printing/documenthtml.h"
#include "core/food/quantityformat.h"
#include "core/recipe/scaling.h"

#include <QCoreApplication>
#include <QTextDocument>
#include <QUrl>

namespace kjc::printing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureWidth = 220; // of a page about 480 px wide

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

// "Serves 4 · 40 min"; empty when nothing is known.
QString factsOf(const Recipe &recipe, const Fraction &factor)
{
    QStringList facts;
    if (recipe.servings) {
        const QString servings = formatAmount(*recipe.servings * factor, format::locale(), FractionStyle::Vulgar);
        //: %1 is a number of people
        facts.append(Words::tr("Serves %1").arg(servings));
    } else if (!recipe.yieldText.isEmpty()) {
        facts.append(recipe.yieldText);
    }
    if (const auto minutes = minutesOf(recipe))
        facts.append(format::minutes(*minutes));
    return facts.join(u" · "_s);
}

QString sourceOf(const Recipe &recipe)
{
    const QString source = recipe.sourceUrl.isEmpty() ? recipe.sourceName : recipe.sourceUrl;
    //: %1 is a web address, a book or a person
    return source.isEmpty() ? QString() : Words::tr("Source: %1").arg(source);
}

QString ingredientRow(const IngredientLine &line, const Fraction &factor)
{
    const QString amount = amountText(scaled(line, factor), format::locale());
    const bool understood = !line.parsed.name.isEmpty();
    return u"<tr><td align=\"right\" class=\"amount\">%1</td><td>%2</td></tr>"_s.arg(
        understood ? escaped(amount) : QString(), escaped(wordsBesideAmount(line)));
}

QString ingredientTable(const Recipe &recipe, const Fraction &factor)
{
    QString html = u"<table cellspacing=\"0\">"_s;
    QString section;
    for (const IngredientLine &line : recipe.ingredients) {
        if (line.section != section && !line.section.isEmpty())
            html += u"<tr><td colspan=\"2\"><h3>%1</h3></td></tr>"_s.arg(escaped(line.section));
        section = line.section;
        html += ingredientRow(line, factor);
    }
    return QString(html + u"</table>"_s);
}

QString stepList(const Recipe &recipe)
{
    QString html = u"<table cellspacing=\"0\">"_s;
    QString section;
    int number = 0;
    for (const RecipeStep &step : recipe.steps) {
        if (step.section != section && !step.section.isEmpty())
            html += u"<tr><td colspan=\"2\"><h3>%1</h3></td></tr>"_s.arg(escaped(step.section));
        section = step.section;
        html += u"<tr><td align=\"right\" class=\"amount\">%1</td><td>%2</td></tr>"_s.arg(
            format::locale().toString(++number), escaped(step.text));
    }
    return QString(html + u"</table>"_s);
}

QString paragraph(const QString &text, QStringView style = {})
{
    if (text.isEmpty())
        return {};
    return u"<p class=\"%1\">%2</p>"_s.arg(style, escaped(text));
}

QString heading(const QString &text)
{
    return u"<h2>%1</h2>"_s.arg(escaped(text));
}

} // namespace

QString ingredientAsText(const IngredientLine &line, const Fraction &factor)
{
    if (factor == Fraction(1) || !line.parsed.quantity)
        return line.text;
    const QString amount = amountText(scaled(line, factor), format::locale());
    return QString(amount + u' ' + wordsBesideAmount(line));
}

std::unique_ptr<QTextDocument> recipeDocument(const Recipe &recipe, const Fraction &factor, const QImage &picture)
{
    const QUrl pictureUrl(u"kjc:picture"_s);
    QString body = u"<h1>%1</h1>"_s.arg(escaped(recipe.title));
    body += paragraph(factsOf(recipe, factor), u"meta");
    if (!picture.isNull())
        body += u"<p><img src=\"%1\" width=\"%2\"/></p>"_s.arg(pictureUrl.toString()).arg(kPictureWidth);
    body += paragraph(recipe.description);
    if (!recipe.ingredients.empty())
        body += QString(heading(Words::tr("Ingredients")) + ingredientTable(recipe, factor));
    if (!recipe.steps.empty())
        body += QString(heading(Words::tr("Steps")) + stepList(recipe));
    if (!recipe.notes.isEmpty())
        body += QString(heading(Words::tr("Notes")) + paragraph(recipe.notes));
    body += paragraph(sourceOf(recipe), u"meta");
    auto document = documentOf(recipe.title, body);
    if (!picture.isNull())
        document->addResource(QTextDocument::ImageResource, pictureUrl, picture);
    return document;
}

static void addTextSection(QString &text, const QString &section, QString &current)
{
    if (section == current)
        return;
    current = section;
    if (!section.isEmpty())
        text += QString(u'\n' + section + u":\n"_s);
}

QString recipeAsText(const Recipe &recipe, const Fraction &factor)
{
    QString text = QString(recipe.title + u'\n');
    for (const QString &line : {recipe.description, factsOf(recipe, factor)})
        if (!line.isEmpty())
            text += QString(line + u'\n');
    QString section;
    if (!recipe.ingredients.empty())
        text += QString(u'\n' + Words::tr("Ingredients") + u'\n');
    for (const IngredientLine &line : recipe.ingredients) {
        addTextSection(text, line.section, section);
        text += QString(u"- "_s + ingredientAsText(line, factor) + u'\n');
    }
    section.clear();
    int number = 0;
    if (!recipe.steps.empty())
        text += QString(u'\n' + Words::tr("Steps") + u'\n');
    for (const RecipeStep &step : recipe.steps) {
        addTextSection(text, step.section, section);
        text += QString(format::locale().toString(++number) + u". "_s + step.text + u'\n');
    }
    if (!recipe.notes.isEmpty())
        text += QString(u'\n' + Words::tr("Notes") + u'\n' + recipe.notes + u'\n');
    const QString source = sourceOf(recipe);
    if (!source.isEmpty())
        text += QString(u'\n' + source + u'\n');
    return text;
}

} // namespace kjc::printing
