// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientwords.h"

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr auto kUnits = uR"(
    g: g gr gramm; kg: kg kilo kilogramm; mg: mg; ml: ml milliliter; cl: cl; dl: dl deziliter; l: l liter; lb: pfund;
    tsp: tl teelöffel; tbsp: el esslöffel; cup: tasse tassen; cm: cm; piece: stück stücke stk; dozen: dutzend;
    bag: beutel; bottle: flasche flaschen; bunch: bund bündel; can: dose dosen; clove: zehe zehen; cube: würfel; dash: schuss spritzer;
    drop: tropfen; handful: handvoll; head: kopf köpfe; jar: glas gläser; leaf: blatt blätter; package: pck packung packungen päckchen pkg pk pack;
    pinch: prise prisen msp messerspitze; slice: scheibe scheiben; sprig: zweig zweige stiel stiele; stalk: stange stangen; container: becher;
    ball: kugel kugeln; knob: stückchen; tray: schale schalen
)";

static IngredientWords make()
{
    IngredientWords w;
    w.language = u"de"_s;
    w.units = unitWords(kUnits);
    w.numbers = numberWords(u"ein 1 eine 1 einen 1 einer 1 zwei 2 drei 3 vier 4 fünf 5 sechs 6 acht 8 zehn 10 halbe "
                            u"1/2 halber 1/2 halbes 1/2");
    w.articles = wordSet(u"ein eine einen einer halbe halber halbes");
    w.of = wordSet(u"von");
    w.rangeWords = wordSet(u"bis oder");
    w.plus = wordSet(u"plus +");
    w.times = wordSet(u"x ×");
    w.andWords = wordSet(u"und");
    w.orWords = wordSet(u"oder");
    w.about = wordSet(u"ca circa etwa ungefähr");
    w.sizes = wordSet(u"große großer großes großen kleine kleiner kleines kleinen mittelgroße mittelgroßer");
    w.unitSizes = wordSet(u"gehäufte gehäufter gestrichene gestrichener gehäuft gestr geh");
    w.commentStarts = phraseList(u"nach geschmack|nach belieben|zum|zur|für|evtl|ca|optional");
    w.clauseComments = phraseList(u"nach geschmack|nach belieben|zum|zur|für|evtl|ca|optional|oder");
    w.optional = phraseList(u"optional|nach belieben|evtl");
    w.preparationFollows = true;
    w.pointGroupsThousands = true;
    return w;
}

const IngredientWords &germanWords()
{
    static const IngredientWords kWords = make();
    return kWords;
}

} // namespace kjc
