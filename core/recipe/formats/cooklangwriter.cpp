// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/cooklangwriter.h"

#include "core/recipe/formats/cooklangformat.h"
#include "core/recipe/formats/frontmatter.h"

#include <QRegularExpression>

#include <utility>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

void put(QString &out, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        out += key + ": "_L1 + frontMatterScalar(value) + u'\n';
}

QString minutesText(std::optional<int> minutes)
{
    return minutes ? QString(QString::number(*minutes) + u" minutes"_s) : QString();
}

QString frontMatter(const Recipe &recipe)
{
    QString out = u"---\n"_s;
    put(out, "title"_L1, recipe.title);
    put(out, "language"_L1, recipe.language);
    put(out, "servings"_L1,
        recipe.yieldText.isEmpty() && recipe.servings ? recipe.servings->toString() : recipe.yieldText);
    put(out, "prep time"_L1, minutesText(recipe.prepMinutes));
    put(out, "cook time"_L1, minutesText(recipe.cookMinutes));
    put(out, "time"_L1, minutesText(recipe.totalMinutes));
    put(out, "author"_L1, recipe.author);
    if (!recipe.sourceUrl.isEmpty() || !recipe.sourceName.isEmpty())
        out += "source:\n"_L1;
    put(out, "  name"_L1, recipe.sourceName);
    put(out, "  url"_L1, recipe.sourceUrl);
    put(out, "image"_L1, recipe.imageUrl);
    put(out, "picture"_L1, recipe.picture);
    put(out, "description"_L1, recipe.description);
    put(out, "notes"_L1, recipe.notes);
    if (!recipe.meals.isEmpty())
        out += "meals:\n"_L1;
    for (const QString &meal : recipe.meals)
        out += "  - "_L1 + frontMatterScalar(meal) + u'\n';
    if (!recipe.tags.isEmpty())
        out += "tags:\n"_L1;
    for (const QString &tag : recipe.tags)
        out += "  - "_L1 + frontMatterScalar(tag) + u'\n';
    return out + u"---\n\n"_s;
}

// Text that must not be read as markup.
QString escaped(const QString &text)
{
    static const QRegularExpression marks(uR"(([@#~\\]))"_s);
    static const QRegularExpression dashes(u"(?<!-)--(?!-)"_s);
    QString out = text;
    out.replace(marks, uR"(\\1)"_s).replace("[-"_L1, "[\\-"_L1).replace(dashes, u"-\\-"_s);
    const bool special = out.startsWith(u'=') || out.startsWith(u'>');
    return special ? QString(u'\\' + out) : out;
}

bool isPlain(const QString &text)
{
    return !text.isEmpty() &&
           std::none_of(text.begin(), text.end(), [](QChar c) { return u"{}@#~%|()\\\n"_s.contains(c); });
}

// The parts that make the line again; braces is false when there are none.
CooklangItem itemFor(const IngredientLine &line, const QString &language)
{
    static const QRegularExpression lead(uR"(^([\d./–½-]+(?:\s+\d+/\d+)?)\s+)"_s);
    CooklangItem item;
    item.type = CooklangItem::Type::Ingredient;
    item.text = line.parsed.name;
    item.note = line.parsed.preparation;
    const auto match = lead.match(line.text);
    item.quantity = match.hasMatch() ? match.captured(1) : QString();
    item.amount = cooklangNumber(item.quantity);
    const qsizetype name = line.text.indexOf(item.text);
    QString unit =
        name < 0 ? QString() : line.text.mid(match.capturedLength(), name - match.capturedLength()).trimmed();
    if (unit.endsWith(" de"_L1))
        unit.chop(3);
    item.units = unit;
    const bool plain = isPlain(item.text) && (item.units.isEmpty() || isPlain(item.units)) &&
                       (item.note.isEmpty() || isPlain(item.note));
    item.braces = plain && cooklangLine(item, language) == line.text;
    return item;
}

QString written(const CooklangItem &item)
{
    QString out = u'@' + item.text + u'{' + item.quantity;
    if (!item.units.isEmpty())
        out += u'%' + item.units;
    out += u'}';
    return item.note.isEmpty() ? out : QString(out + u'(' + item.note + u')');
}

