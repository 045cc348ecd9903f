// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredienttokens.h"

#include "core/food/foldedtext.h"

namespace kjc {

using namespace Qt::StringLiterals;

bool Token::isDash() const
{
    return kind == TokenKind::Mark && text.size() == 1 && QStringView(u"-–—‒−~").contains(text[0]);
}

static bool isSlash(QChar c)
{
    return c == u'/' || c == u'\u2044' || c == u'\u2215';
}

static bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// "½" decomposes to "1⁄2" in Unicode; digits in circles and the like have no slash and are no fractions.
static std::optional<Fraction> vulgarFraction(QChar c)
{
    if (c.unicode() < 0x80 || c.category() != QChar::Number_Other || c.decompositionTag() != QChar::Fraction)
        return std::nullopt;
    return Fraction::fromString(c.decomposition().replace(u'\u2044', u'/'));
}

class Tokeniser
{
public:
    Tokeniser(QStringView line, bool pointGroupsThousands) : m_line(line), m_pointGroups(pointGroupsThousands) {}
    Tokens run();

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_line.size() ? m_line[m_at + ahead] : QChar();
    }
    void add(TokenKind kind, qsizetype begin);
    void readAside();
    void readNumber();
    [[nodiscard]] bool groupsThousands(QChar separator) const;
    QString readDigits();
    void readWord();
    [[nodiscard]] bool joinsWord() const;
    [[nodiscard]] bool isTimes() const;

    QStringView m_line;
    bool m_pointGroups;
    qsizetype m_at = 0;
    bool m_space = false;
    Tokens m_tokens;
};

void Tokeniser::add(TokenKind kind, qsizetype begin)
{
    Token token;
    token.kind = kind;
    token.text = m_line.sliced(begin, m_at - begin).toString();
    token.folded = foldText(token.text);
    token.spaceBefore = std::exchange(m_space, false);
    m_tokens.push_back(std::move(token));
}

void Tokeniser::readAside()
{
    const bool glued = !m_space && m_at > 0;
    const qsizetype begin = ++m_at;
    for (int depth = 1; m_at < m_line.size(); ++m_at) {
        depth += peek() == u'(' || peek() == u'[' ? 1 : 0;
        depth -= peek() == u')' || peek() == u']' ? 1 : 0;
        if (depth == 0)
            break;
    }
    const bool plural = glued && m_at > begin && m_at - begin <= 2 && m_line[begin].isLetter(); // "egg(s)"
    m_space = true;
    if (!plural) {
        add(TokenKind::Aside, begin);
        m_tokens.back().text = m_tokens.back().text.trimmed();
    }
    ++m_at;
    m_space = true;
}

// "1,000" and, where the point groups, "1.500": three digits after it and none that matter before.
bool Tokeniser::groupsThousands(QChar separator) const
{
    if (separator == u'.' && !m_pointGroups)
        return false;
    return isDigit(peek(1)) && isDigit(peek(2)) && isDigit(peek(3)) && !isDigit(peek(4));
}

QString Tokeniser::readDigits()
{
    QString digits;
    while (isDigit(peek()))
        digits += m_line[m_at++];
    if ((peek() != u',' && peek() != u'.') || !isDigit(peek(1)))
        return digits;
    const bool group = !digits.isEmpty() && digits != "0"_L1 && groupsThousands(peek());
    ++m_at;
    if (!group)
        digits += u'.';
    while (isDigit(peek()))
        digits += m_line[m_at++];
    return digits;
}

void Tokeniser::readNumber()
{
    const qsizetype begin = m_at;
    std::optional<Fraction> value = vulgarFraction(peek());
    bool isFraction = value.has_value();
    if (isFraction) {
        ++m_at;
    } else {
        QString digits = readDigits();
        if (isSlash(peek()) && isDigit(peek(1)) && !digits.contains(u'.')) {
            ++m_at;
            const QString denominator = readDigits();
            digits += u'/' + denominator;
            isFraction = true;
        }
        value = Fraction::fromString(digits);
    }
    add(value ? TokenKind::Number : TokenKind::Mark, begin);
    m_tokens.back().value = value.value_or(Fraction());
    m_tokens.back().isFraction = isFraction;
}

bool Tokeniser::joinsWord() const
{
    const QChar c = peek();
    if (c.isLetterOrNumber() && !vulgarFraction(c))
        return true;
    const bool sign = c.isMark() || c == u'\'' || c == u'\u2019' || c == u'®' || c == u'™' || c == u'°';
    const bool inside = (c == u'-' || c == u'&' || c == u'.' || c == u'/') && peek(1).isLetter();
    return sign || inside;
}

// The "x" of "2x400g".
bool Tokeniser::isTimes() const
{
    return peek() == u'x' && isDigit(peek(1)) && !m_tokens.empty() && m_tokens.back().kind == TokenKind::Number;
}

void Tokeniser::readWord()
{
    const qsizetype begin = m_at;
    if (isTimes()) {
        ++m_at;
    } else {
        while (m_at < m_line.size() && joinsWord())
            ++m_at;
    }
    add(TokenKind::Word, begin);
}

Tokens Tokeniser::run()
{
    while (m_at < m_line.size()) {
        const QChar c = peek();
        if (c.isSpace()) {
            m_space = true;
            ++m_at;
        } else if (c == u'(' || c == u'[') {
            readAside();
        } else if (isDigit(c) || vulgarFraction(c) || (c == u'.' && isDigit(peek(1)))) {
            readNumber();
        } else if (c.isLetter()) {
            readWord();
        } else {
            ++m_at;
            add(TokenKind::Mark, m_at - 1);
        }
    }
    return std::move(m_tokens);
}

Tokens tokenise(QStringView line, bool pointGroupsThousands)
{
    return Tokeniser(line, pointGroupsThousands).run();
}

QString textOf(std::span<const Token> tokens)
{
    QString result;
    for (const Token &token : tokens) {
        if (token.spaceBefore && !result.isEmpty())
            result += u' ';
        result += token.text;
    }
    while (!result.isEmpty() && QStringView(u" ,;:-–—.*").contains(result.back()))
        result.chop(1);
    while (!result.isEmpty() && QStringView(u" ,;:-–—.*•").contains(result.front()))
        result.remove(0, 1);
    return result;
}

} // namespace kjc
