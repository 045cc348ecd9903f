// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientwords.h"

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr auto kUnits = uR"(
    g: g gr gramme grammes; kg: kg kilo kilos; mg: mg; ml: ml; cl: cl; dl: dl; l: l litre litres;
    tsp: cuillère_à_café cuillères_à_café cuillere_à_café c_à_c cc càc cac cuil_à_café c_à_café; tbsp: cuillère_à_soupe cuillères_à_soupe c_à_s cs càs cas cuil_à_soupe c_à_soupe;
    cup: tasse tasses; cm: cm; piece: morceau morceaux; dozen: douzaine; bottle: bouteille bouteilles; bunch: botte bottes bouquet; can: boîte boîtes;
    clove: gousse gousses; drop: goutte gouttes; envelope: sachet sachets; handful: poignée poignées; head: tête; jar: pot pots bocal; leaf: feuille feuilles;
    package: paquet paquets; pinch: pincée pincées; slice: tranche tranches; sprig: brin brins branche branches; stalk: tige tiges; knob: noix; dash: filet trait;
    sheet: rouleau; glass: verre verres
)";

static IngredientWords make()
{
    IngredientWords w;
    w.language = u"fr"_s;
    w.units = unitWords(kUnits);
    w.numbers = numberWords(u"un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 huit 8 dix 10 demi 1/2 demie 1/2");
    w.articles = wordSet(u"un une demi demie");
    w.of = wordSet(u"de du des d'");
    w.rangeWords = wordSet(u"à ou");
    w.plus = wordSet(u"plus +");
    w.times = wordSet(u"x ×");
    w.andWords = wordSet(u"et");
    w.orWords = wordSet(u"ou");
    w.about = wordSet(u"environ");
    w.sizes = wordSet(u"gros grosse grosses grand grande grands petit petite petits petites moyen moyenne");
    w.unitSizes = wordSet(u"bombée rase bonne bon petite grosse fines fine");
    w.commentStarts = phraseList(u"pour|au goût|selon|facultatif");
    w.clauseComments = phraseList(u"pour|au goût|selon|facultatif|ou");
    w.optional = phraseList(u"facultatif|optionnel");
    w.preparationFollows = true;
    w.pointGroupsThousands = true;
    return w;
}

const IngredientWords &frenchWords()
{
    static const IngredientWords kWords = make();
    return kWords;
}

} // namespace kjc
