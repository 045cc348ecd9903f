// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/unitnames.h"

namespace kjc {

static constexpr auto kNames = uR"(
    piece: unidad|unidades; dozen: docena|docenas; mg: mg; g: g; kg: kg; oz: oz; lb: lb; ml: ml; cl: cl; dl: dl; l: L;
    tsp: cucharadita|cucharaditas; tbsp: cucharada|cucharadas; fl-oz: oz líq.; cup: taza|tazas; pint: pinta|pintas;
    quart: cuarto de galón|cuartos de galón; gallon: galón|galones; cm: cm; inch: pulgada|pulgadas; bag: bolsa|bolsas;
    ball: bola|bolas; block: bloque|bloques; scoop: cacito|cacitos; bottle: botella|botellas; box: caja|cajas; bulb: bulbo|bulbos; bunch: manojo|manojos; can: lata|latas;
    carton: cartón|cartones; clove: diente|dientes; container: envase|envases; cube: cubo|cubos; dash: chorrito|chorritos;
    drop: gota|gotas; ear: mazorca|mazorcas; envelope: sobre|sobres; fillet: filete|filetes; glass: copa|copas;
    handful: puñado|puñados; head: cabeza|cabezas; jar: bote|botes; knob: nuez|nueces; leaf: hoja|hojas; link: ristra|ristras;
    loaf: hogaza|hogazas; package: paquete|paquetes; pinch: pizca|pizcas; punnet: bandejita|bandejitas;
    serving: ración|raciones; sheet: lámina|láminas; slice: rebanada|rebanadas; splash: chorro|chorros; sprig: ramita|ramitas;
    square: cuadrado|cuadrados; stalk: tallo|tallos; stick: barra|barras; strip: tira|tiras; tablet: pastilla|pastillas;
    tray: bandeja|bandejas; tube: tubo|tubos; vaso: vaso|vasos; wedge: gajo|gajos; wheel: rueda|ruedas
)";

const UnitNames &spanishUnitNames()
{
    static const UnitNames kTable = readUnitNames(kNames);
    return kTable;
}

} // namespace kjc
