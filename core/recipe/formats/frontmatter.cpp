// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/frontmatter.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

qsizetype indentOf(const QString &line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at].isSpace())
        ++at;
    return at;
}

QString unescaped(const QString &inside)
{
    QString out;
    for (qsizetype i = 0; i < inside.size(); ++i) {
        if (inside[i] != u'\\' || i + 1 >= inside.size()) {
            out += inside[i];
            continue;
        }
        const QChar next = inside[++i];
        out += next == u'n' ? QChar(u'\n') : next == u't' ? QChar(u'\t') : next;
    }
    return out;
}

QString scalar(const QString &raw)
{
    const QString text = raw.trimmed();
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        return unescaped(text.mid(1, text.size() - 2));
    if (text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\''))
        return text.mid(1, text.size() - 2).replace("''"_L1, "'"_L1);
    const qsizetype comment = text.indexOf(" #"_L1);
    return comment < 0 ? text : text.left(comment).trimmed();
}

// "[a, 'b, c']"
QJsonArray flowList(const QString &text)
{
    QJsonArray out;
    QString part;
    QChar quote;
    const QString inside = text.mid(1, text.size() - 2);
    for (const QChar c : inside) {
        if (c == u',' && quote.isNull()) {
            out.append(scalar(part));
            part.clear();
            continue;
        }
        if ((c == u'"' || c == u'\'') && (quote == c || (quote.isNull() && part.trimmed().isEmpty())))
            quote = quote.isNull() ? c : QChar();
        part += c;
    }
    if (!part.trimmed().isEmpty())
        out.append(scalar(part));
    return out;
}

QJsonValue inlineValue(const QString &raw)
{
    const QString text = raw.trimmed();
    if (text.startsWith(u'[') && text.endsWith(u']'))
        return flowList(text);
    return scalar(text);
}

class Reader
{
public:
    explicit Reader(const QStringList &lines) : m_lines(lines) {}

    QJsonObject map(qsizetype indent, bool nested)
    {
        static const QRegularExpression pair(uR"(^\s*("[^"]*"|'[^']*'|[^:#\s][^:]*?)\s*:(?:\s+(.*))?$)"_s);
        QJsonObject out;
        while (m_at < m_lines.size()) {
            const QString &line = m_lines[m_at];
            if (line.trimmed().isEmpty() || line.trimmed().startsWith(u'#')) {
                ++m_at;
                continue;
            }
            if (nested && indentOf(line) < indent)
                break;
            const auto match = pair.match(line);
            ++m_at;
            if (match.hasMatch())
                out.insert(scalar(match.captured(1)), value(match.captured(2).trimmed(), indentOf(line), nested));
        }
        return out;
    }

private:
    QJsonValue value(const QString &text, qsizetype indent, bool nested)
    {
        static const QRegularExpression block(u"^[|>][+-]?$"_s);
        if (block.match(text).hasMatch())
            return blockText(indent, text.startsWith(u'|') ? u'\n' : u' ');
        if (!text.isEmpty())
            return inlineValue(text);
        const qsizetype next = nextFilled();
        if (next >= m_lines.size())
            return QString();
        if (m_lines[next].trimmed().startsWith("- "_L1))
            return list(indent);
        if (!nested && indentOf(m_lines[next]) > indent)
            return map(indentOf(m_lines[next]), true);
        return QString();
    }

    qsizetype nextFilled() const
    {
        qsizetype at = m_at;
        while (at < m_lines.size() && m_lines[at].trimmed().isEmpty())
            ++at;
        return at;
    }

    QJsonArray list(qsizetype indent)
    {
        QJsonArray out;
        for (; m_at < m_lines.size(); ++m_at) {
            const QString text = m_lines[m_at].trimmed();
            if (text.isEmpty())
                continue;
            if (indentOf(m_lines[m_at]) < indent || !text.startsWith("- "_L1))
                break;
            out.append(scalar(text.mid(2)));
        }
        return out;
    }

    QString blockText(qsizetype indent, QChar joint)
    {
        QStringList out;
        for (; m_at < m_lines.size(); ++m_at) {
            if (!m_lines[m_at].trimmed().isEmpty() && indentOf(m_lines[m_at]) <= indent)
                break;
            out += m_lines[m_at].trimmed();
        }
        while (!out.isEmpty() && out.last().isEmpty())
            out.removeLast();
        return out.join(joint);
    }

    const QStringList &m_lines;
    qsizetype m_at = 0;
};

} // namespace

QJsonObject parseFrontMatter(const QStringList &lines)
{
    return Reader(lines).map(0, false);
}

QString frontMatterScalar(const QString &value)
{
    static const QRegularExpression plain(uR"(^[\p{L}\p{N}(][^\n#"'\\:\[\]{}]*$)"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (plain.match(value).hasMatch() && value == value.trimmed())
        return value;
    QString escaped = value;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1);
    return u'"' + escaped + u'"';
}

} // namespace kjc::formats