// The whole line as one name: what cannot be taken apart is still an ingredient.
QString writtenWhole(const QString &text)
{
    QString name = text;
    name.replace(u'{', u'(')
        .replace(u'}', u')')
        .replace(u'|', u'/')
        .replace(u'@', u' ')
        .replace(u'#', u' ')
        .replace(u'~', u' ');
    return u'@' + name.simplified() + u"{}"_s;
}

using Items = std::vector<CooklangItem>;

CooklangItem textItem(const QString &text)
{
    CooklangItem item;
    item.text = text;
    return item;
}

// Puts the ingredient in place of its first mention in the text of `step`; false when it is not named there.
bool markMention(const CooklangItem &ingredient, Items &step)
{
    const QString word = QRegularExpression::escape(ingredient.text);
    const QRegularExpression mention(uR"((?<!\w))"_s + word + uR"((?!\w))"_s,
                                     QRegularExpression::UseUnicodePropertiesOption);
    for (size_t i = 0; i < step.size(); ++i) {
        const auto match =
            step[i].type == CooklangItem::Type::Text ? mention.match(step[i].text) : QRegularExpressionMatch();
        if (!match.hasMatch())
            continue;
        const QString after = step[i].text.mid(match.capturedEnd());
        if (after.startsWith(u'(')) // would be read as the preparation
            return false;
        step[i].text.truncate(match.capturedStart());
        step.insert(step.begin() + qptrdiff(i) + 1, {ingredient, textItem(after)});
        return true;
    }
    return false;
}

QString writtenStep(const Items &step)
{
    QString out;
    for (const CooklangItem &item : step)
        out += item.type == CooklangItem::Type::Text ? escaped(item.text) : written(item);
    return out;
}

// Paragraphs under headings; a heading is written where the section changes.
class Body
{
public:
    void add(const QString &section, const QString &paragraph)
    {
        if (section != m_section)
            m_text += section.isEmpty() ? u"==\n\n"_s : QString(u"= "_s + section + u"\n\n"_s);
        m_section = section;
        m_text += paragraph + u"\n\n"_s;
    }

    // Neighbouring ingredients of one section share a paragraph.
    void addList(const std::vector<std::pair<QString, QString>> &ingredients)
    {
        for (size_t i = 0; i < ingredients.size();) {
            const QString section = ingredients[i].first;
            QStringList marks;
            for (; i < ingredients.size() && ingredients[i].first == section; ++i)
                marks += ingredients[i].second;
            add(section, marks.join(u", "_s));
        }
    }

    [[nodiscard]] QString text() const { return m_text.trimmed() + u'\n'; }

private:
    QString m_text;
    QString m_section;
};

// The recipe's steps and ingredients; `inlined` marks ingredients where the steps name them.
QString bodyOf(const Recipe &recipe, bool inlined)
{
    std::vector<Items> steps;
    for (const RecipeStep &step : recipe.steps)
        steps.push_back({textItem(step.text.simplified())});
    std::vector<std::pair<QString, QString>> list;
    for (const IngredientLine &line : recipe.ingredients) {
        const CooklangItem item = itemFor(line, recipe.language);
        bool marked = false;
        for (size_t i = 0; inlined && item.braces && !marked && i < steps.size(); ++i)
            marked = recipe.steps[i].section == line.section && markMention(item, steps[i]);
        if (!marked)
            list.emplace_back(line.section, item.braces ? written(item) : writtenWhole(line.text));
    }
    Body body;
    body.addList(list);
    for (size_t i = 0; i < steps.size(); ++i)
        body.add(recipe.steps[i].section, writtenStep(steps[i]));
    return body.text();
}

// Whether a reader finds the ingredients in `file` in the recipe's own order.
bool keepsIngredients(const QByteArray &file, const Recipe &recipe)
{
    const auto batch = Cooklang().read({file, {}, {}});
    if (!batch)
        return false;
    const auto &read = batch.value().recipes.front().recipe.ingredients;
    return std::equal(
        read.begin(), read.end(), recipe.ingredients.begin(), recipe.ingredients.end(),
        [](const IngredientLine &a, const IngredientLine &b) { return a.text == b.text && a.section == b.section; });
}

} // namespace

QByteArray toCooklang(const Recipe &recipe)
{
    const QString head = frontMatter(recipe);
    const QByteArray inlined = QString(head + bodyOf(recipe, true)).toUtf8();
    return keepsIngredients(inlined, recipe) ? inlined : QString(head + bodyOf(recipe, false)).toUtf8();
}

} // namespace kjc::formats
