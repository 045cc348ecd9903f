// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/suggestionsplitter.h"

#include <utility>

namespace kjc {

static constexpr qsizetype kLongestKey = 16; // longer strings are no key of ours

static bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\r' || c == u'\t';
}

static bool opens(QChar c)
{
    return c == u'{' || c == u'[';
}

static bool closes(QChar c)
{
    return c == u'}' || c == u']';
}

bool SuggestionSplitter::feed(QStringView text)
{
    m_total += text.size();
    m_broken = m_broken || m_total > kMostText;
    for (const QChar c : text) {
        if (m_broken)
            return false;
        switch (m_place) {
        case Place::Prose: takeProse(c); break;
        case Place::Object: takeObject(c); break;
        case Place::List: takeList(c); break;
        case Place::Element: takeElement(c); break;
        }
        m_broken = m_text.size() > kMostElement || m_prose > kMostProse;
    }
    return !m_broken;
}

// A bracket in prose is JSON's when a key, or an object in a list, follows it.
void SuggestionSplitter::takeProse(QChar c)
{
    m_prose += m_started ? 0 : 1;
    if (m_maybe == u'{' && c == u'"') {
        m_depth = 0;
        begin(Place::Object);
        takeObject(c);
    } else if (m_maybe == u'[' && c == u'{') {
        m_depth = 1;
        m_listDepth = 0;
        m_place = Place::List;
        takeList(c);
    } else if (m_maybe.isNull() || !isSpace(c)) {
        m_maybe = opens(c) ? c : QChar();
        return;
    } else {
        return;
    }
    m_maybe = {};
    m_started = true;
}

// Strings are skipped, since brackets mean nothing in them. True when `c` belongs to one.
bool SuggestionSplitter::takeString(QChar c)
{
    if (!m_inString) {
        m_inString = c == u'"';
        if (m_inString)
            m_string.resize(0);
        return m_inString;
    }
    if (!m_escaped && c == u'"')
        m_inString = false;
    else if (m_place == Place::Object && m_string.size() <= kLongestKey)
        m_string.append(c);
    m_escaped = !m_escaped && c == u'\\';
    return true;
}

void SuggestionSplitter::begin(Place place)
{
    m_place = place;
    (place == Place::Object ? m_objectBase : m_elementBase) = m_depth;
    m_isWrapper = m_isWrapper && place == Place::Element;
    ++m_depth;
    m_text = u'{';
    m_isMeals = false;
    m_listMayOpen = false;
}

// The object or element has closed.
void SuggestionSplitter::end()
{
    const bool isSuggestion = m_place == Place::Element || !m_isWrapper;
    m_place = m_depth == 0 ? Place::Prose : Place::List;
    const QString text = std::exchange(m_text, {});
    if (isSuggestion)
        m_use(text);
}

// Behind "meals": [ the first character tells whether suggestions follow. True when they do.
bool SuggestionSplitter::decideList(QChar c)
{
    if (!m_listMayOpen || isSpace(c))
        return false;
    m_listMayOpen = false;
    if (c != u'{' && c != u']')
        return false;
    m_isWrapper = true;
    m_text.resize(0);
    if (c == u']')
        return false;
    m_listDepth = m_depth;
    m_place = Place::List;
    return true;
}

void SuggestionSplitter::takeObject(QChar c)
{
    if (decideList(c)) {
        takeList(c);
        return;
    }
    if (!m_isWrapper)
        m_text.append(c);
    if (takeString(c) || isSpace(c))
        return;
    if (c == u':') {
        m_isMeals = m_string == u"meals";
        return;
    }
    m_listMayOpen = c == u'[' && m_isMeals;
    m_isMeals = false;
    m_depth += opens(c) ? 1 : 0;
    m_depth -= closes(c) ? 1 : 0;
    if (m_depth == m_objectBase)
        end();
}

void SuggestionSplitter::takeList(QChar c)
{
    if (takeString(c))
        return;
    if (c == u'{') {
        begin(m_listDepth > 0 ? Place::Element : Place::Object);
        return;
    }
    m_depth += c == u'[' ? 1 : 0;
    m_depth -= closes(c) ? 1 : 0;
    if (m_listDepth > 0 && m_depth < m_listDepth) { // back in what holds the list
        m_listDepth = 0;
        m_place = m_depth > m_objectBase ? Place::Object : Place::List;
    }
    if (m_depth <= 0)
        m_place = Place::Prose;
}

void SuggestionSplitter::takeElement(QChar c)
{
    m_text.append(c);
    if (takeString(c))
        return;
    m_depth += opens(c) ? 1 : 0;
    m_depth -= closes(c) ? 1 : 0;
    if (m_depth == m_elementBase)
        end();
}

} // namespace kjc
