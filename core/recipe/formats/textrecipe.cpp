// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/textrecipe.h"

#include "core/recipe/formats/amounttext.h"
#include "core/recipe/formats/htmlcharset.h"
#include "core/recipe/formats/labelledfacts.h"
#include "core/recipe/formats/schemaorgrecipe.h"
#include "core/recipe/formats/steptext.h"
#include "core/recipe/formats/textparts.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 120;
constexpr qsizetype wrappedFrom = 50; // a shorter line that ends without a full stop was ended by hand
constexpr size_t mostLines = 2000;
constexpr qsizetype headBytes = 8192;

QString decoded(const QByteArray &bytes)
{
    return QString::fromUtf8(pageAsUtf8(bytes));
}

bool isSectionName(const TextLine &line)
{
    const bool digits = std::any_of(line.text.begin(), line.text.end(), [](QChar c) { return c.isNumber(); });
    return line.heading || (line.text.endsWith(u':') && line.text.size() < 60 && !digits);
}

QString nameOf(const TextLine &line)
{
    return line.text.endsWith(u':') ? line.text.chopped(1).trimmed() : line.text;
}

std::vector<SectionedLine> ingredientsOf(const TextParts &parts)
{
    std::vector<SectionedLine> out;
    QString section;
    for (const TextLine &line : parts.ingredients) {
        if (out.empty() && isFactLine(line.text))
            continue;
        if (isSectionName(line))
            section = nameOf(line);
        else
            out.push_back({section, line.text});
    }
    return withHeadingsAsSections(out);
}

// Whether `line` goes on where the one before it was broken for want of room.
bool goesOn(const QString &before, const TextLine &line)
{
    static const QString ends = u".!?:;…"_s;
    return !line.numbered && !line.item && !line.afterGap && before.size() >= wrappedFrom &&
           !ends.contains(before.back());
}

std::vector<SectionedLine> stepsOf(const TextParts &parts)
{
    std::vector<SectionedLine> out;
    QString section;
    qsizetype lastLine = 0; // length of the last written line of the step
    for (const TextLine &line : parts.steps) {
        if (isFactLine(line.text) && !line.numbered)
            continue;
        if (isSectionName(line)) {
            section = nameOf(line);
        } else if (!out.empty() && out.back().section == section && goesOn(out.back().text.right(lastLine), line)) {
            out.back().text += u' ' + line.text;
            lastLine = line.text.size();
        } else {
            out.push_back({section, line.text});
            lastLine = line.text.size();
        }
    }
    return withoutNumbering(out);
}

