// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientwords.h"

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr auto kUnits = uR"(
    g: g gr gram; kg: kg kilo kilogram; mg: mg; ml: ml milliliter; cl: cl; dl: dl; l: l liter; lb: pond; oz: ons;
    tsp: tl theelepel theelepels; tbsp: el eetlepel eetlepels; cup: kop koppen kopje kopjes; cm: cm; piece: stuk stuks stukje stukjes; dozen: dozijn;
    bag: zak zakken; envelope: zakje zakjes; bottle: fles flessen; bunch: bosje bosjes bos; can: blik blikje blikjes blikken; clove: teen tenen teentje teentjes;
    cube: blokje blokjes; dash: scheut scheutje; drop: druppel druppels; handful: handvol handje handvoll; head: krop; jar: pot potje potjes; leaf: blaadje blaadjes;
    package: pak pakje pakjes pakken pakket; pinch: snufje snuf mespunt; slice: plak plakken plakje plakjes sneetje sneetjes snee; sprig: takje takjes tak; stalk: stengel stengels;
    ball: bol bollen; tray: bakje bakjes bak; sheet: vel vellen
)";

static IngredientWords make()
{
    IngredientWords w;
    w.language = u"nl"_s;
    w.units = unitWords(kUnits);
    w.numbers =
        numberWords(u"een 1 één 1 twee 2 drie 3 vier 4 vijf 5 zes 6 acht 8 tien 10 halve 1/2 half 1/2 halven 1/2");
    w.articles = wordSet(u"een één halve half");
    w.of = wordSet(u"van");
    w.rangeWords = wordSet(u"à tot of");
    w.plus = wordSet(u"plus +");
    w.times = wordSet(u"x ×");
    w.andWords = wordSet(u"en");
    w.orWords = wordSet(u"of");
    w.about = wordSet(u"ca circa ongeveer");
    w.sizes = wordSet(u"grote groot kleine klein middelgrote");
    w.unitSizes = wordSet(u"volle afgestreken flinke");
    w.commentStarts = phraseList(u"naar smaak|voor|om te|eventueel|optioneel|ter garnering");
    w.clauseComments = phraseList(u"naar smaak|voor|om te|eventueel|optioneel|ter garnering|of");
    w.optional = phraseList(u"optioneel|eventueel");
    w.preparationFollows = true;
    w.pointGroupsThousands = true;
    return w;
}

const IngredientWords &dutchWords()
{
    static const IngredientWords kWords = make();
    return kWords;
}

} // namespace kjc
