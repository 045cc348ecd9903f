// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/jsonrepair.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

namespace kjc::formats {

namespace {

constexpr qsizetype deepest = 400; // QJsonDocument refuses 1024

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// Copies JSON from left to right, writing down only what is valid where it stands.
class Repair
{
public:
    explicit Repair(const QByteArray &in) : m_in(in) { m_out.reserve(in.size() + 16); }

    QByteArray run()
    {
        m_out += '[';
        m_at = start();
        while (m_at < m_in.size() && step()) {}
        while (!m_open.isEmpty())
            close();
        m_out += ']';
        return m_out;
    }

private:
    enum class Expect { Value, Key, Colon, Next }; // Next: a comma or a closing bracket

    // The first bracket: what stands before it (a comment mark, an assignment) is not JSON.
    qsizetype start() const
    {
        const auto at = std::find_if(m_in.begin(), m_in.end(), [](char c) { return c == '{' || c == '['; });
        return at - m_in.begin();
    }

    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_in.size() ? m_in[m_at + ahead] : '\0'; }
    bool inObject() const { return !m_open.isEmpty() && m_open.back() == '{'; }

    bool step()
    {
        const char c = peek();
        if (isSpace(c) || c == '\0')
            ++m_at;
        else if (c == '/' && (peek(1) == '/' || peek(1) == '*'))
            skipComment();
        else if (c == '{' || c == '[')
            return open(c);
        else if (c == '}' || c == ']')
            closeTo(c == '}' ? '{' : '[');
        else if (c == ',')
            comma();
        else if (c == ':')
            colon();
        else if (c == '"')
            string();
        else
            word();
        return true;
    }

    bool startsComment() const { return isSpace(m_in[m_at]) && peek(1) == '/' && (peek(2) == '/' || peek(2) == '*'); }

    void skipComment()
    {
        const qsizetype end = peek(1) == '*' ? m_in.indexOf("*/", m_at + 2) : m_in.indexOf('\n', m_at);
        m_at = end < 0 ? m_in.size() : end + (peek(1) == '*' ? 2 : 1);
    }

    // Makes room for a value: a missing comma before it is put in, a missing key given a name.
    void beforeValue()
    {
        if (m_expect == Expect::Colon)
            m_out += ':';
        else if (m_expect == Expect::Next && !inObject())
            m_out += ',';
        else if (inObject() && m_expect != Expect::Value)
            m_out += m_expect == Expect::Next ? ",\"\":" : "\"\":";
        m_expect = Expect::Next;
    }

    bool open(char c)
    {
        if (m_open.size() >= deepest)
            return false;
        beforeValue();
        m_out += c;
        m_open += c;
        m_expect = c == '{' ? Expect::Key : Expect::Value;
        ++m_at;
        return true;
    }

    // Ends the innermost bracket, completing a member that has a key but no value.
    void close()
    {
        if (inObject() && m_expect == Expect::Colon)
            m_out += ":null";
        else if (inObject() && m_expect == Expect::Value)
            m_out += "null";
        m_out += m_open.back() == '{' ? '}' : ']';
        m_open.chop(1);
        m_expect = Expect::Next;
    }

    void closeTo(char opener)
    {
        ++m_at;
        if (!m_open.contains(opener))
            return;
        while (m_open.back() != opener)
            close();
        close();
    }

    // Commas are written when something follows, so doubled and trailing ones vanish.
    void comma()
    {
        ++m_at;
        if (inObject() && (m_expect == Expect::Colon || m_expect == Expect::Value)) {
            m_out += m_expect == Expect::Colon ? ":null" : "null";
            m_expect = Expect::Next;
        }
    }

    void colon()
    {
        ++m_at;
        if (m_expect != Expect::Colon)
            return;
        m_out += ':';
        m_expect = Expect::Value;
    }

    void beforeScalar()
    {
        if (inObject() && m_expect == Expect::Colon) {
            m_out += ':';
            m_expect = Expect::Value;
        }
        if (inObject() && m_expect != Expect::Value) { // a key
            if (m_expect == Expect::Next)
                m_out += ',';
            m_expect = Expect::Colon;
        } else {
            beforeValue();
        }
    }

