// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientname.h"

#include "core/food/foldedtext.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

static bool phraseIsAt(const Tokens &tokens, size_t at, QStringView phrase)
{
    while (!phrase.isEmpty()) {
        while (at < tokens.size() && tokens[at].is(u"."))
            ++at;
        const qsizetype space = phrase.indexOf(u' ');
        const QStringView word = space < 0 ? phrase : phrase.left(space);
        if (at >= tokens.size() || tokens[at].kind == TokenKind::Aside || tokens[at].folded != word)
            return false;
        phrase = space < 0 ? QStringView() : phrase.mid(space + 1);
        ++at;
    }
    return true;
}

bool phraseAt(const Tokens &tokens, size_t at, const QStringList &phrases)
{
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const QString &phrase) { return phraseIsAt(tokens, at, phrase); });
}

// Takes one line's rest apart in passes, each of which shortens m_name.
class NameReader
{
public:
    NameReader(const QString &unit, const IngredientWords &words) : m_words(words), m_unit(unit) {}
    NamedFood run(const Tokens &rest);

private:
    [[nodiscard]] bool in(size_t at, const QSet<QString> &set) const
    {
        return at < m_name.size() && m_name[at].kind == TokenKind::Word && set.contains(m_name[at].folded);
    }
    [[nodiscard]] bool isPreparation(size_t at) const;
    [[nodiscard]] size_t preparationEnd(size_t at) const;
    [[nodiscard]] bool onlyModifiers(const Tokens &clause) const;
    [[nodiscard]] bool mentionsPreparation(const Tokens &clause) const;
    [[nodiscard]] bool continuesList(const std::vector<Tokens> &clauses) const;
    void splitClauses(const Tokens &rest);
    void readClause(const Tokens &clause);
    void readAsides();
    void readAside(const Token &aside);
    [[nodiscard]] bool asideStaysInName(size_t at) const;
    void cutTail();
    [[nodiscard]] bool tailIsComment(size_t at) const;
    [[nodiscard]] bool tailIsPreparation(size_t at) const;
    void takePreparations();
    void takeTrailingPreparations();
    void takeSizes();
    void takeTrailingUnit();
    void takePreparation(size_t begin, size_t end);
    void erase(size_t begin, size_t end);

    const IngredientWords &m_words;
    QString m_unit;
    Tokens m_name;
    std::vector<Tokens> m_clauses;
    NamedFood m_food;
};

bool NameReader::isPreparation(size_t at) const
{
    const bool kept =
        phraseAt(m_name, at, m_words.keptPhrases) || (at > 0 && phraseAt(m_name, at - 1, m_words.keptPhrases));
    return in(at, m_words.preparations) && !kept;
}

void NameReader::erase(size_t begin, size_t end)
{
    m_name.erase(m_name.begin() + qsizetype(begin), m_name.begin() + qsizetype(end));
}

void NameReader::takePreparation(size_t begin, size_t end)
{
    m_food.preparations += textOf(std::span(m_name).subspan(begin, end - begin));
    erase(begin, end);
}

// Clauses end at commas, semicolons, colons and dashes that stand free.
void NameReader::splitClauses(const Tokens &rest)
{
    m_clauses.emplace_back();
    for (size_t i = 0; i < rest.size(); ++i) {
        const bool freeDash = rest[i].isDash() && rest[i].spaceBefore && i + 1 < rest.size() && rest[i + 1].spaceBefore;
        if (rest[i].endsClause() || freeDash || (rest[i].is(u":") && rest[i].kind == TokenKind::Mark))
            m_clauses.emplace_back();
        else
            m_clauses.back().push_back(rest[i]);
    }
    std::erase_if(m_clauses, [](const Tokens &clause) { return clause.empty(); });
}

bool NameReader::onlyModifiers(const Tokens &clause) const
{
    return std::all_of(clause.begin(), clause.end(), [this](const Token &token) {
        return token.endsClause() || token.kind == TokenKind::Aside ||
               (m_words.modifiers.contains(token.folded) || m_words.preparations.contains(token.folded) ||
                m_words.adverbs.contains(token.folded) || m_words.sizes.contains(token.folded) ||
                m_words.andWords.contains(token.folded) || m_words.orWords.contains(token.folded));
    });
}

bool NameReader::mentionsPreparation(const Tokens &clause) const
{
    return std::any_of(clause.begin(), clause.end(),
                       [this](const Token &token) { return m_words.preparations.contains(token.folded); });
}

