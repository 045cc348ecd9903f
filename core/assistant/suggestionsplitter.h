// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace kjc {

// Cuts the text of an answer, as it streams in, into the JSON objects that are suggestions: each is handed on the moment
// its brace closes, and never a part of one. Understands {"meals": [{…}, …]}, also wrapped once more, a bare list, one
// object a line, and any of these after prose or inside a code fence. Linear in the text. What it hands on is balanced,
// not checked: see readSuggestion().
class SuggestionSplitter
{
public:
    static constexpr qsizetype kMostProse = 4 * 1024;    // characters before the first bracket
    static constexpr qsizetype kMostElement = 64 * 1024; // characters of one suggestion
    static constexpr qsizetype kMostText = 1024 * 1024;  // characters of an answer

    explicit SuggestionSplitter(std::function<void(const QString &)> use) : m_use(std::move(use)) {}

    // Pieces may be cut anywhere, also between the two halves of a surrogate pair. False once a limit was passed: nothing
    // more is read.
    bool feed(QStringView text);
    // Whether a bracket has opened and not closed.
    [[nodiscard]] bool isInside() const { return m_place != Place::Prose; }

private:
    enum class Place {
        Prose,   // outside of any bracket
        Object,  // in one that is a suggestion unless it turns out to hold a list of them
        List,    // between the suggestions of a list
        Element, // in one of a list that was named so
    };

    void takeProse(QChar c);
    void takeObject(QChar c);
    void takeList(QChar c);
    void takeElement(QChar c);
    [[nodiscard]] bool takeString(QChar c);
    [[nodiscard]] bool decideList(QChar c);
    void begin(Place place);
    void end();

    std::function<void(const QString &)> m_use;
    Place m_place = Place::Prose;
    QString m_text;           // of the object or element so far
    QString m_string;         // the last string of an object, while it could be a key
    bool m_isMeals = false;   // whether it was, and its value comes next
    QChar m_maybe;            // an opening bracket in prose, until the next character tells whether it is one of JSON's
    int m_depth = 0;          // brackets open
    int m_objectBase = 0;     // … when the object began
    int m_elementBase = 0;    // … when the element began
    int m_listDepth = 0;      // … within the list that was named; 0 outside of it
    bool m_isWrapper = false; // the object holds a list, so it is no suggestion itself
    bool m_listMayOpen = false;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_started = false; // past the prose in front
    qsizetype m_prose = 0;
    qsizetype m_total = 0;
    bool m_broken = false;
};

} // namespace kjc
