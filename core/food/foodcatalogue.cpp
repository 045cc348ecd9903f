// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/foodcatalogue.h"

#include "core/food/foodtable.h"
#include "core/food/foodwords.h"

#include <QHash>

#include <vector>

namespace kjc {

using namespace Qt::StringLiterals;

// The names of all foods as a tree of words: a name is found by walking it, without building strings.
struct FoodCatalogue::Index {
    struct Node {
        int food = -1;
        bool english = false; // the name that ends here is English: its head is its last word
        bool spanish = false;
    };
    struct Match {
        int food = -1;
        size_t begin = 0;
        size_t end = 0; // behind the last word
        bool spanish = false;

        [[nodiscard]] size_t length() const { return end - begin; }
    };

    QHash<QString, quint32> words;
    QHash<quint64, int> steps; // (node, word) to node
    std::vector<Node> nodes{1};
    std::vector<FoodFacts> foods;
    QHash<QString, int> byKey;

    void add(const QString &name, int food, bool english);
    [[nodiscard]] std::optional<Match> longestAt(const std::vector<FoodWord> &text, size_t begin) const;
    [[nodiscard]] std::vector<Match> matches(const std::vector<FoodWord> &text) const;
    [[nodiscard]] bool isAnother(const std::vector<FoodWord> &text, const std::vector<Match> &matches,
                                 const Match &best) const;
    [[nodiscard]] std::optional<int> foodWithSharedHead(const std::vector<FoodWord> &text) const;
    [[nodiscard]] bool isReplaced(const std::vector<FoodWord> &text, const Match &best) const;
};

static quint64 stepKey(int node, quint32 word)
{
    return quint64(quint32(node)) << 32 | word;
}

void FoodCatalogue::Index::add(const QString &name, int food, bool english)
{
    int node = 0;
    const std::vector<FoodWord> text = foodWords(name);
    for (const FoodWord &word : text) {
        const auto known = words.constFind(word.stem);
        const quint32 id = known == words.cend() ? quint32(words.size()) : *known;
        words.insert(word.stem, id);
        int &next = steps[stepKey(node, id)];
        if (next == 0) {
            next = int(nodes.size());
            nodes.emplace_back();
        }
        node = next;
    }
    Node &end = nodes[size_t(node)];
    if (end.food < 0)
        end.food = food; // the first food of the table that has a name keeps it
    (english ? end.english : end.spanish) = true;
}

std::optional<FoodCatalogue::Index::Match> FoodCatalogue::Index::longestAt(const std::vector<FoodWord> &text,
                                                                           size_t begin) const
{
    std::optional<Match> best;
    int node = 0;
    for (size_t i = begin; i < text.size(); ++i) {
        const auto word = words.constFind(text[i].stem);
        node = word == words.cend() ? 0 : steps.value(stepKey(node, *word), 0);
        if (node == 0)
            break;
        const Node &reached = nodes[size_t(node)];
        if (reached.food >= 0)
            best = Match{reached.food, begin, i + 1, reached.spanish && !reached.english};
    }
    return best;
}

// One match at most from every word of the first phrase, none inside another.
std::vector<FoodCatalogue::Index::Match> FoodCatalogue::Index::matches(const std::vector<FoodWord> &text) const
{
    std::vector<Match> result;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto match = longestAt(text, i);
        if (match && (result.empty() || match->end > result.back().end))
            result.push_back(*match);
        if (i > 0 && isConnector(text[i].stem) && !result.empty())
            break;
    }
    return result;
}

static bool isOtherFrom(const FoodWord &word)
{
    return !isQualifier(word.stem) && !isConnector(word.stem);
}

// "Hazelnut milk" is not milk: another food before the head, or after "de", makes a food that is not in the table. Foods
// that are named after what they are made of are so with words that are no food here, too: "hemp milk".
bool FoodCatalogue::Index::isAnother(const std::vector<FoodWord> &text, const std::vector<Match> &all,
                                     const Match &best) const
{
    const bool endsEarly = best.end < text.size() && !best.spanish && !text[best.end].afterOf;
    if (endsEarly && isOtherFrom(text[best.end]) && longestAt(text, best.end) == std::nullopt)
        return true; // "chocolate wafers"
    const bool carrier = foods[size_t(best.food)].flags.contains(u"carrier"_s) && best.length() == 1;
    const bool wordBefore = best.begin > 0 && !best.spanish;
    const bool wordAfter = best.end < text.size() && (text[best.end].afterOf || !best.spanish);
    if (carrier && wordBefore && isOtherFrom(text[best.begin - 1]))
        return true;
    if (carrier && best.end < text.size() && text[best.end].afterOf && isOtherFrom(text[best.end]))
        return true;
    for (const Match &match : all) {
        if (match.food == best.food || isQualifier(text[match.begin].stem))
            continue;
        if ((wordBefore && match.end == best.begin) || (wordAfter && match.begin == best.end))
            return true;
    }
    return false;
}

