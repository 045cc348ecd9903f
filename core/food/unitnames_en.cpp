// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/unitnames.h"

namespace kjc {

static constexpr auto kNames = uR"(
    piece: piece|pieces; dozen: dozen; mg: mg; g: g; kg: kg; oz: oz; lb: lb; ml: ml; cl: cl; dl: dl; l: L; tsp: tsp;
    tbsp: tbsp; fl-oz: fl oz; cup: cup|cups; pint: pint|pints; quart: quart|quarts; gallon: gallon|gallons; cm: cm;
    inch: inch|inches; bag: bag|bags; ball: ball|balls; block: block|blocks; scoop: scoop|scoops; bottle: bottle|bottles; box: box|boxes; bulb: bulb|bulbs;
    bunch: bunch|bunches; can: can|cans; carton: carton|cartons; clove: clove|cloves; container: container|containers;
    cube: cube|cubes; dash: dash|dashes; drop: drop|drops; ear: ear|ears; envelope: sachet|sachets; fillet: fillet|fillets;
    glass: glass|glasses; handful: handful|handfuls; head: head|heads; jar: jar|jars; knob: knob|knobs; leaf: leaf|leaves;
    link: link|links; loaf: loaf|loaves; package: packet|packets; pinch: pinch|pinches; punnet: punnet|punnets;
    serving: serving|servings; sheet: sheet|sheets; slice: slice|slices; splash: splash|splashes; sprig: sprig|sprigs;
    square: square|squares; stalk: stalk|stalks; stick: stick|sticks; strip: strip|strips; tablet: tablet|tablets;
    tray: tray|trays; tube: tube|tubes; vaso: glass|glasses; wedge: wedge|wedges; wheel: wheel|wheels
)";

const UnitNames &englishUnitNames()
{
    static const UnitNames kTable = readUnitNames(kNames);
    return kTable;
}

} // namespace kjc