// The address or the person that the recipe is from; whether the line says no more than that.
bool readSource(const QString &line, Recipe &recipe)
{
    static const QRegularExpression label(uR"(^(?:source|from|fuente|origen|quelle)\s*:\s*)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression author(uR"(^(?:recipe by|by|author:|receta de|por|autora?:)\s+(\S.{1,60})$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto from = label.match(line);
    const QString what = line.mid(from.capturedEnd()).trimmed();
    if (what.startsWith("http://"_L1) || what.startsWith("https://"_L1)) {
        recipe.sourceUrl = what;
        return true;
    }
    if (from.hasMatch()) {
        recipe.sourceName = what;
        return true;
    }
    const auto by = author.match(line);
    if (by.hasMatch() && !line.endsWith(u'.'))
        recipe.author = by.captured(1);
    return !recipe.author.isEmpty() && by.hasMatch();
}

// Title, description, and where it is from.
void readHead(const TextParts &parts, Recipe &recipe)
{
    static const QRegularExpression label(uR"(^(?:recipe|title|receta|t[ií]tulo)\s*:\s*)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QStringList story;
    for (const TextLine &line : parts.head) {
        if (isFactLine(line.text) || readSource(line.text, recipe))
            continue;
        if (recipe.title.isEmpty() && line.text.size() <= longestTitle) {
            recipe.title = line.text;
            recipe.title.remove(label);
        } else {
            story.append(line.text);
        }
    }
    recipe.description = story.join(u'\n');
}

// "Serves 4", "Total: 1 h", wherever it stands.
void readFacts(const std::vector<TextLine> &lines, const TextParts &parts, Recipe &recipe)
{
    std::vector<PageLine> facts;
    for (const TextLine &line : lines)
        if (isFactLine(line.text))
            facts.push_back({line.text});
    const QString anchor = u"anchor"_s;
    facts.push_back({anchor});
    const Recipe read = recipeFromSchemaOrg(labelledFacts(facts, anchor), {}, {}).recipe;
    recipe.servings = read.servings;
    recipe.yieldText = read.yieldText;
    recipe.prepMinutes = read.prepMinutes;
    recipe.cookMinutes = read.cookMinutes;
    recipe.totalMinutes = read.totalMinutes;
    if (recipe.servings)
        return;
    recipe.servings = servingsFromText(parts.ingredientsHeading); // "Ingredients for 4"
    if (recipe.servings)
        recipe.yieldText = parts.ingredientsHeading;
}

// A recipe needs a name to be found by: its first words.
void guessTitle(ImportedRecipe &out)
{
    constexpr qsizetype most = 50;
    const Recipe &recipe = out.recipe;
    const QString first = recipe.steps.empty() ? recipe.ingredients.front().text : recipe.steps.front().text;
    const qsizetype space = first.size() > most ? first.lastIndexOf(u' ', most) : -1;
    out.recipe.title = space > 0 ? QString(first.left(space) + u'…') : first.left(most);
    out.warnings.push_back({u"title"_s, u"no title found"_s, u"no-title"_s});
}

void warn(const TextParts &parts, ImportedRecipe &out)
{
    if (out.recipe.ingredients.empty())
        out.warnings.push_back({u"ingredients"_s, u"no ingredients found"_s, u"no-ingredients"_s});
    else if (parts.guessedIngredients)
        out.warnings.push_back({u"ingredients"_s, u"no heading says where they begin"_s, u"guessed-ingredients"_s});
    if (out.recipe.steps.empty())
        out.warnings.push_back({u"steps"_s, u"no steps found"_s, u"no-steps"_s});
    else if (parts.guessedSteps)
        out.warnings.push_back({u"steps"_s, u"no heading says where they begin"_s, u"guessed-steps"_s});
}

bool isNamedAsText(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    return suffix.isEmpty() || suffix == "txt"_L1 || suffix == "text"_L1 || suffix == "md"_L1 ||
           suffix == "markdown"_L1;
}

} // namespace

QString TextRecipe::id() const
{
    return u"text"_s;
}

int TextRecipe::confidence(const ImportSource &source) const
{
    const QByteArray head = source.bytes.left(headBytes).trimmed();
    const bool otherwise =
        head.isEmpty() || head.startsWith('<') || head.startsWith('{') || head.startsWith('[') || head.contains('\0');
    if (otherwise || !isNamedAsText(source.fileName))
        return 0;
    const TextParts parts = partsOfText(textLines(decoded(head)));
    const auto amounts =
        std::ranges::count_if(parts.ingredients, [](const TextLine &line) { return beginsWithAmount(line.text); });
    if (parts.steps.empty() || parts.ingredients.empty())
        return 0;
    if (!parts.guessedIngredients && !parts.guessedSteps)
        return 35; // less than Cooklang, which is text too
    return amounts >= 2 ? 25 : 0;
}

Result<ImportBatch> TextRecipe::read(const ImportSource &source) const
{
    const QString text = decoded(source.bytes);
    const std::vector<TextLine> lines = textLines(text);
    if (lines.size() > mostLines)
        return Error{Error::Kind::Unsupported, u"%1 lines are no recipe"_s.arg(lines.size()), source.fileName};
    const TextParts parts = partsOfText(lines);
    ImportedRecipe out;
    Recipe &recipe = out.recipe;
    for (const SectionedLine &line : ingredientsOf(parts))
        recipe.ingredients.push_back({{}, line.section, line.text, {}});
    for (const SectionedLine &line : stepsOf(parts))
        recipe.steps.push_back({{}, line.section, line.text});
    if (isBare(out))
        return Error{Error::Kind::Empty, u"neither ingredients nor steps in it"_s, source.fileName};
    readHead(parts, recipe);
    readFacts(lines, parts, recipe);
    if (recipe.title.isEmpty())
        recipe.title = QFileInfo(source.fileName).completeBaseName();
    if (recipe.title.isEmpty())
        guessTitle(out);
    if (recipe.sourceUrl.isEmpty())
        recipe.sourceUrl = source.url.toString(QUrl::FullyEncoded);
    recipe.notes = parts.notes.join(u'\n');
    recipe.language = languageOfText(text);
    warn(parts, out);
    recipe.original = source.bytes;
    recipe.originalFormat = id();
    return ImportBatch{{std::move(out)}, {}};
}

} // namespace kjc::formats
