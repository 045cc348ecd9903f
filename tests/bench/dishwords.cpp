// SPDX-License-Identifier: GPL-3.0-or-later
#include "dishwords.h"

#include <QString>

namespace kjc::dishwords {

using namespace Qt::StringLiterals;

static QStringList wordsOf(const QString &list)
{
    return list.split(u'|');
}

const QStringList &manners()
{
    static const QStringList words = wordsOf(
        u"quick|creamy|roasted|spicy|baked|easy|grilled|crispy|slow|al horno|a la plancha|smoky|braised|sticky|warm|"
        "stuffed|sweet and sour|pan-fried|glazed|con arroz|rustic|zesty|golden|pickled|chilled|charred|steamed|"
        "grandmother’s|Sunday|one-pot|en salsa|rellenos|confit|buttery|garlicky|herby|wild|winter|summer|light"_s);
    return words;
}

const QStringList &dishes()
{
    static const QStringList words = wordsOf(
        u"soup|salad|stew|pasta|curry|pie|tart|risotto|tacos|tortilla|croquetas|gratin|stir-fry|sandwich|pizza|"
        u"omelette|"
        "paella|arroz|guiso|empanada|fritters|pancakes|muffins|cake|cookies|crumble|flatbread|dumplings|wraps|burrito|"
        "skewers|hash|chowder|gazpacho|ragù|bolognese|carbonara|pesto|hummus|dip|salsa|chutney|smoothie|porridge|"
        "granola|tray bake|shepherd’s pie|moussaka|enchiladas|quesadillas|pad thai|laksa|phở|bibimbap|katsu|gyoza|"
        "rendang|korma|tikka masala|dal|samosas|shakshuka|falafel|tabbouleh|goulash|stroganoff|schnitzel|cassoulet|"
        "ratatouille|soufflé|crêpes|clafoutis|tiramisù|panna cotta|trifle|pavlova|jambalaya|gumbo|ceviche|arepas|"
        "feijoada|moqueca|pierogi|borscht|köttbullar|bacalao|escabeche|pisto|migas|salmorejo|ajoblanco|fabada"_s);
    return words;
}

const QStringList &places()
{
    static const QStringList words = wordsOf(
        u"Tuscan|Basque|Andalusian|Galician|Provençal|Sicilian|Keralan|Oaxacan|Sichuan|Catalan|Canarian|Levantine|"
        "Moroccan|Cretan|Ligurian|Bavarian|Cornish|Yucatán|Cajun|Nordic|Balkan|Anatolian|Bengali|Goan|Kyiv|Málaga"_s);
    return words;
}

const QStringList &tags()
{
    static const QStringList words = wordsOf(
        u"dinner|quick|lunch|vegetarian|family|breakfast|healthy|dessert|vegan|italian|spanish|budget|freezer|mexican|"
        "indian|snack|one-pot|comfort|kids|side|batch|thai|french|greek|summer|winter|party|leftovers|barbecue|"
        "christmas|picnic|japanese|chinese|slow cooker|brunch|starter|baking|drinks|sauce|turkish|moroccan|peruvian"_s);
    return words;
}

const QStringList &units()
{
    static const QStringList words = wordsOf(u"g|ml|tbsp|tsp|cup|clove|tin|pinch|slice|bunch|handful|sprig|pack|kg"_s);
    return words;
}

const QStringList &preparations()
{
    static const QStringList words = wordsOf(
        u"chopped|finely chopped|sliced|diced|grated|peeled|drained|rinsed|to taste|halved|toasted|melted|softened|"
        "crushed|trimmed|shredded|at room temperature|plus more to serve|cut into chunks|cooked|beaten|deseeded"_s);
    return words;
}

} // namespace kjc::dishwords
