// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/cooklangparser.h"

#include "core/recipe/formats/cooklangitems.h"
#include "core/recipe/formats/frontmatter.h"

#include <QRegularExpression>
#include <QStringList>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

const QString fence = u"---"_s;

// "[- ... -]" may span lines; one without an end is text.
QString withoutBlockComments(QString text)
{
    qsizetype from = 0;
    while ((from = text.indexOf("[-"_L1, from)) >= 0) {
        const qsizetype end = text.indexOf("-]"_L1, from + 2);
        if (end < 0)
            break;
        text.remove(from, end + 2 - from);
    }
    return text;
}

// Where a "--" comment starts; -1 when the line has none. A longer run of dashes is a rule, not a comment.
qsizetype commentStart(const QString &line)
{
    for (qsizetype at = line.indexOf("--"_L1); at >= 0; at = line.indexOf("--"_L1, at)) {
        qsizetype end = at;
        while (end < line.size() && line[end] == u'-')
            ++end;
        if (end - at == 2)
            return at;
        at = end;
    }
    return -1;
}

// Collects lines into paragraphs and paragraphs into steps.
class Reader
{
public:
    explicit Reader(CooklangRecipe &out) : m_out(out) {}

    void addLine(QString line)
    {
        const qsizetype comment = commentStart(line);
        if (comment == 0 || (comment > 0 && line.left(comment).trimmed().isEmpty()))
            return;
        if (comment > 0)
            line.truncate(comment);
        const QString tidy = line.trimmed();
        if (tidy.isEmpty())
            endParagraph();
        else if (tidy.startsWith(">>"_L1))
            addMetadata(tidy.mid(2));
        else if (tidy.startsWith(u'='))
            startSection(tidy);
        else
            addText(tidy);
    }

    void endParagraph()
    {
        if (m_paragraph.isEmpty())
            return;
        const QString text = m_paragraph.join(u' ');
        m_paragraph.clear();
        if (m_note)
            m_out.steps.push_back({m_section, true, {{CooklangItem::Type::Text, text, {}, {}, {}, {}, {}, false, {}}}});
        else
            m_out.steps.push_back({m_section, false, cooklangItems(text)});
    }

private:
    void addMetadata(const QString &text)
    {
        endParagraph();
        const qsizetype colon = text.indexOf(u':');
        if (colon > 0)
            m_out.metadata.insert(text.left(colon).trimmed(), text.mid(colon + 1).trimmed());
    }

    void startSection(const QString &line)
    {
        endParagraph();
        static const QRegularExpression marks(u"^=+\\s*|\\s*=+$"_s);
        m_section = line;
        m_section.remove(marks);
    }

    void addText(const QString &line)
    {
        const bool note = line.startsWith(u'>');
        if (note != m_note && !m_paragraph.isEmpty() && note)
            endParagraph();
        if (m_paragraph.isEmpty())
            m_note = note;
        m_paragraph += note ? line.mid(1).trimmed() : line;
    }

    CooklangRecipe &m_out;
    QStringList m_paragraph;
    QString m_section;
    bool m_note = false;
};

// The number of lines of the front matter with its fences; 0 when there is none.
qsizetype frontMatterLength(const QStringList &lines)
{
    qsizetype first = 0;
    while (first < lines.size() && lines[first].trimmed().isEmpty())
        ++first;
    if (first >= lines.size() || lines[first].trimmed() != fence)
        return 0;
    for (qsizetype i = first + 1; i < lines.size(); ++i) {
        if (lines[i].trimmed() == fence)
            return i + 1;
    }
    return 0;
}

} // namespace

CooklangRecipe parseCooklang(const QString &source)
{
    CooklangRecipe out;
    QString text = source;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(QChar(0xFEFF));
    const QStringList head = text.split(u'\n');
    const qsizetype length = frontMatterLength(head);
    out.metadata = formats::parseFrontMatter(head.mid(0, length).filter(QRegularExpression(u"^(?!---\\s*$)"_s)));
    const QStringList lines = withoutBlockComments(head.mid(length).join(u'\n')).split(u'\n');
    Reader reader(out);
    for (const QString &line : lines)
        reader.addLine(line);
    reader.endParagraph();
    return out;
}

std::optional<Fraction> cooklangNumber(const QString &text)
{
    static const QRegularExpression decimal(uR"(^(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$)"_s);
    static const QRegularExpression fraction(uR"(^(?:([1-9]\d{0,5})\s+)?([1-9]\d{0,5})\s*/\s*([1-9]\d{0,5})$)"_s);
    if (decimal.match(text).hasMatch())
        return Fraction::fromString(text);
    const auto match = fraction.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Fraction(match.captured(1).toLongLong()) +
           Fraction(match.captured(2).toLongLong(), match.captured(3).toLongLong());
}

} // namespace kjc
