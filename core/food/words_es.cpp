// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientwords.h"

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr auto kUnits = uR"(
    g: g gr grs gramo gramos; kg: kg kgs kilo kilos kilogramo kilogramos; mg: mg miligramo miligramos; oz: oz onza onzas; lb: lb lbs libra libras;
    ml: ml mililitro mililitros cc; cl: cl centilitro centilitros; dl: dl decilitro decilitros; l: l lt litro litros;
    tsp: cucharadita cucharaditas cdta cdtas cdita cditas cucharilla cucharillas cta ctas cucharada_de_postre cucharadas_de_postre
         cucharada_pequeña cucharadas_pequeñas cucharadita_de_café cucharaditas_de_café cucharada_de_café cucharadas_de_café;
    tbsp: cucharada cucharadas cda cdas cs cucharada_sopera cucharadas_soperas cuchara cucharas cuchara_sopera;
    cup: taza tazas; cm: cm centímetro centímetros; inch: pulgada pulgadas; pint: pinta pintas;
    piece: trozo trozos pieza piezas pedazo pedazos unidad unidades ud uds; dozen: docena docenas;
    bag: bolsa bolsas; bottle: botella botellas botellín botellines; box: caja cajas; bunch: manojo manojos atado atados ramillete;
    can: lata latas; clove: diente dientes; container: tarrina tarrinas envase envases; cube: cubo cubos dado dados cubito cubitos; dash: chorrito chorritos chorro chorros chorreón;
    drop: gota gotas; envelope: sobre sobres; handful: puñado puñados puñadito; head: cabeza cabezas; jar: bote botes tarro tarros frasco frascos;
    knob: nuez_de_mantequilla; leaf: hoja hojas; package: paquete paquetes; pinch: pizca pizcas pellizco; serving: ración raciones porción porciones;
    sheet: lámina láminas plancha planchas; slice: rebanada rebanadas rodaja rodajas loncha lonchas feta fetas; splash: golpe;
    sprig: ramita ramitas rama ramas; stalk: tallo tallos; stick: barra barras palito palitos; strip: tira tiras; tablet: pastilla pastillas;
    tray: bandeja bandejas; tube: tubo tubos; vaso: vaso vasos; glass: copa copas; wedge: gajo gajos; fillet: filete filetes; square: onzas_de_chocolate;
    bulb: bulbo bulbos; ball: bola bolas; block: bloque bloques; scoop: cacito cacitos; loaf: hogaza hogazas
)";

static constexpr auto kNumbers = uR"(
    un 1 una 1 uno 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 quince 15 veinte 20
    medio 1/2 media 1/2 cuarto 1/4 tercio 1/3 par 2
)";

static constexpr auto kPreparations = uR"(
    picado picada picados picadas picadito picadita picaditos picaditas rallado rallada rallados ralladas cortado cortada cortados cortadas
    troceado troceada troceados troceadas pelado pelada pelados peladas laminado laminada laminados laminadas fileteado fileteada fileteados fileteadas
    batido batida batidos batidas cocido cocida cocidos cocidas derretido derretida derretidos derretidas fundido fundida
    ablandado ablandada escurrido escurrida escurridos escurridas machacado machacada machacados machacadas majado majados
    lavado lavada lavados lavadas limpio limpia limpios limpias desmenuzado desmenuzada desmenuzados desmenuzadas
    exprimido exprimida exprimidos tamizado tamizada tamizados tostado tostada tostados tostadas triturado triturada triturados trituradas
    trinchado trinchada deshuesado deshuesada deshuesados deshuesadas despepitado despepitada despepitados despepitadas
    hervido hervida hervidos hervidas remojado remojada remojados remojadas separado separados partido partida partidos partidas
    rebanado rebanada rebanados rebanadas desvenado desvenada desvenados reblandecido atemperado atemperada enjuagado enjuagados
    pochado pochada asado asada asados asadas abierto abiertos abierta abiertas descongelado descongelada descongelados descongeladas
    dividido dividida espolvoreado desgranado desgranada desalado desalados desalada
)";

