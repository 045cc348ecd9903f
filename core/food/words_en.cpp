// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientwords.h"

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr auto kUnits = uR"(
    g: g gr gm gms gram grams gramme grammes; kg: kg kgs kilo kilos kilogram kilograms; mg: mg milligram milligrams;
    oz: oz ounce ounces; lb: lb lbs pound pounds;
    ml: ml mls milliliter milliliters millilitre millilitres cc; cl: cl centilitre centilitres centiliter centiliters;
    dl: dl decilitre decilitres deciliter deciliters; l: l lt ltr liter liters litre litres;
    tsp: tsp tsps teaspoon teaspoons t; tbsp: tbsp tbsps tbs tbl tb tblsp tablespoon tablespoons;
    cup: cup cups c; fl-oz: fl_oz floz fl_ounce fl_ounces fluid_oz fluid_ounce fluid_ounces;
    pint: pint pints pt pts; quart: quart quarts qt qts; gallon: gallon gallons gal gals;
    cm: cm centimetre centimetres centimeter centimeters; inch: in inch inches;
    piece: piece pieces pc pcs piece_stem; dozen: dozen;
    bag: bag bags; block: block blocks; ball: ball balls; bottle: bottle bottles; box: box boxes; bulb: bulb bulbs; bunch: bunch bunches;
    can: can cans tin tins; carton: carton cartons; clove: clove cloves; container: container containers tub tubs pot pots;
    cube: cube cubes; dash: dash dashes; drop: drop drops; ear: ear ears; envelope: envelope envelopes sachet sachets;
    fillet: fillet fillets filet filets; glass: glass glasses; handful: handful handfuls; head: head heads; jar: jar jars;
    knob: knob knobs; leaf: leaf leaves; link: link links; loaf: loaf loaves; package: package packages pkg pkgs packet packets pack packs pkge;
    pinch: pinch pinches; punnet: punnet punnets; scoop: scoop scoops; serving: serving servings portion portions; sheet: sheet sheets; slice: slice slices;
    splash: splash splashes; sprig: sprig sprigs branch branches; square: square squares; stalk: stalk stalks rib ribs stem stems;
    stick: stick sticks; strip: strip strips; tube: tube tubes; wedge: wedge wedges; wheel: wheel wheels
)";

static constexpr auto kNumbers = uR"(
    a 1 an 1 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 sixteen 16
    twenty 20 half 1/2 third 1/3 quarter 1/4 couple 2
)";

static constexpr auto kSizes = uR"(
    large small medium extra-large jumbo medium-size medium-sized small-size large-size sm md med lg big little
)";

static constexpr auto kUnitSizes = uR"(
    heaping heaped scant generous level rounded good full thick thin fat very firmly loosely lightly tightly packed tall long short
    hefty slightly large small medium overflowing
)";

static constexpr auto kPreparations = uR"(
    beaten blanched boiled boned bruised chilled chopped cleaned cooked cooled cored cracked crisp-cooked crumbled crushed cubed
    cut cut-up deboned deseeded deveined diced drained finely-chopped flaked grated halved hard-boiled hard-cooked
    heated hulled julienned juiced mashed melted minced packed peeled pounded pressed pureed quartered
    refrigerated rehydrated rinsed roughly-chopped rough-chopped scrubbed seeded segmented separated shaved shelled shredded shucked
    sieved sifted sliced slivered smashed snipped soaked softened split squeezed steamed stemmed strained
    thawed thinly-sliced toasted torn trimmed uncooked warmed washed well-shaken whipped whisked zested wilted defrosted
    cubed well-drained well-beaten pre-cooked precooked soft-boiled hard-boiled crosswise lengthwise divided
)";

static constexpr auto kAdverbs = uR"(
    finely coarsely roughly thinly freshly lightly loosely firmly tightly very well thickly slightly gently fresh-ly partially
    diagonally evenly fully crisply newly neatly hot hard soft semi
)";