bool FoodCatalogue::Index::isReplaced(const std::vector<FoodWord> &text, const Match &best) const
{
    const FoodFacts &facts = foods[size_t(best.food)];
    const bool animal =
        facts.flags.contains(u"animal"_s) || facts.flags.contains(u"meat"_s) || facts.flags.contains(u"fish"_s);
    for (size_t i = 0; i < text.size(); ++i) {
        const bool inside = i >= best.begin && i < best.end;
        if (inside || !isReplacement(text[i].stem))
            continue;
        const bool gluten = text[i].stem.startsWith("gluten"_L1);
        if (gluten ? facts.allergens.contains(u"gluten"_s) : animal)
            return true;
    }
    return false;
}

// A key for a food that is not in the table.
static QString ownKey(const std::vector<FoodWord> &text, const QString &name)
{
    QString plain;
    QString all;
    for (const FoodWord &word : text) {
        if (isConnector(word.stem) && !plain.isEmpty())
            break;
        if (!isQualifier(word.stem))
            plain += (plain.isEmpty() ? QString() : u" "_s) + word.stem;
        all += (all.isEmpty() ? QString() : u" "_s) + word.stem;
    }
    const QString &key = plain.isEmpty() ? all : plain;
    const QString trimmed = name.simplified().toLower();
    if (!key.isEmpty())
        return u"~"_s + key;
    return trimmed.isEmpty() ? QString() : QString(u"~"_s + trimmed);
}

FoodCatalogue::FoodCatalogue()
{
    auto *index = new Index;
    index->foods = readFoodTable();
    for (size_t i = 0; i < index->foods.size(); ++i)
        index->byKey.insert(index->foods[i].key, int(i));
    const std::vector<FoodNames> names = readFoodNames();
    for (const FoodNames &food : names) {
        const int number = index->byKey.value(food.key);
        for (const QString &name : food.english)
            index->add(name, number, true);
        for (const QString &name : food.spanish)
            index->add(name, number, false);
    }
    m_index = index;
}

const FoodCatalogue &FoodCatalogue::bundled()
{
    static const FoodCatalogue kCatalogue;
    return kCatalogue;
}

// "Chicken or vegetable stock" means chicken stock: the head of the second food goes to the first, where that makes a food.
static std::vector<FoodWord> withSharedHead(const std::vector<FoodWord> &text, size_t connector)
{
    size_t end = connector + 1;
    while (end < text.size() && !isConnector(text[end].stem))
        ++end;
    std::vector<FoodWord> shared(text.begin(), text.begin() + qsizetype(connector));
    if (end > connector + 2)
        shared.push_back(text[end - 1]);
    return shared;
}

// What `text` is about when its first two foods share a head; absent otherwise.
std::optional<int> FoodCatalogue::Index::foodWithSharedHead(const std::vector<FoodWord> &text) const
{
    static const QString kOr = u"or"_s;
    static const QString kAnd = u"and"_s;
    for (size_t i = 1; i < text.size(); ++i) {
        if (text[i].stem != kOr && text[i].stem != kAnd)
            continue;
        const std::vector<FoodWord> shared = withSharedHead(text, i);
        if (shared.size() <= i || isQualifier(text[i - 1].stem))
            return std::nullopt;
        for (size_t begin = 0; begin + 1 < shared.size(); ++begin) {
            const auto match = longestAt(shared, begin);
            if (match && match->end == shared.size() && match->length() >= 2)
                return match->food;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

QString FoodCatalogue::keyFor(const QString &name) const
{
    const std::vector<FoodWord> text = foodWords(name);
    if (const auto shared = m_index->foodWithSharedHead(text))
        return m_index->foods[size_t(*shared)].key;
    const std::vector<Index::Match> all = m_index->matches(text);
    const Index::Match *best = nullptr;
    for (const Index::Match &match : all) {
        const bool longer = best && match.length() > best->length();
        const bool laterHead =
            best && match.length() == best->length() && !match.spanish; // the head of English comes last
        if (!best || longer || laterHead)
            best = &match;
    }
    if (!best || m_index->isAnother(text, all, *best) || m_index->isReplaced(text, *best))
        return ownKey(text, name);
    return m_index->foods[size_t(best->food)].key;
}

QStringList FoodCatalogue::keysIn(const QString &name) const
{
    const std::vector<FoodWord> text = foodWords(name);
    QStringList keys;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto match = m_index->longestAt(text, i);
        if (!match || m_index->isReplaced(text, *match))
            continue;
        const QString &key = m_index->foods[size_t(match->food)].key;
        if (!keys.contains(key))
            keys += key;
        i = match->end - 1;
    }
    return keys;
}

const FoodFacts *FoodCatalogue::facts(const QString &key) const
{
    const auto found = m_index->byKey.constFind(key);
    return found == m_index->byKey.cend() ? nullptr : &m_index->foods[size_t(*found)];
}

const QStringList &FoodCatalogue::aisles()
{
    static const QStringList kAisles{u"produce"_s,  u"bakery"_s, u"meat"_s,   u"fish"_s,      u"dairy"_s, u"frozen"_s,
                                     u"cupboard"_s, u"spices"_s, u"drinks"_s, u"household"_s, u"other"_s};
    return kAisles;
}

QString FoodCatalogue::aisleOf(const QString &key) const
{
    const FoodFacts *found = facts(key);
    return found ? found->aisle : u"other"_s;
}

QStringList FoodCatalogue::staples() const
{
    QStringList keys;
    for (const FoodFacts &facts : m_index->foods)
        if (facts.staple)
            keys.append(facts.key);
    return keys;
}

} // namespace kjc
