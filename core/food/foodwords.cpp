// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/foodwords.h"

#include "core/food/foldedtext.h"

#include <QSet>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr auto kOf = u"of de del d da do";
static constexpr auto kArticles = u"a an the el la los las un una unos unas some your favorite favourite";
static constexpr auto kConnectors =
    uR"(with without in for from or and plus such like to at into per as if con sin en para o u y e al a la plus
    mas como tipo &)";
static constexpr auto kReplacements =
    uR"(vegan vegana vegano vegetal vegetales plantbased nondairy dairyfree glutenfree eggless meatless
    meatfree imitation mock)";

static constexpr auto kQualifiers = uR"(
    fresh large small medium big extra jumbo little ripe raw organic whole frozen dried dry canned tinned cooked uncooked
    chopped diced minced sliced grated shredded crushed ground peeled seeded pitted halved quartered cubed trimmed rinsed drained
    finely coarsely roughly thinly freshly lightly firmly packed melted softened cold hot warm chilled boneless skinless lean
    bone skin on unsalted salted unsweetened sweetened low reduced fat free full sodium nonfat lowfat light lite plain natural
    good quality best fine coarse thick thin long short young baby mature mild tender free-range freerange grassfed wild smoked
    toasted roasted pure raw real homemade storebought bought ready made prepared day old stale leftover thawed
    room temperature optional taste skimmed semi skim heavy double single whipping granulated packed soft firm hard
    clove slice piece leaf sprig bunch head stalk rib stick knob handful pinch dash can tin jar bottle bag packet package fillet strip
    fatfree lowsugar sugarfree lowsodium wholegrain grain flavored flavoured style seasoned brand type kind quality
    segment cutlet chunk ring top tail flesh carcass bone thread stem seed skin heart tip spear kernel ribbon shaving medallion
    joint loaf ball log link half steak roast powder paste wash drumette wingette end part variety recipe note meat root
    piquant spicy bite size taco sized low moisture part reserved unseasoned solid fruity meaty tops lengthwise
    bulb ear cube wedge floret sheet zest half juice white green red yellow black brown purple dark pale golden 
    fresco fresca crudo cruda maduro madura grande pequeno pequena mediano mediana picado picada rallado rallada cortado cortada
    troceado troceada pelado pelada laminado laminada molido molida entero entera seco seca congelado congelada cocido cocida
    virgen natural tierno tierna dulce suave fino fina grueso gruesa limpio limpia deshuesado deshuesada bueno buena
    diente hoja rama ramita manojo rodaja loncha trozo filete lata bote rebanada tira gajo tallo cabeza punado pizca cubito
    blanco blanca verde rojo roja amarillo amarilla negro negra morado morada ecologico ecologica campero campera integral
    temperatura ambiente opcional gusto caliente frio fria templado templada tostado tostada desnatado desnatada semidesnatado
    semidesnatada casero casera organico organica ralladura extra jugo zumo
)";

QString foodStem(QString word)
{
    constexpr qsizetype kShort = 4;
    if (word.size() >= kShort && word.endsWith(u's') && !word.endsWith("ss"_L1) && !word.endsWith("us"_L1) &&
        !word.endsWith("is"_L1))
        word.chop(1);
    if (word.size() >= kShort && word.endsWith(u'e'))
        word.chop(1);
    if (word.size() < kShort)
        return word;
    switch (word.back().unicode()) {
    case u'y': word.back() = u'i'; break; // berry, berries
    case u'f': word.back() = u'v'; break; // leaf, leaves
    case u'z': word.back() = u'c'; break; // nuez, nueces
    default: break;
    }
    return word;
}

static QSet<QString> stems(const char16_t *words)
{
    QSet<QString> result;
    const QStringList list = QString::fromUtf16(words).simplified().split(u' ');
    for (const QString &word : list)
        result.insert(foodStem(foldText(word)));
    return result;
}

bool isQualifier(const QString &stem)
{
    static const QSet<QString> kStems = stems(kQualifiers);
    return kStems.contains(stem);
}

bool isConnector(const QString &stem)
{
    static const QSet<QString> kStems = stems(kConnectors);
    return stem == u',' || kStems.contains(stem);
}

bool isReplacement(const QString &stem)
{
    static const QSet<QString> kStems = stems(kReplacements);
    return kStems.contains(stem);
}

static QSet<QString> plainSet(const char16_t *words)
{
    const QStringList list = QString::fromUtf16(words).simplified().split(u' ');
    return {list.begin(), list.end()};
}

// Hyphens part words except where both parts together say one thing: "gluten-free".
static QString withoutHyphens(QString folded)
{
    static const QStringList kWholes{u"gluten-free"_s, u"gluten free"_s, u"dairy-free"_s, u"dairy free"_s,
                                     u"non-dairy"_s,   u"plant-based"_s, u"free-range"_s, u"low-fat"_s,
                                     u"fat-free"_s,    u"meat-free"_s,   u"low-sugar"_s,  u"sugar-free"_s,
                                     u"sugar free"_s,  u"low-sodium"_s,  u"whole-grain"_s};
    folded.replace("sin gluten"_L1, "glutenfree"_L1);
    if (folded.contains("free"_L1) || folded.contains(u'-')) {
        for (const QString &whole : kWholes)
            folded.replace(whole, QString(whole).remove(u'-').remove(u' '));
    }
    return folded;
}

std::vector<FoodWord> foodWords(const QString &name)
{
    static const QSet<QString> kOfWords = plainSet(kOf);
    static const QSet<QString> kArticleWords = plainSet(kArticles);
    const QString folded = withoutHyphens(foldText(name));
    std::vector<FoodWord> words;
    bool afterOf = false;
    for (qsizetype at = 0; at < folded.size();) {
        qsizetype end = at;
        QString word;
        for (; end < folded.size() && (folded[end].isLetterOrNumber() || folded[end] == u'\''); ++end) {
            if (folded[end] != u'\'')
                word += folded[end];
        }
        if (end == at && folded[at] == u',' && !words.empty())
            words.push_back({u","_s, false});
        at = std::max(end, at + 1);
        if (word.isEmpty() || kArticleWords.contains(word))
            continue;
        if (kOfWords.contains(word)) {
            afterOf = !words.empty();
            continue;
        }
        words.push_back({foodStem(word), std::exchange(afterOf, false)});
    }
    return words;
}

} // namespace kjc