    void string()
    {
        const bool key = inObject() && (m_expect == Expect::Key || m_expect == Expect::Next);
        beforeScalar();
        m_out += '"';
        for (++m_at; m_at < m_in.size(); ++m_at) {
            const char c = m_in[m_at];
            if (c == '"') {
                if (endsHere(key))
                    break;
                m_out += "\\\"";
            } else if (c == '\\') {
                escape();
            } else {
                character(c);
            }
        }
        m_out += '"';
        ++m_at;
    }

    void character(char c)
    {
        if (c == '\n')
            m_out += "\\n";
        else if (c == '\t' || c == '\r')
            m_out += ' ';
        else if (static_cast<unsigned char>(c) >= 0x20)
            m_out += c;
    }

    void escape()
    {
        const char next = peek(1);
        if (next == 'u') {
            const QByteArray digits = m_in.mid(m_at + 2, 4);
            bool ok = false;
            digits.toUShort(&ok, 16);
            if (ok && digits.size() == 4)
                m_out += "\\u";
            ++m_at;
            return;
        }
        if (next != '\0' && std::strchr("\"\\/bfnrt", next)) {
            m_out += '\\';
            m_out += next;
            ++m_at;
        }
    }

    qsizetype afterSpace(qsizetype at) const
    {
        while (at < m_in.size() && isSpace(m_in[at]))
            ++at;
        return at;
    }

    // Whether the quote at the current place ends the string: only if what follows can follow a string.
    bool endsHere(bool key) const
    {
        const qsizetype at = afterSpace(m_at + 1);
        if (at >= m_in.size())
            return true;
        const char c = m_in[at];
        if (key)
            return c == ':' || c == ',' || c == '}';
        if (c == '}' || c == ']')
            return true;
        if (c == '"') // a missing comma between two lines
            return m_in.mid(m_at, at - m_at).contains('\n');
        if (c != ',')
            return false;
        const qsizetype next = afterSpace(at + 1);
        if (next >= m_in.size())
            return true;
        if (inObject())
            return m_in[next] == '"' ? isKeyAt(next) : std::strchr("},/", m_in[next]) != nullptr;
        return std::strchr("\"{[],/-0123456789", m_in[next]) != nullptr;
    }

    bool isKeyAt(qsizetype quote) const
    {
        const qsizetype end = m_in.indexOf('"', quote + 1);
        const qsizetype after = end < 0 ? m_in.size() : afterSpace(end + 1);
        return after >= m_in.size() || m_in[after] == ':';
    }

    void word()
    {
        const qsizetype from = m_at;
        while (m_at < m_in.size() && !std::strchr(",:{}[]\"\n", m_in[m_at]) && !startsComment())
            ++m_at;
        const QByteArray text = m_in.mid(from, m_at - from).trimmed();
        if (m_open.isEmpty()) // "-->", "]]>" and ";" after the end
            return;
        beforeScalar();
        bool number = false;
        text.toDouble(&number);
        const bool plain = number && (text[0] == '-' || (text[0] >= '0' && text[0] <= '9')) && !text.endsWith('.');
        const bool key = m_expect == Expect::Colon;
        if (!key && ((plain && text.toLower() != "nan") || text == "true" || text == "false" || text == "null"))
            m_out += plain ? QByteArray::number(text.toDouble(), 'g', 15) : text;
        else if (!key && (text == "undefined" || text == "NaN"))
            m_out += "null";
        else
            quoted(text);
    }

    void quoted(const QByteArray &text)
    {
        m_out += '"';
        for (const char c : text) {
            if (c == '\\')
                m_out += '\\';
            character(c);
        }
        m_out += '"';
    }

    const QByteArray &m_in;
    QByteArray m_out;
    QByteArray m_open; // the brackets that are open
    qsizetype m_at = 0;
    Expect m_expect = Expect::Value;
};

QJsonValue rootOf(const QJsonDocument &document)
{
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

QByteArray repairedJson(const QByteArray &utf8)
{
    return Repair(utf8).run();
}

std::optional<LooseJson> readLooseJson(const QByteArray &utf8)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8.trimmed(), &error);
    if (error.error == QJsonParseError::NoError)
        return LooseJson{rootOf(document), false};
    const QJsonArray values = QJsonDocument::fromJson(repairedJson(utf8)).array();
    if (values.isEmpty())
        return std::nullopt;
    return LooseJson{values.size() == 1 ? values.first() : QJsonValue(values), true};
}

} // namespace kjc::formats