// "avocado, peanut, or canola oil": short clauses of which the last starts with "or".
bool NameReader::continuesList(const std::vector<Tokens> &clauses) const
{
    if (clauses.size() < 3 || clauses[0].size() > 2)
        return false;
    for (size_t i = 1; i < clauses.size(); ++i) {
        if (clauses[i].size() > 4 || mentionsPreparation(clauses[i]) || phraseAt(clauses[i], 0, m_words.commentStarts))
            return false;
        if (m_words.orWords.contains(clauses[i][0].folded))
            return i >= 2 && clauses[i].size() >= 2;
    }
    return false;
}

void NameReader::readClause(const Tokens &clause)
{
    for (const Token &token : clause) {
        if (token.kind == TokenKind::Aside)
            readAside(token);
    }
    Tokens plain;
    std::copy_if(clause.begin(), clause.end(), std::back_inserter(plain),
                 [](const Token &t) { return t.kind != TokenKind::Aside; });
    const bool comment = phraseAt(plain, 0, m_words.clauseComments) || phraseAt(plain, 0, m_words.commentStarts);
    size_t end = plain.size();
    for (size_t i = 1; i < plain.size() && !comment; ++i) {
        if (phraseAt(plain, i, {u"plus"_s, u"for serving"_s, u"for garnish"_s, u"to taste"_s}))
            end = std::min(end, i);
    }
    const QString text = textOf(std::span(plain).first(end));
    const QString extra = textOf(std::span(plain).subspan(end));
    const bool preparation = !comment && (mentionsPreparation(plain) || phraseAt(plain, 0, m_words.preparationStarts) ||
                                          text.contains("ed"_L1));
    (preparation ? m_food.preparations : m_food.comments) += text;
    m_food.comments += extra;
}

void NameReader::readAside(const Token &aside)
{
    const Tokens inner = tokenise(aside.text, m_words.pointGroupsThousands);
    const bool comment = phraseAt(inner, 0, m_words.commentStarts) || phraseAt(inner, 0, m_words.optional);
    const bool preparation = !comment && mentionsPreparation(inner) && inner.front().kind == TokenKind::Word;
    const QString text = textOf(inner);
    (preparation ? m_food.preparations : m_food.comments) += text;
}

// "gram (chickpea) flour": a word or two in the middle of a name belong to it.
bool NameReader::asideStaysInName(size_t at) const
{
    if (at == 0 || at + 1 >= m_name.size() || m_name[at + 1].kind != TokenKind::Word)
        return false;
    if (in(at + 1, m_words.orWords) || in(at + 1, m_words.andWords) || isPreparation(at + 1) || tailIsComment(at + 1) ||
        tailIsPreparation(at + 1))
        return false;
    const Tokens inner = tokenise(m_name[at].text, m_words.pointGroupsThousands);
    const bool words =
        std::all_of(inner.begin(), inner.end(), [](const Token &t) { return t.kind == TokenKind::Word; });
    return words && inner.size() <= 2 && !mentionsPreparation(inner) && !phraseAt(inner, 0, m_words.commentStarts);
}

void NameReader::readAsides()
{
    for (size_t i = 0; i < m_name.size();) {
        if (m_name[i].kind != TokenKind::Aside || asideStaysInName(i)) {
            ++i;
            continue;
        }
        readAside(m_name[i]);
        erase(i, i + 1);
    }
}

bool NameReader::tailIsComment(size_t at) const
{
    if (phraseAt(m_name, at, m_words.commentStarts))
        return true;
    const bool joins = in(at, m_words.orWords) || in(at, m_words.andWords) || in(at, m_words.plus);
    return joins && at + 1 < m_name.size() && m_name[at + 1].kind == TokenKind::Number;
}

bool NameReader::tailIsPreparation(size_t at) const
{
    if (phraseAt(m_name, at, m_words.preparationStarts))
        return true;
    if (m_words.preparationFollows && isPreparation(at))
        return !m_words.packages.contains(m_unit);
    if (in(at, m_words.cutsAfter) && at + 1 < m_name.size() && m_name[at + 1].kind == TokenKind::Number)
        return true;
    return isPreparation(at) && in(at + 1, m_words.joinedWith);
}

// Everything from the first word on that starts a comment or a preparation.
void NameReader::cutTail()
{
    for (size_t i = 1; i < m_name.size(); ++i) {
        const bool comment = tailIsComment(i);
        if (!comment && !tailIsPreparation(i))
            continue;
        Tokens tail(m_name.begin() + qsizetype(i), m_name.end());
        m_name.resize(i);
        size_t cut = 1;
        NameReader reader(m_unit, m_words);
        reader.m_name = tail;
        while (!comment && cut < tail.size() && !reader.tailIsComment(cut))
            ++cut;
        const size_t end = comment ? tail.size() : cut;
        (comment ? m_food.comments : m_food.preparations) += textOf(std::span(tail).first(end));
        m_food.comments += textOf(std::span(tail).subspan(end));
        return;
    }
}

