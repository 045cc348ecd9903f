// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientwords.h"

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr auto kUnits = uR"(
    g: g gr gram; kg: kg kilo; mg: mg; ml: ml milliliter; cl: cl centiliter; dl: dl deciliter; l: l liter;
    tsp: tsk teskefuld teskefulde; tbsp: spsk spiseskefuld spiseskefulde; cup: kop kopper; cm: cm; piece: stk stykke stykker; bag: pose poser; bottle: flaske flasker;
    bunch: bundt bundter bdt; can: dåse dåser; clove: fed; drop: dråbe dråber; handful: håndfuld; head: hoved; jar: glas; leaf: blad blade; package: pakke pakker pk pakning;
    pinch: knivspids knsp nip; dash: sjat skvæt; slice: skive skiver; sprig: kvist kviste; stalk: stang stængel stængler; tray: bakke bakker; sheet: ark; container: bæger bægre
)";

static IngredientWords make()
{
    IngredientWords w;
    w.language = u"da"_s;
    w.units = unitWords(kUnits);
    w.numbers = numberWords(u"en 1 et 1 to 2 tre 3 fire 4 fem 5 seks 6 otte 8 ti 10 halv 1/2 halvt 1/2");
    w.articles = wordSet(u"en et halv halvt");
    w.of = wordSet(u"af");
    w.rangeWords = wordSet(u"til eller");
    w.plus = wordSet(u"plus +");
    w.times = wordSet(u"x ×");
    w.andWords = wordSet(u"og");
    w.orWords = wordSet(u"eller");
    w.about = wordSet(u"ca cirka");
    w.sizes = wordSet(u"stor stort store lille små mellemstor");
    w.unitSizes = wordSet(u"strøget toppet");
    w.commentStarts = phraseList(u"valgfrit");
    w.clauseComments = phraseList(u"valgfrit|eller");
    w.optional = phraseList(u"valgfrit");
    w.preparationFollows = true;
    w.pointGroupsThousands = true;
    return w;
}

const IngredientWords &danishWords()
{
    static const IngredientWords kWords = make();
    return kWords;
}

} // namespace kjc
