// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/recipewords.h"

#include "core/recipe/formats/plaintext.h"

#include <QSet>
#include <QStringList>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

// Folded, letters only.
const QSet<QString> &headings(ListKind kind)
{
    static const QSet<QString> ingredients{u"ingredients"_s,
                                           u"theingredients"_s,
                                           u"ingredientlist"_s,
                                           u"youwillneed"_s,
                                           u"youllneed"_s,
                                           u"whatyouneed"_s,
                                           u"whatyoullneed"_s,
                                           u"ingredientsyoullneed"_s,
                                           u"ingredientsyouwillneed"_s,
                                           u"recipeingredients"_s,
                                           u"shoppinglist"_s,
                                           u"ingredientes"_s,
                                           u"ingredients"_s,
                                           u"ingrédients"_s,
                                           u"zutaten"_s,
                                           u"zutatenliste"_s,
                                           u"ingredienti"_s,
                                           u"ingrediënten"_s,
                                           u"ingredienten"_s,
                                           u"ingredienser"_s,
                                           u"ingrediensar"_s,
                                           u"składniki"_s,
                                           u"ingredience"_s,
                                           u"suroviny"_s,
                                           u"ingrediencie"_s,
                                           u"hozzávalók"_s,
                                           u"sastojci"_s,
                                           u"ингредиенты"_s,
                                           u"υλικά"_s,
                                           u"ainekset"_s,
                                           u"malzemeler"_s,
                                           u"材料"_s,
                                           u"用料"_s,
                                           u"食材"_s,
                                           u"bahanbahan"_s,
                                           u"sestavine"_s,
                                           u"ingrediente"_s,
                                           u"інгредієнти"_s,
                                           u"adadarat"_s,
                                           u"재료"_s};
    static const QSet<QString> steps{u"instructions"_s,
                                     u"directions"_s,
                                     u"method"_s,
                                     u"preparation"_s,
                                     u"steps"_s,
                                     u"procedure"_s,
                                     u"howtomake"_s,
                                     u"howtomakeit"_s,
                                     u"bereiden"_s,
                                     u"comofazer"_s,
                                     u"cómohacerlo"_s,
                                     u"sågørdu"_s,
                                     u"tilberedning"_s,
                                     u"framgångsmåte"_s,
                                     u"gångtillväga"_s,
                                     u"cómosehace"_s,
                                     u"comepreparare"_s,
                                     u"jakzrobić"_s,
                                     u"preparacion"_s,
                                     u"réalisation"_s,
                                     u"lapréparation"_s,
                                     u"larecette"_s,
                                     u"sowirdsgemacht"_s,
                                     u"sogehts"_s,
                                     u"zobereitjehet"_s,
                                     u"aanpak"_s,
                                     u"pripravapokrmu"_s,
                                     u"príprava"_s,
                                     u"příprava"_s,
                                     u"wykonanie"_s,
                                     u"hereshowtomakeit"_s,
                                     u"whattodo"_s,
                                     u"cookingsteps"_s,
                                     u"recipesteps"_s,
                                     u"makeit"_s,
                                     u"zomaakjehet"_s,
                                     u"hacelo"_s,
                                     u"modedepréparation"_s,
                                     u"cookingmethod"_s,
                                     u"cookinginstructions"_s,
                                     u"themethod"_s,
                                     u"letscook"_s,
                                     u"preparación"_s,
                                     u"elaboración"_s,
                                     u"instrucciones"_s,
                                     u"pasos"_s,
                                     u"modosdepreparo"_s,
                                     u"modosdepreparação"_s,
                                     u"mododepreparo"_s,
                                     u"preparação"_s,
                                     u"préparation"_s,
                                     u"étapes"_s,
                                     u"instructionsdepréparation"_s,
                                     u"recette"_s,
                                     u"zubereitung"_s,
                                     u"anleitung"_s,
                                     u"preparazione"_s,
                                     u"procedimento"_s,
                                     u"bereiding"_s,
                                     u"bereidingswijze"_s,
                                     u"werkwijze"_s,
                                     u"instructies"_s,
                                     u"görsåhär"_s,
                                     u"görsåhar"_s,
                                     u"tillagning"_s,
                                     u"instruktioner"_s,
                                     u"fremgangsmåde"_s,
                                     u"sådangørdu"_s,
                                     u"fremgangsmåte"_s,
                                     u"slikgjørdu"_s,
                                     u"przygotowanie"_s,
                                     u"sposóbprzygotowania"_s,
                                     u"postup"_s,
                                     u"postuppřípravy"_s,
                                     u"elkészítés"_s,
                                     u"elkészítése"_s,
                                     u"priprema"_s,
                                     u"приготовление"_s,
                                     u"εκτέλεση"_s,
                                     u"ohjeet"_s,
                                     u"valmistus"_s,
                                     u"hazırlanışı"_s,
                                     u"yapılışı"_s,
                                     u"作り方"_s,
                                     u"做法"_s,
                                     u"步骤"_s,
                                     u"만드는법"_s,
                                     u"приготування"_s};
    return kind == ListKind::Ingredients ? ingredients : steps;
}

