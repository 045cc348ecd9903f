// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/htmldocument.h"

#include "core/recipe/formats/htmlcharset.h"
#include "core/recipe/formats/plaintext.h"

#include <libxml/HTMLparser.h>

#include <cstring>
#include <limits>

namespace kjc::formats {

namespace {

const char *chars(const xmlChar *text)
{
    return reinterpret_cast<const char *>(text);
}

const xmlChar *xmlChars(const char *text)
{
    return reinterpret_cast<const xmlChar *>(text);
}

_xmlNode *skipToElement(_xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

bool isHidden(const _xmlNode *node)
{
    static constexpr const char *names[] = {"script", "style",  "noscript", "template",
                                            "svg",    "button", "select",   "iframe"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char *name) { return std::strcmp(chars(node->name), name) == 0; });
}

bool isBlock(const _xmlNode *node)
{
    const htmlElemDesc *about = htmlTagLookup(node->name);
    if (!about)
        return std::strcmp(chars(node->name), "section") == 0 || std::strcmp(chars(node->name), "article") == 0;
    const bool cell = std::strcmp(about->name, "td") == 0 || std::strcmp(about->name, "th") == 0;
    return (!about->isinline && !cell) || std::strcmp(about->name, "br") == 0;
}

// Whether the text opens an inline element that stands directly behind another: "<span>2</span><span>eggs</span>". Style sheets
// part the two, so the words are two.
bool followsSibling(const _xmlNode *text)
{
    constexpr int furthest = 8;
    const _xmlNode *node = text;
    for (int i = 0; i < furthest && !node->prev && node->parent && node->parent->type == XML_ELEMENT_NODE &&
                    !isBlock(node->parent);
         ++i)
        node = node->parent;
    return node != text && node->prev && node->prev->type == XML_ELEMENT_NODE;
}

void appendText(const _xmlNode *node, QString &out)
{
    QString text = QString::fromUtf8(chars(node->content));
    text.replace(u'\n', u' ').replace(u'\r', u' ');
    const bool touch =
        !out.isEmpty() && !text.isEmpty() && out.back().isLetterOrNumber() && text.front().isLetterOrNumber();
    if (touch && followsSibling(node))
        out += u' ';
    out += text;
}

// Walks the tree under `top` without recursion, calling `enter` (false: do not go inside) and `leave`.
template <typename Enter, typename Leave>
void walk(_xmlNode *top, Enter enter, Leave leave)
{
    _xmlNode *node = top->children;
    while (node) {
        const bool inside = enter(node);
        if (inside && node->type == XML_ELEMENT_NODE && node->children) {
            node = node->children;
            continue;
        }
        if (inside)
            leave(node);
        while (!node->next && node->parent != top) {
            node = node->parent;
            leave(node);
        }
        node = node->next;
    }
}

bool isNamed(const _xmlNode *node, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const char *name) { return std::strcmp(chars(node->name), name) == 0; });
}

int headingLevel(const _xmlNode *node)
{
    const char *name = chars(node->name);
    return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0' ? name[1] - '0' : 0;
}

// Cuts a page into lines while it is walked through.
class LineCollector
{
public:
    bool enter(const _xmlNode *node)
    {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            add(node);
        if (node->type != XML_ELEMENT_NODE)
            return true;
        if (isHidden(node) || isNamed(node, {"head", "nav"}))
            return false;
        count(node, 1);
        return true;
    }

    void leave(const _xmlNode *node)
    {
        if (node->type == XML_ELEMENT_NODE)
            count(node, -1);
    }

    std::vector<PageLine> take()
    {
        flush();
        return std::move(m_lines);
    }

private:
    void count(const _xmlNode *node, int step)
    {
        if (isBlock(node))
            flush();
        else if (isNamed(node, {"td", "th"}))
            m_text += u' ';
        if (isNamed(node, {"b", "strong"}))
            m_bold += step;
        if (isNamed(node, {"li", "tr"}))
            m_items += step;
        if (const int level = headingLevel(node))
            m_heading = step > 0 ? level : 0;
    }

    void add(const _xmlNode *node)
    {
        const qsizetype before = m_text.size();
        appendText(node, m_text);
        const bool blank = QStringView(m_text).mid(before).trimmed().isEmpty();
        m_plain = m_plain || (!blank && m_bold == 0);
    }

    void flush()
    {
        QString text = tidyLines(std::exchange(m_text, {}));
        if (!text.isEmpty())
            m_lines.push_back({std::move(text), m_heading, !m_plain, m_items > 0});
        m_plain = false;
    }