static constexpr auto kCommentStarts = uR"(
    al gusto|a gusto|a tu gusto|al punto|para|o al gusto|opcional|opcionales|c/s|c/n|c.s|c.n|c s|cantidad necesaria|cantidad suficiente|
    aproximadamente|aprox|unos|unas|más o menos|o|ó|u|si es necesario|si se desea|si se quiere|por ejemplo|preferiblemente|preferentemente|como|
    más|según|tipo|y un poco más|la necesaria|el necesario|lo necesario|mejor si
)";

static constexpr auto kPreparationStarts = uR"(
    en trozos|en trocitos|en rodajas|en dados|en daditos|en cubos|en cubitos|en juliana|en láminas|en laminas|en tiras|en tiritas|en gajos|en aros|
    en cuartos|en mitades|en brunoise|en rebanadas|en lonchas|en cuadritos|en cuadros|en pedazos|en bastones|en bastoncitos|en finas|en filetes|
    en medias|en plumas|en octavos|en fina|en hebras|
    a temperatura ambiente|a trozos|a dados|a rodajas|a tiras|a daditos|a cuadritos|a láminas|recién|recien|bien|muy|finamente|sin piel|sin pepitas|
    sin semillas|sin hueso|sin espinas|sin corteza|sin tallo|sin tallos|a punto de nieve|cortado|cortada|para picar
)";

static constexpr auto kClauseComments = uR"(
    al gusto|para|o|opcional|si|como|hecho|hecha|hechos|preferiblemente|mejor|más|tipo|unos|unas|aproximadamente|aprox|por|según|con|yo|puede|pueden|de
)";

static IngredientWords make()
{
    IngredientWords w;
    w.language = u"es"_s;
    w.units = unitWords(kUnits);
    w.numbers = numberWords(kNumbers);
    w.articles = wordSet(u"un una uno medio media cuarto tercio par");
    w.vague = wordSet(u"poco poca poquito pocos pocas");
    w.of = wordSet(u"de del");
    w.rangeWords = wordSet(u"a o u ó");
    w.rangeStarts = wordSet(u"de entre");
    w.plus = wordSet(u"más mas +");
    w.times = wordSet(u"x ×");
    w.andWords = wordSet(u"y e");
    w.orWords = wordSet(u"o ó u");
    w.about = wordSet(u"unos unas aproximadamente aprox sobre casi cerca el la los las");
    w.sizes = wordSet(u"grande grandes pequeño pequeña pequeños pequeñas mediano mediana medianos medianas chico chica "
                      u"chicos chicas");
    w.unitSizes = wordSet(
        u"colmada colmadas colmado colmados rasa rasas raso buen buena buenos buenas generoso generosa generosas "
        "pequeño pequeña pequeños pequeñas escasa escaso escasas llena lleno llenas finas gruesas fina gruesa gran "
        "sopera soperas");
    w.preparations = wordSet(kPreparations);
    w.adverbs = wordSet(u"finamente recién muy bien ligeramente toscamente groseramente");
    w.modifiers = wordSet(u"fresco fresca frescos frescas crudo cruda");
    w.trailingUnits = {};
    w.packages = wordSet(u"can jar package container bag box");
    w.parts = wordSet(u"zumo jugo ralladura cáscara piel corteza");
    w.shapes = wordSet(u"trozo trozos pedazo pedazos");
    w.joinedWith = {};
    w.keptPhrases = phraseList(
        u"pan rallado|tomate triturado|tomates triturados|tomate frito|coco rallado|jamón cocido|jamón asado|"
        "trigo tierno cocido|pimientos asados|pimiento asado|soja texturizada|sésamo tostado|maíz tostado");
    w.commentStarts = phraseList(kCommentStarts);
    w.preparationStarts = phraseList(kPreparationStarts);
    w.clauseComments = phraseList(kClauseComments);
    w.optional = phraseList(u"opcional|opcionales|si se desea|si se quiere|si quieres");
    w.preparationFollows = true;
    w.pointGroupsThousands = true;
    return w;
}

const IngredientWords &spanishWords()
{
    static const IngredientWords kWords = make();
    return kWords;
}

} // namespace kjc