const QStringList &markWords(ListKind kind)
{
    static const QStringList ingredients{u"ingredient"_s, u"ingredienser"_s, u"ingrédient"_s, u"skladniki"_s,
                                         u"hozzavalo"_s,  u"sastojci"_s,     u"malzeme"_s,    u"suroviny"_s,
                                         u"zutaten"_s,    u"ingredienti"_s,  u"ingrediënt"_s, u"ingredienc"_s};
    static const QStringList steps{u"instruction"_s,   u"direction"_s,   u"recipe-step"_s,   u"recipe_step"_s,
                                   u"recipestep"_s,    u"preparation"_s, u"recipe-method"_s, u"recipe__method"_s,
                                   u"recipe_method"_s, u"method-step"_s, u"method__step"_s,  u"zubereitung"_s,
                                   u"elaboracion"_s,   u"__steps"_s,     u"cooking-step"_s,  u"bereiding"_s,
                                   u"step-text"_s,     u"steps-list"_s,  u"method-list"_s};
    return kind == ListKind::Ingredients ? ingredients : steps;
}

// Beside the list rather than the list itself.
bool isAside(const QString &words)
{
    static const QStringList asides{u"title"_s, u"heading"_s, u"header"_s, u"button"_s, u"nav"_s,     u"tooltip"_s,
                                    u"modal"_s, u"related"_s, u"toggle"_s, u"icon"_s,   u"video"_s,   u"comment"_s,
                                    u"-time"_s, u"_time"_s,   u"rating"_s, u"filter"_s, u"sidebar"_s, u"advert"_s};
    return std::any_of(asides.begin(), asides.end(), [&](const QString &word) { return words.contains(word); });
}

} // namespace

bool isListHeading(const QString &heading, ListKind kind)
{
    if (heading.size() > 60)
        return false;
    const qsizetype cut = heading.indexOf(u'(');
    const QString words = lettersAndDigits(cut > 3 ? heading.left(cut) : heading);
    if (headings(kind).contains(words))
        return true;
    // "Zutaten für 4 Personen", "Ingredients for 4"
    const QString first = lettersAndDigits(heading.trimmed().section(u' ', 0, 0));
    const bool counted =
        heading.size() < 45 && std::any_of(heading.begin(), heading.end(), [](QChar c) { return c.isDigit(); });
    return kind == ListKind::Ingredients ? counted && headings(kind).contains(first) : words.startsWith("howtomake"_L1);
}

bool isEndHeading(const QString &heading)
{
    static const QSet<QString> words{u"notes"_s,
                                     u"recipenotes"_s,
                                     u"nutrition"_s,
                                     u"nutritionfacts"_s,
                                     u"nutritionalinformation"_s,
                                     u"comments"_s,
                                     u"tips"_s,
                                     u"video"_s,
                                     u"relatedrecipes"_s,
                                     u"youmayalsolike"_s,
                                     u"sharethis"_s,
                                     u"share"_s,
                                     u"leaveareply"_s,
                                     u"leaveacomment"_s,
                                     u"reviews"_s,
                                     u"tags"_s,
                                     u"print"_s,
                                     u"printrecipe"_s,
                                     u"didyoumakethisrecipe"_s,
                                     u"faq"_s,
                                     u"enjoy"_s,
                                     u"comentarios"_s,
                                     u"notas"_s,
                                     u"consejos"_s,
                                     u"notizen"_s,
                                     u"tipp"_s,
                                     u"tipps"_s,
                                     u"kommentare"_s,
                                     u"nährwerte"_s,
                                     u"commentaires"_s,
                                     u"astuces"_s,
                                     u"commenti"_s,
                                     u"note"_s,
                                     u"reacties"_s,
                                     u"kommentarer"_s,
                                     u"komentarze"_s,
                                     u"komentáře"_s,
                                     u"teilen"_s,
                                     u"compartir"_s,
                                     u"partager"_s,
                                     u"condividi"_s,
                                     u"newsletter"_s};
    return heading.size() <= 60 && words.contains(lettersAndDigits(heading));
}

bool isListMark(const QString &words, ListKind kind)
{
    const QStringList &known = markWords(kind);
    const bool marked =
        std::any_of(known.begin(), known.end(), [&](const QString &word) { return words.contains(word); });
    return marked && !isAside(words);
}

} // namespace kjc::formats
