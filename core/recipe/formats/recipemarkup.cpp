// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/recipemarkup.h"

#include "core/recipe/formats/plaintext.h"
#include "core/recipe/formats/recipewords.h"

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestIngredient = 300;
constexpr size_t mostLines = 400;

// What a class or id is made of, folded: where the words of recipe plugins and themes stand.
QString marks(const HtmlNode &node)
{
    return QString(node.attribute("class") + u' ' + node.attribute("id")).toCaseFolded();
}

bool isWholePage(const HtmlNode &node)
{
    return node.is("html") || node.is("body") || node.is("main") || node.is("article") || node.is("form") ||
           node.is("nav") || node.is("a") || node.is("script") || node.is("style") || node.is("button") ||
           node.is("input") || node.is("img");
}

bool isHeading(const HtmlNode &node)
{
    static constexpr const char *tags[] = {"h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption", "legend"};
    return std::any_of(std::begin(tags), std::end(tags), [&](const char *tag) { return node.is(tag); });
}

bool holds(const HtmlNode &top, const char *tag)
{
    for (HtmlNode node = top.next(top); !node.isNull(); node = node.next(top)) {
        if (node.is(tag))
            return true;
    }
    return false;
}

// A bold line alone in a paragraph serves as a heading in pages written by hand.
bool isBoldLine(const HtmlNode &node)
{
    if (!node.is("p"))
        return false;
    const HtmlNode inner = node.next(node);
    return (inner.is("strong") || inner.is("b")) && inner.line() == node.line() && !inner.isNull();
}

QString sectionName(const QString &heading, ListKind kind)
{
    QString name = heading;
    while (name.endsWith(u':') || name.endsWith(u' '))
        name.chop(1);
    return name.size() > 80 || isListHeading(name, kind) ? QString() : name;
}

// The lines of a marked block: its list items, else its paragraphs and rows, with the headings between them.
std::vector<SectionedLine> linesIn(const HtmlNode &block, ListKind kind)
{
    std::vector<SectionedLine> out;
    QString section;
    const char *item = holds(block, "li") ? "li" : holds(block, "tr") ? "tr" : "p";
    if (!holds(block, item)) {
        const QString text = kind == ListKind::Ingredients ? block.line() : block.text();
        const QStringList lines = plainLines(text);
        for (const QString &line : lines)
            out.push_back({section, line});
        return out;
    }
    HtmlNode node = block.next(block);
    while (!node.isNull() && out.size() < mostLines) {
        const bool leaf = node.is(item) && !holds(node, item);
        if (isHeading(node) || isBoldLine(node))
            section = sectionName(node.line(), kind);
        else if (leaf)
            out.push_back({section, node.line()});
        node = leaf ? node.nextAfter(block) : node.next(block);
    }
    return out;
}

void addUnique(std::vector<SectionedLine> lines, std::vector<SectionedLine> &out)
{
    std::erase_if(lines, [](const SectionedLine &line) { return line.text.isEmpty(); });
    // The same list again for small screens.
    const bool repeats = !lines.empty() && std::all_of(lines.begin(), lines.end(), [&](const SectionedLine &line) {
        return std::any_of(out.begin(), out.end(), [&](const SectionedLine &known) { return known.text == line.text; });
    });
    if (!repeats)
        out.insert(out.end(), lines.begin(), lines.end());
}

bool looksRight(const std::vector<SectionedLine> &lines, ListKind kind)
{
    if (lines.empty() || lines.size() >= mostLines)
        return false;
    return kind == ListKind::Steps || std::all_of(lines.begin(), lines.end(), [](const SectionedLine &line) {
               return line.text.size() <= longestIngredient;
           });
}

std::vector<SectionedLine> markedLines(const HtmlNode &root, ListKind kind)
{
    std::vector<SectionedLine> out;
    HtmlNode node = root;
    while (!node.isNull() && out.size() < mostLines) {
        const QString words = isWholePage(node) || isHeading(node) ? QString() : marks(node);
        if (!isListMark(words, kind)) {
            node = node.next(root);
            continue;
        }
        const auto lines = linesIn(node, kind);
        const bool right = looksRight(lines, kind);
        if (right)
            addUnique(lines, out);
        node = right ? node.nextAfter(root) : node.next(root);
    }
    return out;
}

} // namespace

RecipeMarkup readRecipeMarkup(const HtmlDocument &page)
{
    RecipeMarkup out;
    const HtmlNode root = page.root();
    out.ingredients = markedLines(root, ListKind::Ingredients);
    out.steps = markedLines(root, ListKind::Steps);
    return out;
}

} // namespace kjc::formats