static constexpr auto kModifiers = uR"(
    fresh dry dried frozen boneless skinless skin-on bone-in unsweetened sweetened salted unsalted lightly_salted raw ripe firm
    large small medium whole organic stale cooked crisp lean low-fat nonfat non-fat fat-free reduced-fat low-sodium
    reduced-sodium gluten-free dairy-free vegan homemade store-bought canned hot cold warm cool good quality good-quality best
    sweet tart slightly very round plain thick thin long short young old mature uncooked unpeeled unbleached bleached
    extra-virgin extra virgin mild soft hard stringless seedless free-range grass-fed wild smoked unsmoked
    pitted unpitted ready-made ready-to-eat no-salt-added day-old fine coarse heavy light dark mixed assorted unflavored instant
    quick-cooking thin-skinned thick-cut center-cut bulk baby new tender fully overripe underripe just-ripe smooth crunchy
)";

static constexpr auto kCommentStarts = uR"(
    for|to taste|to serve|to garnish|to finish|to decorate|to yield|to make|to cover|to coat|to grease|to dust|to drizzle|to sprinkle|
    to brush|to fry|to top|to cook|such as|like|preferably|as needed|if needed|if desired|if using|as desired|as required|as necessary|
    at least|about|approximately|approx|plus more|plus extra|plus|more or less|more to taste|optional|see note|see notes|divided use|
    or to taste|or as needed|or more|or less|available|each weighing|weighing|each about|e.g|eg|i.e|from about|depending on|
    enough for|enough to|more as needed|and more|and extra
)";

static constexpr auto kPreparationStarts = uR"(
    at room temperature|at cool room temperature|room temperature|dissolved|left whole|patted dry|kept
)";

static constexpr auto kClauseComments = uR"(
    for|to|plus|or|such as|like|preferably|about|approximately|if|as|see|at least|more|optional|from|available|recipe|homemade|
    store-bought|white|light|dark|green|leaves only|any|and|depending|with|in|e.g|i.e|ideally|each|bone|tops|your|not|use
)";

static constexpr auto kKeptPhrases = uR"(
    crushed red pepper|crushed tomatoes|crushed chilli|crushed chillies|crushed ice|whipped cream|whipped topping|shredded wheat|
    cracked wheat|split peas|split pea|split lentils|split mung|toasted sesame oil|toasted sesame|minced beef|minced pork|minced lamb|minced meat|
    minced turkey|minced chicken|whipping cream|split green|split red|split yellow|pressed cottage|sliced bread|puffed rice|crisp rice
)";

static IngredientWords make()
{
    IngredientWords w;
    w.language = u"en"_s;
    w.units = unitWords(kUnits);
    w.numbers = numberWords(kNumbers);
    w.articles = wordSet(u"a an half third quarter couple");
    w.vague = wordSet(u"little few bit lot good squeeze drizzle touch some generous grind grinding grating dusting");
    w.of = wordSet(u"of");
    w.rangeWords = wordSet(u"to or");
    w.rangeStarts = wordSet(u"from");
    w.plus = wordSet(u"plus +");
    w.times = wordSet(u"x ×");
    w.andWords = wordSet(u"and &");
    w.orWords = wordSet(u"or");
    w.about = wordSet(u"about approximately approx around roughly circa ca nearly just over under");
    w.sizes = wordSet(kSizes);
    w.unitSizes = wordSet(kUnitSizes);
    w.preparations = wordSet(kPreparations);
    w.announced = wordSet(u"ground roasted brewed made baked fried caught picked grilled seasoned");
    w.adverbs = wordSet(kAdverbs);
    w.modifiers = wordSet(kModifiers);
    w.transparent = wordSet(u"fresh raw ripe cold");
    w.trailingUnits = wordSet(
        u"clove cloves stalk stalks rib ribs slice slices loaf loaves sprig sprigs bulb bulbs head heads ear ears");
    w.packages = wordSet(u"can jar package container carton bag box");
    w.parts = wordSet(u"juice zest rind rinds peel zests juices seeds");
    w.cutsAfter = wordSet(u"in");
    w.shapes = wordSet(u"piece pieces length lengths chunk chunks knob");
    w.joinedWith = wordSet(u"into in with lengthwise crosswise diagonally thin thinly fine finely very on through");
    w.keptPhrases = phraseList(kKeptPhrases);
    w.commentStarts = phraseList(kCommentStarts);
    w.preparationStarts = phraseList(kPreparationStarts);
    w.clauseComments = phraseList(kClauseComments);
    w.optional = phraseList(u"optional|if desired|if you like|if liked");
    return w;
}

const IngredientWords &englishWords()
{
    static const IngredientWords kWords = make();
    return kWords;
}

} // namespace kjc
