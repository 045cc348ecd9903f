// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct _xmlDoc;
struct _xmlNode;

namespace kjc::formats {

// An element of a parsed page; a view that lives no longer than its HtmlDocument. A null node answers everything with nothing.
class HtmlNode
{
public:
    HtmlNode() = default;
    explicit HtmlNode(_xmlNode *node) : m_node(node) {}

    [[nodiscard]] bool isNull() const { return m_node == nullptr; }
    [[nodiscard]] bool is(const char *tag) const;
    [[nodiscard]] bool hasAttribute(const char *name) const;
    [[nodiscard]] QString attribute(const char *name) const;
    // Whether one of the words of the class attribute is `name`.
    [[nodiscard]] bool hasClass(QLatin1StringView name) const;

    [[nodiscard]] HtmlNode parent() const;
    // The next element in document order that is still inside `top`; null at the end. Never recursive: pages nest as they like.
    [[nodiscard]] HtmlNode next(const HtmlNode &top) const;
    // The same, leaving out what is inside this one.
    [[nodiscard]] HtmlNode nextAfter(const HtmlNode &top) const;
    [[nodiscard]] bool isInside(const HtmlNode &other) const;

    // What a reader would see: scripts and styles left out, block elements and <br> broken into lines, white space collapsed.
    [[nodiscard]] QString text() const;
    // The same on one line.
    [[nodiscard]] QString line() const;
    // The characters inside as they stand: for scripts.
    [[nodiscard]] QString rawText() const;

    friend bool operator==(const HtmlNode &, const HtmlNode &) = default;

private:
    _xmlNode *m_node = nullptr;
};

// A line of a page as a reader sees it.
struct PageLine {
    QString text;
    int heading = 0;   // 1 to 6 inside <h1> to <h6>
    bool bold = false; // every letter of it
    bool item = false; // of a list or a table
};

// A page read by libxml2's forgiving parser: nothing is fetched, nothing is an error. Pure; one thread at a time.
class HtmlDocument
{
public:
    // `bytes` in whatever character set the page came.
    explicit HtmlDocument(const QByteArray &bytes);
    // Null for a page without any element.
    [[nodiscard]] HtmlNode root() const;
    // The first element of that name; null when there is none.
    [[nodiscard]] HtmlNode first(const char *tag) const;
    // Everything visible from top to bottom, without empty lines.
    [[nodiscard]] std::vector<PageLine> lines() const;

private:
    std::unique_ptr<_xmlDoc, void (*)(_xmlDoc *)> m_document;
};

} // namespace kjc::formats
