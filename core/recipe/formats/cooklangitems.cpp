// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/cooklangitems.h"

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 400; // how far ahead a brace is looked for

bool isMark(QChar c)
{
    return c == u'@' || c == u'#' || c == u'~';
}

CooklangItem::Type typeOf(QChar mark)
{
    if (mark == u'@')
        return CooklangItem::Type::Ingredient;
    return mark == u'#' ? CooklangItem::Type::Cookware : CooklangItem::Type::Timer;
}

// A step read from left to right.
class Scanner
{
public:
    explicit Scanner(const QString &text) : m_text(text) {}

    std::vector<CooklangItem> run()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            const bool escape =
                c == u'\\' && m_at + 1 < m_text.size() && u"@#~\\-=>[]{}()"_s.contains(m_text[m_at + 1]);
            if (escape)
                ++m_at;
            if (escape || !isMark(c) || insideWord() || !component())
                m_plain += m_text[m_at++];
        }
        flush();
        return std::move(m_items);
    }

private:
    // "somebody@example.org" names no ingredient.
    bool insideWord() const { return m_at > 0 && m_text[m_at - 1].isLetterOrNumber(); }

    void flush()
    {
        if (m_plain.isEmpty())
            return;
        CooklangItem item;
        item.text = std::exchange(m_plain, {});
        m_items.push_back(std::move(item));
    }

    // Reads the ingredient, pot or timer that may start here; false, without moving, when none does.
    bool component()
    {
        CooklangItem item;
        item.type = typeOf(m_text[m_at]);
        qsizetype at = m_at + 1;
        while (item.type == CooklangItem::Type::Ingredient && at < m_text.size() && u"&?+-"_s.contains(m_text[at]))
            item.modifiers += m_text[at++];
        qsizetype end = braced(at, item);
        if (end < 0)
            end = singleWord(at, item);
        if (end < 0)
            return false;
        end = note(end, item);
        const qsizetype bar = item.text.indexOf(u'|');
        if (bar > 0) {
            item.alias = item.text.mid(bar + 1).trimmed();
            item.text = item.text.left(bar).trimmed();
        }
        flush();
        m_items.push_back(std::move(item));
        m_at = end;
        return true;
    }

    // Looks no further than a name may be long, so that a text of open brackets stays linear.
    qsizetype closing(QChar bracket, qsizetype from) const
    {
        const qsizetype at = QStringView(m_text).mid(from, longestName).indexOf(bracket);
        return at < 0 ? -1 : from + at;
    }

    // "name of many words{2%cups}"; -1 when no brace comes before the next mark.
    qsizetype braced(qsizetype from, CooklangItem &item) const
    {
        qsizetype open = from;
        while (open < m_text.size() && open - from < longestName && m_text[open] != u'{' && !isMark(m_text[open]))
            ++open;
        if (open >= m_text.size() || m_text[open] != u'{')
            return -1;
        const qsizetype close = closing(u'}', open);
        const bool nameless = open == from;
        if (close < 0 || (nameless && item.type != CooklangItem::Type::Timer) || (!nameless && m_text[from].isSpace()))
            return -1;
        item.text = m_text.mid(from, open - from).trimmed();
        item.braces = true;
        readAmount(m_text.mid(open + 1, close - open - 1), item);
        return close + 1;
    }

    static void readAmount(const QString &inside, CooklangItem &item)
    {
        const qsizetype percent = inside.indexOf(u'%');
        item.quantity = (percent < 0 ? inside : inside.left(percent)).trimmed();
        item.units = percent < 0 ? QString() : inside.mid(percent + 1).trimmed();
        if (item.quantity.startsWith(u'=')) // does not scale: the amount itself is the same
            item.quantity = item.quantity.mid(1).trimmed();
        item.amount = cooklangNumber(item.quantity);
    }

    bool endsWord(qsizetype at) const
    {
        const QChar c = m_text[at];
        const bool joins = (c == u'-' || c == u'\'' || c == u'_' || c == QChar(0x2019)) && at + 1 < m_text.size() &&
                           m_text[at + 1].isLetterOrNumber();
        return c.isSpace() || (c.isPunct() && !joins);
    }

    qsizetype singleWord(qsizetype from, CooklangItem &item) const
    {
        qsizetype end = from;
        while (end < m_text.size() && !endsWord(end) && !isMark(m_text[end]))
            ++end;
        if (end == from)
            return -1;
        item.text = m_text.mid(from, end - from);
        return end;
    }

    // "(peeled)" directly behind; "()" and an unclosed one are text.
    qsizetype note(qsizetype from, CooklangItem &item) const
    {
        const bool opens = from < m_text.size() && m_text[from] == u'(' && item.type != CooklangItem::Type::Timer;
        const qsizetype close = opens ? closing(u')', from) : -1;
        if (close < from + 2)
            return from;
        item.note = m_text.mid(from + 1, close - from - 1).trimmed();
        return close + 1;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_plain;
    std::vector<CooklangItem> m_items;
};

} // namespace

std::vector<CooklangItem> cooklangItems(const QString &step)
{
    return Scanner(step).run();
}

} // namespace kjc
