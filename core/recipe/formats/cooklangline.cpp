// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/cooklangformat.h"

#include <QHash>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

bool isSpanish(const QString &language)
{
    return language.section(u'-', 0, 0).compare("es"_L1, Qt::CaseInsensitive) == 0;
}

// Units written as whole words; abbreviations have no plural.
const QHash<QString, QString> &plurals(bool spanish)
{
    static const QHash<QString, QString> en{{u"cup"_s, u"cups"_s},           {u"tablespoon"_s, u"tablespoons"_s},
                                            {u"teaspoon"_s, u"teaspoons"_s}, {u"clove"_s, u"cloves"_s},
                                            {u"can"_s, u"cans"_s},           {u"tin"_s, u"tins"_s},
                                            {u"slice"_s, u"slices"_s},       {u"pinch"_s, u"pinches"_s},
                                            {u"bunch"_s, u"bunches"_s},      {u"sprig"_s, u"sprigs"_s},
                                            {u"stalk"_s, u"stalks"_s},       {u"leaf"_s, u"leaves"_s},
                                            {u"piece"_s, u"pieces"_s},       {u"pound"_s, u"pounds"_s},
                                            {u"ounce"_s, u"ounces"_s},       {u"gram"_s, u"grams"_s},
                                            {u"jar"_s, u"jars"_s},           {u"packet"_s, u"packets"_s},
                                            {u"handful"_s, u"handfuls"_s},   {u"stick"_s, u"sticks"_s},
                                            {u"litre"_s, u"litres"_s},       {u"liter"_s, u"liters"_s},
                                            {u"head"_s, u"heads"_s},         {u"dash"_s, u"dashes"_s},
                                            {u"package"_s, u"packages"_s},   {u"sheet"_s, u"sheets"_s},
                                            {u"fillet"_s, u"fillets"_s},     {u"pint"_s, u"pints"_s}};
    static const QHash<QString, QString> es{
        {u"taza"_s, u"tazas"_s},     {u"cucharada"_s, u"cucharadas"_s}, {u"cucharadita"_s, u"cucharaditas"_s},
        {u"diente"_s, u"dientes"_s}, {u"lata"_s, u"latas"_s},           {u"rebanada"_s, u"rebanadas"_s},
        {u"pizca"_s, u"pizcas"_s},   {u"manojo"_s, u"manojos"_s},       {u"ramita"_s, u"ramitas"_s},
        {u"tallo"_s, u"tallos"_s},   {u"hoja"_s, u"hojas"_s},           {u"trozo"_s, u"trozos"_s},
        {u"gramo"_s, u"gramos"_s},   {u"litro"_s, u"litros"_s},         {u"kilo"_s, u"kilos"_s},
        {u"bote"_s, u"botes"_s},     {u"sobre"_s, u"sobres"_s},         {u"puñado"_s, u"puñados"_s},
        {u"vaso"_s, u"vasos"_s},     {u"loncha"_s, u"lonchas"_s},       {u"rodaja"_s, u"rodajas"_s},
        {u"cabeza"_s, u"cabezas"_s}, {u"chorro"_s, u"chorros"_s},       {u"paquete"_s, u"paquetes"_s},
        {u"filete"_s, u"filetes"_s}, {u"rama"_s, u"ramas"_s},           {u"pastilla"_s, u"pastillas"_s}};
    return spanish ? es : en;
}

// "1 / 2" is read as it is said.
QString tidyQuantity(QString quantity)
{
    if (quantity.contains(u'/'))
        quantity.replace(" /"_L1, "/"_L1).replace("/ "_L1, "/"_L1);
    return quantity;
}

QString pluralUnit(const CooklangItem &item, bool spanish)
{
    const bool many = item.amount && *item.amount > Fraction(1);
    return many ? plurals(spanish).value(item.units, item.units) : item.units;
}

} // namespace

QString cooklangLine(const CooklangItem &item, const QString &language)
{
    const bool spanish = isSpanish(language);
    QStringList words;
    if (!item.quantity.isEmpty())
        words += tidyQuantity(item.quantity);
    if (!item.units.isEmpty()) {
        words += pluralUnit(item, spanish);
        if (spanish)
            words += u"de"_s;
    }
    words += item.text.startsWith("./"_L1) ? item.text.section(u'/', -1) : item.text;
    QString line = words.join(u' ');
    if (!item.note.isEmpty())
        line += u", "_s + item.note;
    if (item.modifiers.contains(u'?'))
        line += spanish ? u" (opcional)"_s : u" (optional)"_s;
    return line;
}

} // namespace kjc::formats