    std::vector<PageLine> m_lines;
    QString m_text;
    int m_heading = 0;
    int m_bold = 0;
    int m_items = 0;
    bool m_plain = false; // some of the line is not bold
};

} // namespace

bool HtmlNode::is(const char *tag) const
{
    return m_node && std::strcmp(chars(m_node->name), tag) == 0;
}

bool HtmlNode::hasAttribute(const char *name) const
{
    return m_node && xmlHasProp(m_node, xmlChars(name)) != nullptr;
}

QString HtmlNode::attribute(const char *name) const
{
    if (!m_node)
        return {};
    xmlChar *value = xmlGetProp(m_node, xmlChars(name));
    const QString text = QString::fromUtf8(chars(value));
    xmlFree(value);
    return text;
}

bool HtmlNode::hasClass(QLatin1StringView name) const
{
    const QString classes = attribute("class");
    qsizetype at = -1;
    while ((at = classes.indexOf(name, at + 1)) >= 0) {
        const qsizetype end = at + name.size();
        const bool starts = at == 0 || classes[at - 1].isSpace();
        if (starts && (end == classes.size() || classes[end].isSpace()))
            return true;
    }
    return false;
}

HtmlNode HtmlNode::parent() const
{
    _xmlNode *up = m_node ? m_node->parent : nullptr;
    return up && up->type == XML_ELEMENT_NODE ? HtmlNode(up) : HtmlNode();
}

HtmlNode HtmlNode::next(const HtmlNode &top) const
{
    if (!m_node)
        return {};
    if (_xmlNode *child = skipToElement(m_node->children))
        return HtmlNode(child);
    return nextAfter(top);
}

HtmlNode HtmlNode::nextAfter(const HtmlNode &top) const
{
    for (_xmlNode *node = m_node; node && node != top.m_node; node = node->parent) {
        if (_xmlNode *sibling = skipToElement(node->next))
            return HtmlNode(sibling);
    }
    return {};
}

bool HtmlNode::isInside(const HtmlNode &other) const
{
    for (const _xmlNode *node = m_node; node; node = node->parent) {
        if (node == other.m_node)
            return true;
    }
    return false;
}

QString HtmlNode::text() const
{
    if (!m_node)
        return {};
    QString out;
    walk(
        m_node,
        [&](const _xmlNode *node) {
            if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
                appendText(node, out);
            if (node->type != XML_ELEMENT_NODE)
                return true;
            if (isHidden(node))
                return false;
            if (isBlock(node))
                out += u'\n';
            return true;
        },
        [&](const _xmlNode *node) {
            if (node->type != XML_ELEMENT_NODE)
                return;
            const bool cell = std::strcmp(chars(node->name), "td") == 0;
            out += isBlock(node) ? QStringLiteral("\n") : cell ? QStringLiteral(" ") : QString();
        });
    return tidyLines(out);
}

QString HtmlNode::line() const
{
    QString lines = text();
    return lines.replace(u'\n', u' ');
}

QString HtmlNode::rawText() const
{
    if (!m_node)
        return {};
    QString out;
    for (const _xmlNode *child = m_node->children; child; child = child->next) {
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE || child->type == XML_COMMENT_NODE)
            out += QString::fromUtf8(chars(child->content));
    }
    return out;
}

HtmlDocument::HtmlDocument(const QByteArray &bytes)
    : m_document(nullptr, [](_xmlDoc *document) { xmlFreeDoc(document); })
{
    const QByteArray text = pageAsUtf8(bytes);
    if (text.size() > std::numeric_limits<int>::max())
        return;
    m_document.reset(htmlReadMemory(text.constData(), int(text.size()), nullptr, "UTF-8",
                                    HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING));
}

HtmlNode HtmlDocument::root() const
{
    return m_document ? HtmlNode(xmlDocGetRootElement(m_document.get())) : HtmlNode();
}

HtmlNode HtmlDocument::first(const char *tag) const
{
    HtmlNode node = root();
    while (!node.isNull() && !node.is(tag))
        node = node.next(root());
    return node;
}

std::vector<PageLine> HtmlDocument::lines() const
{
    LineCollector collector;
    if (m_document) {
        walk(
            reinterpret_cast<_xmlNode *>(m_document.get()), [&](const _xmlNode *node) { return collector.enter(node); },
            [&](const _xmlNode *node) { collector.leave(node); });
    }
    return collector.take();
}

} // namespace kjc::formats