// Behind the preparation that starts at `at`, with its adverbs and the further ones that "and" and commas join; `at` when
// there is none.
size_t NameReader::preparationEnd(size_t at) const
{
    size_t next = at;
    while (in(next, m_words.adverbs))
        ++next;
    if (!isPreparation(next) && !(next > at && in(next, m_words.announced)))
        return at;
    ++next;
    size_t further = next;
    while (further < m_name.size() &&
           (m_name[further].is(u",") || in(further, m_words.andWords) || in(further, m_words.orWords)))
        ++further;
    const size_t end = preparationEnd(further);
    return end > further ? end : next;
}

// At the start, after words such as "fresh", and wherever an adverb announces them.
void NameReader::takePreparations()
{
    const Tokens before = m_name;
    const NamedFood foodBefore = m_food;
    bool leading = !m_words.packages.contains(m_unit);
    for (size_t i = 0; i < m_name.size();) {
        const size_t end = preparationEnd(i);
        if (end > i && (leading || in(i, m_words.adverbs))) {
            takePreparation(i, end);
            continue;
        }
        leading = leading && in(i, m_words.transparent);
        ++i;
    }
    while (!m_name.empty() && (m_name[0].is(u",") || in(0, m_words.andWords)))
        erase(0, 1);
    if (m_name.empty() || onlyModifiers(m_name)) {
        m_name = before;
        m_food = foodBefore;
    }
}

void NameReader::takeTrailingPreparations()
{
    size_t begin = m_name.size();
    bool found = false;
    while (begin > 1 && (isPreparation(begin - 1) || in(begin - 1, m_words.adverbs)))
        found |= isPreparation(--begin);
    if (!found)
        return;
    const Tokens kept(m_name.begin(), m_name.begin() + qsizetype(begin));
    if (!onlyModifiers(kept))
        takePreparation(begin, m_name.size());
}

void NameReader::takeSizes()
{
    for (size_t i = 0; i < m_name.size() && m_name.size() > 1; ++i) {
        const bool alternative = in(i + 1, m_words.orWords) || in(i + 1, m_words.andWords);
        const bool reachable = m_words.preparationFollows ? i > 0 : true;
        if (in(i, m_words.sizes) && reachable && !alternative) {
            m_food.size = m_name[i].text;
            erase(i, i + 1);
            if (i == 0 && !m_name.empty() && m_name[0].is(u","))
                erase(0, 1);
            return;
        }
        if (!m_words.preparationFollows && !in(i, m_words.modifiers))
            return;
    }
}

// "garlic cloves" is counted in cloves; "whole cloves" are the spice.
void NameReader::takeTrailingUnit()
{
    if (!m_unit.isEmpty() || m_name.size() < 2 || !in(m_name.size() - 1, m_words.trailingUnits))
        return;
    const Tokens food(m_name.begin(), m_name.end() - 1);
    if (onlyModifiers(food))
        return;
    m_food.unit = m_words.units.value(m_name.back().folded);
    m_name = food;
    while (m_name.size() > 1 && in(0, m_words.unitSizes)) { // "fat garlic cloves"
        m_food.size = m_name[0].text;
        erase(0, 1);
    }
}

NamedFood NameReader::run(const Tokens &rest)
{
    splitClauses(rest);
    if (m_clauses.empty())
        return {};
    size_t used = 1;
    m_name = m_clauses[0];
    const bool list = continuesList(m_clauses);
    while (used < m_clauses.size()) {
        const bool lastOfList = list && m_words.orWords.contains(m_clauses[used][0].folded);
        if (!onlyModifiers(m_name) && !list)
            break;
        Token comma;
        comma.kind = TokenKind::Mark;
        comma.text = comma.folded = u","_s;
        m_name.push_back(comma);
        m_name.insert(m_name.end(), m_clauses[used].begin(), m_clauses[used].end());
        ++used;
        if (lastOfList)
            break;
    }
    const QString all = textOf(m_name);
    readAsides();
    cutTail();
    if (!m_words.preparationFollows) {
        takePreparations();
        takeTrailingPreparations();
    }
    takeSizes();
    takeTrailingUnit();
    for (; used < m_clauses.size(); ++used)
        readClause(m_clauses[used]);
    m_food.name = textOf(m_name);
    if (m_food.name.isEmpty())
        m_food.name = all;
    return m_food;
}

NamedFood readName(const Tokens &rest, const QString &unit, const IngredientWords &words)
{
    return NameReader(unit, words).run(rest);
}

} // namespace kjc
